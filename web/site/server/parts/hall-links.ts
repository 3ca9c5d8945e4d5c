import type { HallFragment } from '../generated/graphql.js';
import { html, type Markup } from '../html.js';
import type { Visit } from '../visit.js';
import { plate } from './rows.js';

/** The halls of a venue, each with its code and name, as links to their plans. */
export function hallLinks(visit: Visit, venue: string, halls: readonly HallFragment[]): Markup | undefined {
  if (halls.length === 0) return undefined;
  const items = halls.map(({ code, name }) => {
    const nameMarkup = name !== code && html`<span>${name}</span>`;
    return html`<li><a href="${visit.links.hall(venue, code)}">${plate(code)} ${nameMarkup}</a></li>`;
  });
  return html`<ul class="plates">
    ${items}
  </ul>`;
}
