import { html, type Markup } from '../html.js';
import { callOf, type Visit, wordsOf } from '../visit.js';
import { icon } from './rows.js';
import { dayName, dayOf } from './times.js';

const DAY = { year: 'numeric', month: 'long', day: 'numeric' } as const;

/** The way to register as an exhibitor, with the last day. */
export function callForExhibitors(visit: Visit): Markup | undefined {
  const call = callOf(visit);
  if (call === undefined) return undefined;
  const words = wordsOf(visit);
  const end = visit.event.registrationClosesAt;
  return html`<section>
    <h2>${words.forExhibitors}</h2>
    ${end !== null && html`<p>${words.registrationUntil(dayName(visit, dayOf(visit, end), DAY))}</p>`}
    <p><a class="more" href="${call}">${words.exhibitHere}${icon('arrow-right', 18)}</a></p>
  </section>`;
}
