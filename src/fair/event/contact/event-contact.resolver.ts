import { Resolver } from '@nestjs/graphql';
import { LocaleArgs } from '../../../catalog/catalog.args.js';
import { localized } from '../../../catalog/queries/locale.js';
import { LocalizedTextType, translations, translationsOf } from '../../../catalog/translations.type.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { type EventContactSource, EventContactType } from './event-contact.type.js';

/** Resolves the localized fields of an event's contact. */
@Resolver(() => EventContactType)
export class EventContactResolver {
  @PlainField(() => String, {
    nullable: true,
    args: () => LocaleArgs,
    description: 'The name of an office or a person.',
  })
  name(source: EventContactSource, args: LocaleArgs, context: RequestContext): string | null {
    return localized(source.name, source.event, args, context);
  }

  @PlainField(() => [LocalizedTextType], translationsOf('name'))
  names({ name, event }: EventContactSource): LocalizedTextType[] {
    return translations(name, event);
  }
}
