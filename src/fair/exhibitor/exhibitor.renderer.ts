import { Injectable } from '@nestjs/common';
import { RendererRegistry } from '../../catalog/projection/renderer.registry.js';
import { dependency, TableRenderer } from '../../catalog/projection/table-renderer.js';
import type { EntryDraft } from '../../catalog/model/entry.js';
import type { Sql } from '../../platform/database/sql.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';
import { shortNamesOf } from './short-name.js';

/** Renders exhibitors into the lists of their event and their categories. */
@Injectable()
export class ExhibitorRenderer extends TableRenderer {
  override readonly dependencies = [
    // The document contains the name of the level.
    dependency('SPONSOR_LEVEL', 'select id from exhibitor where sponsor_level_id = any($1)'),
  ];

  constructor(registry: RendererRegistry) {
    super(registry, 'EXHIBITOR', 'exhibitor', EXHIBITOR);
  }

  override async render(sql: Sql, ids: string[]): Promise<EntryDraft[]> {
    const drafts = await super.render(sql, ids);
    return drafts.map((draft) => {
      const { name, city } = draft.document as { name: LocalizedText; city: LocalizedText | null };
      return { ...draft, document: { ...draft.document, shortName: shortNamesOf(name, city) } };
    });
  }
}

// `~` is greater than every code, so exhibitors without a booth come last.
const EXHIBITOR = `
  select exhibitor.id as "objectId", exhibitor.event_id as "eventId", exhibitor.slug, exhibitor.published,
    chosen.categories, array[exhibitor.event_id] || chosen.categories as lists,
    exhibitor.country, exhibitor.kind as type, exhibitor.sponsor_level_id as "sponsorLevel",
    localized_sorts(exhibitor.name, event.locales)
      || jsonb_build_object('updated', iso_instant(exhibitor.updated_at),
        'changed', iso_instant(exhibitor.updated_at), 'booth', '~') as sorts,
    json_build_object(
      'id', catalog_id('X', exhibitor.id),
      'slug', exhibitor.slug,
      'kind', exhibitor.kind,
      'name', exhibitor.name,
      'country', exhibitor.country,
      'city', exhibitor.city,
      'website', exhibitor.website,
      'address', case when event.shows_addresses then exhibitor.address end,
      'postalCode', case when event.shows_addresses then exhibitor.postal_code end,
      'brands', exhibitor.brands,
      'mainProducts', exhibitor.main_products,
      'sponsorLevel', (select name from jsonb_each_text(level.name) translation(locale, name)
        order by array_position(event.locales, locale) nulls last limit 1),
      'sponsorship', level.id,
      'logo', case when logo.id is not null then
        json_build_object('sha256', logo.sha256, 'width', logo.width, 'height', logo.height, 'alt', exhibitor.logo_alt) end,
      'representatives', people.public,
      'categories', chosen.categories,
      'updatedAt', iso_instant(exhibitor.updated_at),
      'version', exhibitor.version,
      'published', exhibitor.published
    ) as document,
    case when exhibitor.description is not null
      then json_build_object('description', exhibitor.description) end as detail,
    json_build_object(
      'version', exhibitor.version,
      'updatedAt', iso_instant(exhibitor.updated_at),
      'status', exhibitor.status,
      'announcedStatus', coalesce(exhibitor.announced_status, exhibitor.status),
      'address', exhibitor.address,
      'postalCode', exhibitor.postal_code,
      'contactName', exhibitor.contact_name,
      'contactEmail', exhibitor.contact_email,
      'contactPhone', exhibitor.contact_phone,
      'contactLocale', exhibitor.contact_locale,
      'phones', case when jsonb_path_exists(exhibitor.representatives, '$[*].phone') then people.phones end,
      'creditCode', exhibitor.credit_code,
      'externalId', exhibitor.external_id,
      'appliedZone', exhibitor.applied_zone_id
    ) as staff
  from exhibitor
  join event on event.id = exhibitor.event_id
  left join sponsor_level level on level.id = exhibitor.sponsor_level_id
  left join media logo on logo.id = exhibitor.logo_id
  cross join lateral (
    select coalesce(jsonb_agg(person - 'phone' order by place), '[]') as public,
      jsonb_agg(person -> 'phone' order by place) as phones
    from jsonb_array_elements(exhibitor.representatives) with ordinality as person(person, place)
  ) people
  cross join lateral (
    select coalesce(array_agg(link.category_id order by link.category_id), '{}') as categories
    from exhibitor_category link
    where link.exhibitor_id = exhibitor.id
  ) chosen`;
