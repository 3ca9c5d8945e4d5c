import { type EventSummaryFragment, SiteEventsDocument } from '../generated/graphql.js';
import { languageOf } from '@vitrine/ui/language';
import { renderBarePage } from '../bare-page.js';
import { html } from '../html.js';
import { languagesOf, type PageLanguage, usualLocaleOf } from '../languages.js';
import { Links } from '../links.js';
import { dayIn } from '../page-clock.js';
import { languageLink } from '../parts/language-link.js';
import { longDates } from '../parts/times.js';
import type { PageResult } from '../page-result.js';
import type { Visit } from '../visit.js';
import { WORDS } from '../words.js';

/** The published events that have pages in a language. A single event is opened directly. */
export async function eventsPage(
  { executeQuery, clock }: Pick<Visit, 'executeQuery' | 'clock'>,
  segment: string,
): Promise<Exclude<PageResult, { readonly body: unknown }>> {
  const locale = usualLocaleOf(segment);
  const { nodes } = (await executeQuery(SiteEventsDocument, { locale })).events;
  const events = nodes.filter(({ locales }) => languagesOf(locales).some((one) => one.segment === segment));
  const [firstEvent] = events;
  if (firstEvent === undefined) return undefined;
  if (events.length === 1) return { location: new Links(segment, firstEvent.slug).home };
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

/** The other languages of the events' pages. */
function otherLanguages(events: readonly EventSummaryFragment[], segment: string): PageLanguage[] {
  const languages = events.flatMap(({ locales }) => languagesOf(locales));
  const bySegment = new Map(languages.map((one) => [one.segment, one]));
  bySegment.delete(segment);
  return [...bySegment.values()];
}
