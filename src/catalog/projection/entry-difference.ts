import type { RenderedEntry } from '../model/entry.js';

/** Whether visitors could tell the two states apart, by a document, a list, a filter, an order or what finds it. */
export function samePublicContent(left: RenderedEntry, right: RenderedEntry): boolean {
  return publicContent(left) === publicContent(right);
}

/** Whether nothing at all differs. */
export function sameEntry(left: RenderedEntry, right: RenderedEntry): boolean {
  return samePublicContent(left, right) && JSON.stringify(left.staff) === JSON.stringify(right.staff);
}

// Documents keep the order of their keys in the database, so that their texts can be compared.
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
