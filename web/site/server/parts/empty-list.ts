import { html, type Markup } from '../html.js';
import { type Visit, wordsOf } from '../visit.js';
import { fieldsOf, fieldTiles } from './fields.js';
import type { FilterLinks } from './filters.js';

/** A list without objects: what is not here, and ways on. */
export function emptyList(visit: Visit, filters: Pick<FilterLinks, 'path'>): Markup {
  const words = wordsOf(visit);
  return html`<div class="empty">
    <h2>${words.nothingFound}</h2>
    <p>${words.emptyHint}</p>
    ${fieldTiles(fieldsOf(visit.event.categories), (category) => visit.links.exhibitors({ category }))}
    <p><a class="button" href="${filters.path}">${words.clearFilters}</a></p>
  </div>`;
}
