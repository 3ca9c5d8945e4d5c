import type { RenderedEntry } from '../model/entry.js';

/** Whether the states differ for visitors: in a document, a list, a filter, an order or a search. */
export function samePublicContent(left: RenderedEntry, right: RenderedEntry): boolean {
  return publicContent(left) === publicContent(right);
}

/** Whether the states are equal. */
export function sameEntry(left: RenderedEntry, right: RenderedEntry): boolean {
  return samePublicContent(left, right) && JSON.stringify(left.staff) === JSON.stringify(right.staff);
}

// The database preserves the order of keys in documents, so that their texts can be compared.
function publicContent(entry: RenderedEntry): string {
  return JSON.stringify([
    entry.eventId,
    entry.slug,
    entry.published,
    entry.document,
    entry.detail,
    entry.search,
    entry.categories,
    entry.venues,
    entry.halls,
    entry.zones,
    entry.country,
    entry.type,
    entry.premiere,
    entry.days,
    entry.lists,
    entry.sorts,
    entry.parentId,
    entry.position,
  ]);
}
