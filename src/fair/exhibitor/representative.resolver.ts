import { Resolver } from '@nestjs/graphql';
import { LocaleArgs } from '../../catalog/catalog.args.js';
import { localized } from '../../catalog/queries/locale.js';
import { LocalizedTextType, translations, translationsOf } from '../../catalog/translations.type.js';
import { PlainField } from '../../platform/graphql/plain-field.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { type RepresentativeSource, RepresentativeType } from './representative.type.js';

/** Tells who speaks for an exhibitor. */
@Resolver(() => RepresentativeType)
export class RepresentativeResolver {
  @PlainField(() => String, { args: () => LocaleArgs, description: 'Name of the person.' })
  name(source: RepresentativeSource, args: LocaleArgs, context: RequestContext): string | null {
    return localized(source.name, source.event, args, context);
  }

  @PlainField(() => [LocalizedTextType], translationsOf('name'))
  names({ name, event }: RepresentativeSource): LocalizedTextType[] {
    return translations(name, event);
  }

  @PlainField(() => String, {
    nullable: true,
    args: () => LocaleArgs,
    description: 'What the person is, `CEO`.',
  })
  role(source: RepresentativeSource, args: LocaleArgs, context: RequestContext): string | null {
    return localized(source.role, source.event, args, context);
  }

  @PlainField(() => [LocalizedTextType], translationsOf('role'))
  roles({ role, event }: RepresentativeSource): LocalizedTextType[] {
    return translations(role, event);
  }

  @PlainField(() => String, {
    nullable: true,
    description:
      "The telephone in E.164, `+861062552233`. Visible to the event's staff and to members of the exhibitor; null for other callers.",
  })
  phone(source: RepresentativeSource, _args: object, context: object): Promise<string | null> | null {
    return source.phone?.(context) ?? null;
  }
}
