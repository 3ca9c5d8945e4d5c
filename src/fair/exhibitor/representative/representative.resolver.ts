import { Resolver } from '@nestjs/graphql';
import { LocaleArgs } from '../../../catalog/catalog.args.js';
import { localized } from '../../../catalog/queries/locale.js';
import { LocalizedTextType, translations, translationsOf } from '../../../catalog/translations.type.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { type RepresentativeSource, RepresentativeType } from './representative.type.js';

/** Resolves the fields of representatives. */
@Resolver(() => RepresentativeType)
export class RepresentativeResolver {
  @PlainField(() => String, {
    args: () => LocaleArgs,
    description: 'The name of the person in the requested language.',
  })
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
    description: 'The position of the person in the requested language, such as `CEO`.',
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
      "The telephone number in E.164, such as `+861062552233`. Visible to the event's staff and to members of the exhibitor; null for other callers.",
  })
  phone(source: RepresentativeSource, _args: object, context: object): Promise<string | null> | null {
    return source.phone?.(context) ?? null;
  }
}
