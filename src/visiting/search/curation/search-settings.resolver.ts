import { Resolver } from '@nestjs/graphql';
import { requirePermitted } from '../../../identity/account/permissions.js';
import { EntryField } from '../../../catalog/object-field.js';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import { readRows, type RowConnection } from '../../../catalog/queries/connection/row-list.js';
import type { KeyedRow } from '../../../catalog/queries/connection/keyed-list.js';
import type { CatalogSource, ReferenceSource } from '../../../catalog/snapshot/event-snapshot.js';
import { EventType } from '../../../fair/event/event.type.js';
import { ExhibitorType } from '../../../fair/exhibitor/exhibitor.type.js';
import { Database } from '../../../platform/database/database.js';
import { PlainField } from '../../../platform/graphql/schema/plain-field.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { ProductType } from '../../../fair/product/product.type.js';
import { SETTING_COLUMNS, SearchSettingLoader } from './search-setting.loader.js';
import {
  SearchSettingConnectionType,
  SearchSettingsArgs,
  type SearchSettingSource,
  SearchSettingType,
  SearchSynonymsType,
} from './search-setting.type.js';

const SETTINGS = `
  select setting.id, iso_instant(setting.updated_at) as key, ${SETTING_COLUMNS}
  from search_setting setting
  left join exhibitor on exhibitor.id = setting.exhibitor_id
  left join product on product.id = setting.product_id
  where coalesce(exhibitor.event_id, product.event_id) = $1
    and ($2::text is null or case $2 when 'EXHIBITOR' then exhibitor.id else product.id end is not null)
    and (reading is not null or keywords <> '{}')`;

const NO_SYNONYMS: SearchSynonymsType = { groups: [], version: 0, updatedAt: null };

/** Adds search settings to events, for staff. */
@Resolver(() => EventType)
export class EventSearchSettingsResolver {
  constructor(private readonly database: Database) {}

  @PlainField(() => SearchSettingConnectionType, {
    args: () => SearchSettingsArgs,
    description:
      "The search settings of exhibitors and products, the latest first, without empty ones. For the event's staff; UNAUTHENTICATED or FORBIDDEN for other callers.",
  })
  searchSettings(
    { event }: ReferenceSource,
    { owner, ...page }: SearchSettingsArgs,
    context: RequestContext,
  ): RowConnection<SearchSettingSource> {
    requirePermitted(context.caller, 'READ_EVENT', { eventId: event.id });
    const values = [event.id, owner ?? null];
    const list = { name: 'search-settings', text: SETTINGS, values, descending: true };
    return readRows(this.database, list, page, (row: SearchSettingSource & KeyedRow) => row);
  }

  @PlainField(() => SearchSynonymsType, {
    description:
      "The synonyms in the searches of the event. For the event's staff; UNAUTHENTICATED or FORBIDDEN for other callers.",
  })
  async searchSynonyms(
    { event }: ReferenceSource,
    _args: object,
    context: RequestContext,
  ): Promise<SearchSynonymsType> {
    requirePermitted(context.caller, 'READ_EVENT', { eventId: event.id });
    const [row] = await this.database.query<{ groups: string[][]; version: number; updatedAt: string }>({
      text: `select groups, version, iso_instant(updated_at) as "updatedAt" from search_synonyms where event_id = $1`,
      values: [event.id],
    });
    return row ? { ...row, groups: row.groups.map((terms) => ({ terms })) } : NO_SYNONYMS;
  }
}

/** Adds the search setting to exhibitors, for staff. */
@Resolver(() => ExhibitorType)
export class ExhibitorSearchSettingResolver {
  constructor(
    private readonly loaders: CatalogLoaders,
    private readonly settings: SearchSettingLoader,
  ) {}

  @PlainField(() => SearchSettingType, {
    nullable: true,
    description:
      "The search setting of the exhibitor. For the event's staff; null for other callers, including its members.",
  })
  searchSetting(source: CatalogSource, _args: object, context: object): Promise<SearchSettingSource> | null {
    if (!this.loaders.of(context).isStaff(source)) return null;
    return this.settings.load(context, 'exhibitorId', source.objectId);
  }
}

/** Adds the search setting to products, for staff. */
@Resolver(() => ProductType)
export class ProductSearchSettingResolver {
  constructor(
    private readonly loaders: CatalogLoaders,
    private readonly settings: SearchSettingLoader,
  ) {}

  @PlainField(() => SearchSettingType, {
    nullable: true,
    description:
      "The search setting of the product. For the event's staff; null for other callers, including members of its exhibitor.",
  })
  searchSetting(source: CatalogSource, _args: object, context: object): Promise<SearchSettingSource> | null {
    if (!this.loaders.of(context).isStaff(source)) return null;
    return this.settings.load(context, 'productId', source.objectId);
  }
}

/** Resolves the object of a setting. */
@Resolver(() => SearchSettingType)
@EntryField('exhibitor', 'exhibitorId', () => ExhibitorType, {
  description: 'The exhibitor of the setting. Null for the setting of a product.',
})
@EntryField('product', 'productId', () => ProductType, {
  description: 'The product of the setting. Null for the setting of an exhibitor.',
})
export class SearchSettingResolver {
  constructor(readonly loaders: CatalogLoaders) {}
}
