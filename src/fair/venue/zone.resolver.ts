import { Int, Resolver } from '@nestjs/graphql';
import { LocaleArgs } from '../../catalog/catalog.args.js';
import { CatalogLoaders } from '../../catalog/queries/catalog-loaders.js';
import { localized } from '../../catalog/queries/locale.js';
import type { ReferenceSource } from '../../catalog/snapshot/event-snapshot.js';
import { QUOTA_FIELD, VERSION_FIELD } from '../../catalog/version.type.js';
import { LocalizedTextType, translations, translationsOf } from '../../catalog/translations.type.js';
import { PlainField } from '../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../platform/graphql/request/request-context.js';
import { ZoneType } from './venue.type.js';

/** Resolves the own fields of zones. */
@Resolver(() => ZoneType)
export class ZoneResolver {
  constructor(private readonly loaders: CatalogLoaders) {}

  @PlainField(() => String, { args: () => LocaleArgs, description: 'The name in the requested language.' })
  name(source: ReferenceSource, args: LocaleArgs, context: RequestContext): string | null {
    return localized(source.name, source.event, args, context);
  }

  @PlainField(() => [LocalizedTextType], translationsOf('name'))
  names({ name, event }: ReferenceSource): LocalizedTextType[] {
    return translations(name, event);
  }

  @PlainField(() => Int, VERSION_FIELD)
  version(source: ReferenceSource, _args: object, context: object): Promise<unknown> | null {
    return this.loaders.of(context).staffField(source, 'version');
  }

  @PlainField(() => Int, QUOTA_FIELD)
  exhibitorQuota(source: ReferenceSource, _args: object, context: object): Promise<unknown> | null {
    return this.loaders.of(context).staffField(source, 'exhibitorQuota');
  }
}
