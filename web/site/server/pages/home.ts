import {
  type HallFragment,
  type HomeEventFragment,
  type SessionCardFragment,
  SiteHomeDocument,
} from '../generated/graphql.js';
import { planOf } from '../data/plan.js';
import { renderPlan } from '@vitrine/map/render';
import { html, type Markup, type Part, trusted } from '../html.js';
import { linkedEvent } from '../linked-data.js';
import { dayIn } from '../page-clock.js';
import { renderPage } from '../page-frame.js';
import { announcementList } from '../parts/announcements.js';
import { callForExhibitors } from '../parts/call.js';
import { fieldsOf, fieldTiles } from '../parts/fields.js';
import { hoursOn } from '../parts/hours.js';
import { hallLinks } from '../parts/hall-links.js';
import { icon, plate } from '../parts/rows.js';
import { picture } from '../parts/picture.js';
import { searchForm } from '../parts/search-form.js';
import { sessionTitle, stateStatus } from '../parts/session-state.js';
import { beginningOf, formatCount, headline, langOf } from '../parts/texts.js';
import { dayName, dayOf, shortDates, timeOf } from '../parts/times.js';
import { type Visit, wordsOf } from '../visit.js';

export async function homePage(visit: Visit): Promise<string> {
  const { readEvent, event: frame, links } = visit;
  const from = sessionsFrom(visit);
  const event = await readEvent(SiteHomeDocument, { from });
  const words = wordsOf(visit);
  const counts = new Map(
    event.statistics.exhibitorsByCategory.map(({ category, count }) => [category.slug, count]),
  );
  const fields = fieldsOf(frame.categories);
  // During the event, the sessions are the first part below the search.
  const sessions = nextSessions(visit, event, from);
  const main = [
    await hero(visit, event),
    searchForm(visit),
    html`<div class="wrap">
      ${announcementList(visit, event.announcements.nodes, { withPlaces: true })}
      ${from !== undefined && sessions}
      ${
        fields.length > 0 &&
        html`<section>
          <h2>${words.byField}</h2>
          ${fieldTiles(fields, (category) => links.exhibitors({ category }), counts)}
        </section>`
      }
      ${venues(visit, event)} ${from === undefined && sessions} ${callForExhibitors(visit)}
      ${isEmpty(visit, event) && html`<p class="lead">${words.nothingYet}</p>`}
    </div>`,
  ];
  const description = event.description ?? event.theme ?? undefined;
  return renderPage(visit, {
    section: 'home',
    drawing: 'still',
    main,
    linkedData: linkedEvent(visit, description),
    description: beginningOf(description ?? factsOf(visit, event)),
  });
}

const DAY_MS = 86_400_000;

/** Whether the page is empty below its search, because the catalog is not published yet. */
function isEmpty({ event }: Visit, { announcements, sessions }: HomeEventFragment): boolean {
  return [event.categories, event.venues, announcements.nodes, sessions.nodes].every(
    ({ length }) => length === 0,
  );
}

/** The description of an event that has no text. */
function factsOf(visit: Visit, { statistics }: HomeEventFragment): string {
  const count = wordsOf(visit).exhibitorCount(statistics.exhibitors);
  return [visit.event.name, shortDates(visit, 'numeric'), count].join(' · ');
}

async function hero(visit: Visit, home: HomeEventFragment): Promise<Markup> {
  const { theme, themes, statistics } = home;
  const { event, language, links } = visit;
  const words = wordsOf(visit);
  const year = event.startsOn.slice(0, 4);
  const cities = [...new Set(event.venues.flatMap(({ city }) => city ?? []))].join(' · ');
  // Zero counts are left out: before the publication there is nothing to count.
  const count = (name: string, value: number): Part =>
    value > 0 &&
    html`<div>
      <dt>${name}</dt>
      <dd>${formatCount(value)}</dd>
    </div>`;
  return html`<div class="hero band${event.picture ? ' has-picture' : ''}">
    <div class="hero-art" aria-hidden="true">${await heroArt(visit)}</div>
    <div class="wrap">
      ${event.logo && picture(event.logo, { className: 'event-logo', isFirst: true })}
      <p class="over">${[year, stage(visit), openToday(visit, home)].filter(Boolean).join(' · ')}</p>
      <h1>${headline(event.name, language)}</h1>
      ${theme !== null && html`<p class="theme" ${langOf(visit, theme, themes)}>${theme}</p>`}
      <dl class="board">
        <div>
          <dt>${cities}</dt>
          <dd>${shortDates(visit)}</dd>
        </div>
        ${count(words.exhibitors, statistics.exhibitors)} ${count(words.products, statistics.products)}
      </dl>
      <p><a class="more" href="${links.about}">${words.aboutEvent}${icon('arrow-right', 18)}</a></p>
    </div>
  </div>`;
}

/** The picture of the event. Without one, the booths of its largest hall as thin lines, one of them lit. */
async function heroArt(visit: Visit): Promise<Markup | undefined> {
  if (visit.event.picture) return picture(visit.event.picture, { sizes: '100vw', isFirst: true });
  const area = ({ width, depth }: HallFragment): number => (width ?? 0) * (depth ?? 0);
  const halls = visit.event.venues.flatMap((venue) => venue.halls).sort((a, b) => area(b) - area(a));
  const largestHall = halls[0];
  const drawing = largestHall && (await planOf(visit, largestHall)).drawing;
  if (drawing === undefined || drawing.booths.length === 0) return undefined;
  const { booths } = drawing;
  const selected = booths.slice(Math.floor(booths.length / 2)).map(({ id }) => id);
  return trusted(
    renderPlan(drawing, { label: '', language: visit.language, bare: true, selected: selected.slice(0, 1) }),
  );
}

function venues(visit: Visit, { statistics }: HomeEventFragment): Markup | undefined {
  const { event } = visit;
  const words = wordsOf(visit);
  const counts = new Map(statistics.exhibitorsByVenue.map(({ venue, count }) => [venue.slug, count]));
  if (event.venues.length === 0) return undefined;
  const cards = event.venues.map(({ slug, name, city, halls }) => {
    const count = words.exhibitorCount(counts.get(slug) ?? 0);
    return html`<li class="venue">
      <h3>${name}</h3>
      <p>${city !== null && `${city} · `}${count}</p>
      ${hallLinks(visit, slug, halls)}
    </li>`;
  });
  return html`<section>
    <h2>${words.byVenue}</h2>
    <ul class="venues">
      ${cards}
    </ul>
  </section>`;
}

/** Whether the event is to come, with the days until then, takes place, or has ended. */
function stage(visit: Visit): string {
  const { startsOn, endsOn, timeZone } = visit.event;
  const words = wordsOf(visit);
  const today = dayIn(timeZone, visit.clock.quarter());
  if (today > endsOn) return words.endedOn(dayName(visit, endsOn, { month: 'long', day: 'numeric' }));
  const days = (Date.parse(startsOn) - Date.parse(today)) / DAY_MS;
  return days > 0 ? words.daysUntil(days) : words.now;
}

/** During the event, when the venues are open today. */
function openToday(visit: Visit, { venues }: HomeEventFragment): string | undefined {
  if (sessionsFrom(visit) === undefined) return undefined;
  const hours = hoursOn(venues, dayIn(visit.event.timeZone, visit.clock.quarter()));
  return hours && wordsOf(visit).openToday(hours);
}

/** During the event, the current quarter of an hour, so that ended sessions are not shown. */
function sessionsFrom({ event, clock }: Visit): string | undefined {
  const now = clock.quarter();
  const today = dayIn(event.timeZone, now);
  return event.startsOn <= today && today <= event.endsOn ? now.toISOString() : undefined;
}

function nextSessions(
  visit: Visit,
  { sessions }: HomeEventFragment,
  from: string | undefined,
): Markup | undefined {
  const words = wordsOf(visit);
  if (sessions.nodes.length === 0) return undefined;
  return html`<section>
    <h2>${from === undefined ? words.firstSessions : words.nextSessions}</h2>
    <ul class="times">
      ${sessions.nodes.map((session) => sessionLine(visit, session))}
    </ul>
    <p>
      <a class="more" href="${visit.links.programme()}">${words.allSessions}${icon('arrow-right', 18)}</a>
    </p>
  </section>`;
}

function sessionLine(visit: Visit, session: SessionCardFragment): Markup {
  const { slug, title, titles, startsAt, state, venue, hall } = session;
  const day = dayOf(visit, startsAt);
  const isToday = day === dayIn(visit.event.timeZone, visit.clock.quarter());
  const dayWord = isToday ? undefined : dayName(visit, day, { month: 'short', day: 'numeric' });
  const place = [dayWord, venue?.name].filter(Boolean).join(' · ');
  const notes = html`<small>${stateStatus(visit, state)} ${place}</small>`;
  return html`<li>
    <a href="${visit.links.session(slug)}"
      ><time datetime="${startsAt}">${timeOf(visit, startsAt)}</time
      ><span${langOf(visit, title, titles)}>${sessionTitle(session)}${notes}</span
      >${hall && plate(hall.code)}</a
    >
  </li>`;
}
