import { languageOf } from '@vitrine/ui/language';
import type { Ask } from '../ask.js';
import { renderBarePage } from '../bare-page.js';
import { EVENTS } from '../data/event.js';
import { html } from '../html.js';
import { languagesOf, usualLocaleOf } from '../languages.js';
import { Links } from '../links.js';
import { longDates } from '../parts/times.js';
import type { PageResult } from '../page-result.js';
import { WORDS } from '../words.js';

/** The published events that have pages in a language; the only one is opened. */
export async function eventsPage(
  ask: Ask,
  segment: string,
): Promise<Exclude<PageResult, { readonly body: string }>> {
  const locale = usualLocaleOf(segment);
  const { nodes } = (await ask(EVENTS, { locale })).events;
  const events = nodes.filter(({ locales }) => languagesOf(locales).some((one) => one.segment === segment));
  const [first] = events;
  if (first === undefined) return undefined;
  if (events.length === 1) return { location: new Links(segment, first.slug).home };
  const language = languageOf(locale);
  const words = WORDS[language];
  const items = events.map(({ slug, name, startsOn, endsOn }) => {
    return html`<li class="venue">
      <h2><a class="event-link" href="${new Links(segment, slug).home}">${name}</a></h2>
      <p>${longDates({ locale, language }, startsOn, endsOn)}</p>
    </li>`;
  });
  const list = html`<ul class="venues is-events">
    ${items}
  </ul>`;
  return renderBarePage(language, words.events, list, ['base', 'pages']);
}
