import {
  type ListedSessionFragment,
  type SessionListFragment,
  SiteProgrammeDocument,
  SiteSessionsDocument,
} from '../generated/graphql.js';
import { attribute, html, type Markup } from '../html.js';
import { idsOf, batchesOf } from '../ids.js';
import { queryOf } from '../links.js';
import { renderPage } from '../page-frame.js';
import { calendarFile } from '../calendar.js';
import type { PageResult } from '../page-result.js';
import { nextLink } from '../parts/pager.js';
import { icon } from '../parts/rows.js';
import { sessionRows } from '../parts/session-rows.js';
import { dayName, dayOf } from '../parts/times.js';
import { type Visit, wordsOf } from '../visit.js';

export const PROGRAMME_PARAMETERS = ['on', 'venue', 'after'];

const DAY_MS = 86_400_000;
/** The maximum number of days with links. */
const MAXIMUM_DAYS = 31;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
/** The value of `on` for the sessions of all days on one page. */
const ALL_DAYS = 'all';

export async function programmePage(visit: Visit): Promise<PageResult> {
  const { readEvent, event, query, links } = visit;
  if (query.get('on') === ALL_DAYS) return wholeProgramme(visit);
  const words = wordsOf(visit);
  const on = query.get('on') ?? event.startsOn;
  const venue = query.get('venue');
  const filter = { on, venues: venue === null ? undefined : [venue] };
  const { all, sessions } = await readEvent(SiteProgrammeDocument, { filter, after: query.get('after') });
  const { nodes, totalCount, pageInfo } = sessions;
  const day = DATE.test(on) ? dayName(visit, on) : on;
  const list = html`<div data-now="${words.now}" data-soon="${words.soon}">
    ${sessionRows(visit, nodes, { label: words.programme })}
  </div>`;
  return renderPage(visit, {
    section: 'programme',
    title: `${words.programme} · ${day}`,
    description: `${day} · ${words.sessionCount(totalCount)} · ${event.name}`,
    isListed: venue === null && !query.has('after'),
    canonicalQuery: query.has('on') ? queryOf({ on }) : '',
    main: html`<div class="wrap">
      <div class="head programme-head">
        <h1>${words.programme} <small>${totalCount}</small></h1>
        ${
          all.totalCount > 0 &&
          html`<a class="button" href="${links.path('/programme.ics')}"
            >${icon('calendar-plus', 20)}${words.calendarFile}</a
          >`
        }
      </div>
      ${dayLinks(visit, on)} ${venueChips(visit, on)}
      <h2 class="day">${day}</h2>
      ${nodes.length === 0 ? html`<p class="lead">${words.noSessions}</p>` : list}
      ${pageInfo.hasNextPage && nextLink(visit, links.programme({ ...Object.fromEntries(query), after: pageInfo.endCursor ?? '' }))}
    </div>`,
  });
}

/** The sessions of all days on one page, such as for paper. */
async function wholeProgramme(visit: Visit): Promise<PageResult> {
  const words = wordsOf(visit);
  const venue = visit.query.get('venue');
  const sessions = await allSessions(visit, { venues: venue === null ? undefined : [venue] });
  const days = new Map<string, ListedSessionFragment[]>();
  for (const session of sessions) {
    const day = dayOf(visit, session.startsAt);
    days.set(day, [...(days.get(day) ?? []), session]);
  }
  const lists = [...days].map(
    ([day, daySessions]) =>
      html`<h2 class="day">${dayName(visit, day)}</h2>
        ${sessionRows(visit, daySessions, { label: dayName(visit, day) })}`,
  );
  return renderPage(visit, {
    section: 'programme',
    title: `${words.programme} · ${words.allDays}`,
    isListed: false,
    main: html`<div class="wrap">
      <div class="head programme-head">
        <h1>${words.programme} <small>${sessions.length}</small></h1>
      </div>
      ${dayLinks(visit, ALL_DAYS)} ${venueChips(visit, ALL_DAYS)}
      <div data-now="${words.now}" data-soon="${words.soon}">
        ${lists.length === 0 ? html`<p class="lead">${words.noSessions}</p>` : lists}
      </div>
    </div>`,
  });
}

/** The days of an event that have links: `2017-09-15`. */
export function daysOf(event: Visit['event']): string[] {
  const days: string[] = [];
  for (
    let time = Date.parse(event.startsOn);
    time <= Date.parse(event.endsOn) && days.length < MAXIMUM_DAYS;
    time += DAY_MS
  ) {
    days.push(new Date(time).toISOString().slice(0, 10));
  }
  return days;
}

/** The days of the event. The script opens the current day. */
function dayLinks(visit: Visit, on: string): Markup {
  const { event, links, query } = visit;
  const items = daysOf(event).map((day) => {
    const mark = attribute('aria-current', day === on ? 'date' : undefined);
    const month = dayName(visit, day, { month: 'short' });
    const weekday = dayName(visit, day, { weekday: 'short' });
    return html`<a href="${links.programme({ on: day })}" data-day="${day}" ${mark}
      ><small>${month}</small><b>${Number(day.slice(8))}</b>${weekday}</a
    >`;
  });
  const marks = query.has('on') ? undefined : attribute('data-opens-today', event.timeZone);
  const mark = attribute('aria-current', on === ALL_DAYS ? 'true' : undefined);
  const allDaysLink = html`<a href="${links.programme({ on: ALL_DAYS })}" ${mark}
    >${wordsOf(visit).allDays}</a
  >`;
  return html`<nav class="days" aria-label="${wordsOf(visit).days}" ${marks}>
    ${items}${items.length > 1 && allDaysLink}
  </nav>`;
}

function venueChips(visit: Visit, on: string): Markup | undefined {
  const { event, links, query } = visit;
  const words = wordsOf(visit);
  if (event.venues.length < 2) return undefined;
  const chip = (slug: string | null, name: string): Markup => {
    const mark = attribute('aria-current', query.get('venue') === slug ? 'true' : undefined);
    return html`<a
      class="chip"
      href="${links.programme({ on, ...(slug !== null && { venue: slug }) })}"
      ${mark}
      >${name}</a
    >`;
  };
  return html`<nav class="chips is-always" aria-label="${words.venue}">
    ${chip(null, words.all)} ${event.venues.map(({ slug, name }) => chip(slug, name))}
  </nav>`;
}

/** Sessions as a calendar file: all of them, or those with the ids in the address. */
export async function programmeFile(visit: Visit): Promise<PageResult> {
  const idsParameter = visit.query.get('ids');
  const sessions: ListedSessionFragment[] = [];
  for (const ids of idsParameter === null ? [undefined] : batchesOf(idsOf(idsParameter))) {
    sessions.push(...(await allSessions(visit, { ids })));
  }
  return calendarFile(visit, sessions);
}

async function allSessions(
  { readEvent }: Visit,
  filter: { ids?: string[] | undefined; venues?: string[] | undefined },
): Promise<ListedSessionFragment[]> {
  const sessions: ListedSessionFragment[] = [];
  let after: string | null = null;
  do {
    const page: { sessions: SessionListFragment } = await readEvent(SiteSessionsDocument, { filter, after });
    const { nodes, pageInfo } = page.sessions;
    sessions.push(...nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return sessions;
}
