import type { AnnouncementFragment } from '../generated/graphql.js';
import { html, type Markup } from '../html.js';
import { type Visit, wordsOf } from '../visit.js';
import { icon, plate } from './rows.js';
import { langOf } from './texts.js';

/** The current announcements. `withPlaces`: adds the places of each, on pages without a place. */
export function announcementList(
  visit: Visit,
  announcements: readonly AnnouncementFragment[],
  { withPlaces }: { readonly withPlaces: boolean },
): Markup | undefined {
  if (announcements.length === 0) return undefined;
  const items = announcements.map(({ text, texts, urgency, venues, halls }) => {
    const sign = icon(urgency === 'INFO' ? 'info' : 'triangle-alert', 20);
    const places = withPlaces && [
      ...venues.map(({ shortName }) => html`<b>${shortName}</b> `),
      ...halls.map(({ code }) => html`${plate(code)} `),
    ];
    return html`<li class="is-${urgency.toLowerCase()}">
      ${sign}<span>${places}<span ${langOf(visit, text, texts)}>${text}</span></span>
    </li>`;
  });
  return html`<ul class="announcements" aria-label="${wordsOf(visit).announcements}">
    ${items}
  </ul>`;
}
