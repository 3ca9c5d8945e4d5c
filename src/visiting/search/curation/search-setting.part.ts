import { Injectable } from '@nestjs/common';
import type { EntryPart } from '../../../catalog/model/entry.js';
import type { CatalogPart } from '../../../catalog/projection/renderer.js';
import { RendererRegistry } from '../../../catalog/projection/renderer.registry.js';
import type { Sql } from '../../../platform/database/sql.js';

/** For each kind, the objects of the settings in `$1` and the stored part of the entry. */
const SELECTIONS = {
  EXHIBITOR: settingsOf('exhibitor_id'),
  PRODUCT: settingsOf('product_id'),
  EVENT: `select event_id as "objectId", json_build_object('synonyms', groups) as search
    from search_synonyms where event_id = any($1) and groups <> '[]'`,
} as const;

/** Adds search settings to catalog entries: pinyin and keywords of objects, synonyms of events. */
@Injectable()
export class SearchSettingParts {
  constructor(registry: RendererRegistry) {
    for (const kind of ['EVENT', 'EXHIBITOR', 'PRODUCT'] as const) registry.addPart(partOf(kind));
  }
}

function partOf(kind: keyof typeof SELECTIONS): CatalogPart {
  return {
    kind,
    render: async (sql: Sql, ids: string[]) => {
      const rows = await sql.query<EntryPart & { objectId: string }>({
        name: `render-search-setting-${kind.toLowerCase()}`,
        text: SELECTIONS[kind],
        values: [ids],
      });
      return new Map(rows.map(({ objectId, search }) => [objectId, { search: search ?? null }]));
    },
  };
}

function settingsOf(owner: string): string {
  return `select ${owner} as "objectId", json_build_object('reading', reading, 'keywords', keywords) as search
    from search_setting where ${owner} = any($1) and (reading is not null or keywords <> '{}')`;
}
