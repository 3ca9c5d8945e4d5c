import { languageOf } from '@vitrine/ui/language';
import { renderBarePage } from '../bare-page.js';
import { EVENTS, type EventSummary } from '../data/event.js';
import { html } from '../html.js';
import { languagesOf, type PageLanguage, usualLocaleOf } from '../languages.js';
import { Links } from '../links.js';
import { dayIn } from '../page-clock.js';
import { languageLink } from '../parts/language-link.js';
import { longDates } from '../parts/times.js';
import type { PageResult } from '../page-result.js';
import type { Visit } from '../visit.js';
import { WORDS } from '../words.js';

/** The published events that have pages in a language; the only one is opened. */
export async function eventsPage(
  { ask, clock }: Pick<Visit, 'ask' | 'clock'>,
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
  const items = events.map(({ slug, name, startsOn, endsOn, timeZone }) => {
    const today = dayIn(timeZone, clock.quarter());
    const isNow = startsOn <= today && today <= endsOn;
    return html`<li class="venue">
      <h2><a class="event-link" href="${new Links(segment, slug).home}">${name}</a></h2>
      <p>
        ${longDates({ locale, language }, startsOn, endsOn)}
        ${isNow && html`<span class="status is-good">${words.now}</span>`}
      </p>
    </li>`;
  });
  const list = html`<ul class="venues is-events">
    ${items}
  </ul>`;
  return renderBarePage({
    language,
    title: words.events,
    main: list,
    styles: ['base', 'pages'],
    languages: otherLanguages(nodes, segment).map((one) => languageLink(one, `/${one.segment}/`)),
  });
}

/** The other languages that any event has pages in. */
function otherLanguages(events: readonly EventSummary[], segment: string): PageLanguage[] {
  const all = events.flatMap(({ locales }) => languagesOf(locales));
  const bySegment = new Map(all.map((one) => [one.segment, one]));
  bySegment.delete(segment);
  return [...bySegment.values()];
}
