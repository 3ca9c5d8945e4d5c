import { html, type Markup } from '../html.js';
import { type Visit, wordsOf } from '../visit.js';
import { fieldsOf, fieldTiles } from './fields.js';

/** A list without objects: a text, and links to other lists. `path`: the list without filters. */
export function emptyList(visit: Visit, { path }: { readonly path: string | undefined }): Markup {
  const words = wordsOf(visit);
  const fields = fieldsOf(visit.event.categories);
  const tiles = fieldTiles(fields, (category) => visit.links.exhibitors({ category }));
  return html`<div class="empty">
    <h2>${words.nothingFound}</h2>
    ${
      fields.length > 0
        ? html`<p>${words.emptyHint}</p>
            ${tiles}`
        : html`<p>${words.emptyHintAlone}</p>`
    }
    ${path !== undefined && html`<p><a class="button" href="${path}">${words.clearFilters}</a></p>`}
  </div>`;
}
