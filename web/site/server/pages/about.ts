import { type AboutEventFragment, SiteAboutDocument, type VenueFragment } from '../generated/graphql.js';
import { html, type Markup } from '../html.js';
import { linkedEvent, linkedTrail } from '../linked-data.js';
import { renderPage } from '../page-frame.js';
import { callForExhibitors } from '../parts/call.js';
import { factList } from '../parts/facts.js';
import { hoursList } from '../parts/hours.js';
import { mapLinks } from '../parts/map-links.js';
import { hallLinks } from '../parts/hall-links.js';
import { beginningOf, formatCount, langOf } from '../parts/texts.js';
import { longDates } from '../parts/times.js';
import { contactOf, type Visit, wordsOf } from '../visit.js';

/** What a visitor reads before the way to the event: what it is, when, where, and whom to ask. */
export async function aboutPage(visit: Visit): Promise<string> {
  const about = await visit.readEvent(SiteAboutDocument, {});
  const words = wordsOf(visit);
  const { event, links } = visit;
  const { description, descriptions } = about;
  const main = html`<div class="wrap head"><h1>${words.aboutEvent}</h1></div>
    <div class="wrap">
      <div class="about">
        ${description !== null && html`<p class="text" ${langOf(visit, description, descriptions)}>${description}</p>`}
        ${facts(visit, about)}
      </div>
      ${venues(visit, about)} ${callForExhibitors(visit)}
    </div>`;
  return renderPage(visit, {
    title: words.aboutEvent,
    description: beginningOf(description ?? `${words.aboutEvent} · ${event.name}`),
    linkedData: [
      ...linkedEvent(visit, description ?? undefined, about.venues),
      linkedTrail(visit, [[words.aboutEvent, links.about]]),
    ],
    main,
  });
}

function facts(visit: Visit, { edition, theme, themes, statistics }: AboutEventFragment): Markup | undefined {
  const words = wordsOf(visit);
  const { startsOn, endsOn } = visit.event;
  const { exhibitors, products, sessions } = statistics;
  const count = (value: number): string | null => (value === 0 ? null : formatCount(value));
  return factList([
    [words.dates, longDates(visit, startsOn, endsOn)],
    [words.editionTerm, edition === null ? null : words.edition(edition)],
    [words.themeTerm, theme && html`<span${langOf(visit, theme, themes)}>${theme}</span>`],
    [words.exhibitors, count(exhibitors)],
    [words.products, count(products)],
    [words.sessions, count(sessions)],
    [words.organizer, contactOf(visit)],
  ]);
}

function venues(visit: Visit, about: AboutEventFragment): Markup | undefined {
  const words = wordsOf(visit);
  if (visit.event.venues.length === 0) return undefined;
  return html`<h2 class="small-head">${words.venuesAndAddresses}</h2>
    <ul class="venues">
      ${visit.event.venues.map((venue) => venueCard(visit, venue, about))}
    </ul>`;
}

function venueCard(visit: Visit, venue: VenueFragment, { venues, statistics }: AboutEventFragment): Markup {
  const { slug, name, city, address, halls } = venue;
  const details = venues.find((one) => one.slug === slug);
  const count = statistics.exhibitorsByVenue.find((one) => one.venue.slug === slug)?.count ?? 0;
  // Many addresses contain the city.
  const place = [address?.includes(city ?? '') ? null : city, address].filter(Boolean).join(' · ');
  const { latitude = null, longitude = null } = details ?? {};
  return html`<li class="venue">
    <h3>${name}</h3>
    ${place !== '' && html`<p class="address">${place}</p>`}
    ${count > 0 && html`<p>${wordsOf(visit).exhibitorCount(count)}</p>`} ${details && visitOf(visit, details)}
    ${mapLinks(visit, { name, city, address, latitude, longitude })} ${hallLinks(visit, slug, halls)}
  </li>`;
}

/** What visitors should know about a venue, and when it is open. */
function visitOf(
  visit: Visit,
  { description, descriptions, hours }: AboutEventFragment['venues'][number],
): Markup {
  return html`${description !== null && html`<p class="text" ${langOf(visit, description, descriptions)}>${description}</p>`}
  ${hoursList(visit, hours)}`;
}
