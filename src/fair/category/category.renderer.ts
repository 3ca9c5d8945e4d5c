import { Injectable } from '@nestjs/common';
import type { EntryDraft } from '../../catalog/model/entry.js';
import { RendererRegistry } from '../../catalog/projection/renderer.registry.js';
import { dependency, TableRenderer } from '../../catalog/projection/table-renderer.js';
import type { Sql } from '../../platform/database/sql.js';
import { looksOf, type TreeCategory } from './category-looks.js';

/** Renders categories in the organizer's order. */
@Injectable()
export class CategoryRenderer extends TableRenderer {
  // The look of a category depends on its ancestors.
  override readonly dependencies = [dependency('CATEGORY', SAME_EVENT)];

  constructor(registry: RendererRegistry) {
    super(registry, 'CATEGORY', 'category', CATEGORY);
  }

  override async render(sql: Sql, ids: string[]): Promise<EntryDraft[]> {
    const drafts = await super.render(sql, ids);
    const trees = await sql.query<{ categories: TreeCategory[] }>({
      name: 'category-trees',
      text: TREES,
      values: [ids],
    });
    const looks = new Map(trees.flatMap(({ categories }) => [...looksOf(categories)]));
    return drafts.map((draft) => ({
      ...draft,
      document: { ...draft.document, ...looks.get(draft.objectId) },
    }));
  }
}

const CATEGORY = `
  select category.id as "objectId", category.event_id as "eventId", category.slug, true as published,
    category.parent_id as "parentId",
    to_char(category.position, 'FM000000') || category.slug as position,
    json_build_object(
      'id', catalog_id('C', category.id),
      'slug', category.slug,
      'name', category.name,
      'externalCode', category.external_code
    ) as document,
    json_build_object('exhibitorQuota', category.exhibitor_quota, 'version', category.version) as staff
  from category`;

const TREES = `
  select json_agg(json_build_object(
      'id', id, 'parentId', parent_id, 'slug', slug, 'name', name, 'sign', sign,
      'color', color, 'hatched', hatched)) as categories
  from category where event_id in (select event_id from category where id = any($1))
  group by event_id`;

const SAME_EVENT = `
  select id from category where event_id in (
    select event_id from category where id = any($1)
    union select event_id from catalog_entry where object_id = any($1))`;
