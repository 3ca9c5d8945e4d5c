import {
  type BoothPlaceFragment,
  type ExhibitorCardFragment,
  type RowProductFragment,
  type SessionCardFragment,
  SiteSavedDocument,
  type SiteSavedQuery,
} from '../generated/graphql.js';
import { html, type Markup } from '../html.js';
import { idsOf, batchesOf } from '../ids.js';
import { queryOf } from '../links.js';
import { renderPage } from '../page-frame.js';
import type { PageResult } from '../page-result.js';
import { fieldsOf } from '../parts/fields.js';
import { exhibitorRow, icon, plate, platesOf, row } from '../parts/rows.js';
import { sessionRows } from '../parts/session-rows.js';
import { foreignLocale } from '../parts/texts.js';
import { venueOf, type Visit, wordsOf } from '../visit.js';
import { collator } from '@vitrine/ui/formats';

/** An object of the list; null if visitors cannot read it. */
type SavedObject = SiteSavedQuery['nodes'][number];

export const SAVED_PARAMETERS = ['part', 'ids'];

/** The visitor's saved list. The script of the page requests the objects, because only the browser has their ids. */
export async function savedPage(visit: Visit): Promise<PageResult> {
  if (visit.query.get('part') === 'list') return { body: (await savedList(visit)).text, type: 'text/html' };
  const words = wordsOf(visit);
  return renderPage(visit, {
    section: 'saved',
    title: words.saved,
    isListed: false,
    main: html`<div
      class="wrap saved"
      data-saved="${visit.links.path('/saved')}"
      data-copied="${words.copied}"
      data-unknown="${words.goneObject}"
      data-failed="${words.savedFailed}"
    >
      <div class="head programme-head">
        <h1>${words.saved} <small></small></h1>
        <div class="actions" hidden>
          <button class="button" type="button" data-do="share">${icon('share-2', 20)}${words.share}</button>
          <button class="button" type="button" data-do="print">${words.print}</button>
        </div>
      </div>
      <p class="lead" data-part="shared" hidden>
        ${words.sharedList}
        <button class="button is-main" type="button" data-do="keep">${words.keepAll}</button>
      </p>
      <div data-part="empty">
        <p class="lead">${words.nothingSaved}</p>
        <p class="actions">${listLinks(visit)}</p>
      </div>
      <noscript><p>${words.savedNeedsScript}</p></noscript>
      <p role="status"></p>
      <div data-part="list"></div>
    </div>`,
  });
}

/** Links to the lists of objects, for an empty saved list. */
function listLinks({ links, ...visit }: Visit): Markup {
  const words = wordsOf(visit);
  return html`<a class="button" href="${links.exhibitors()}">${words.exhibitors}</a>
    <a class="button" href="${links.products()}">${words.products}</a>
    <a class="button" href="${links.programme()}">${words.programme}</a>`;
}

interface Stop {
  readonly booth: BoothPlaceFragment | undefined;
  readonly row: Markup;
}

/** Saved objects in walking order by hall, then sessions by time, then the ids of removed objects. */
async function savedList(visit: Visit): Promise<Markup> {
  const { executeQuery, locale, query, links } = visit;
  const words = wordsOf(visit);
  const ids = idsOf(query.get('ids') ?? '');
  const parts = await Promise.all(
    batchesOf(ids).map((part) => executeQuery(SiteSavedDocument, { ids: part, locale })),
  );
  const nodes = parts.flatMap((part) => part.nodes);
  const sessions = nodes.filter(isSession).sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  const goneIds = ids.filter((_id, index) => nodes[index] == null);
  const file = `${links.path('/programme.ics')}${queryOf({ ids: sessions.map(({ id }) => id).join('.') })}`;
  return html`${hallSections(visit, nodes)}
  ${
    sessions.length > 0 &&
    html`<section>
      <h2>${words.sessions}</h2>
      ${sessionRows(visit, sessions, { showsDay: true, label: words.sessions })}
      <p><a class="button" href="${file}">${icon('calendar-plus', 20)}${words.calendarFile}</a></p>
    </section>`
  }
  ${
    goneIds.length > 0 &&
    html`<section class="gone">
      <h2>${words.noLongerHere}</h2>
      <ul>
        ${goneIds.map((id) => html`<li data-gone="${id}">${words.goneObject}</li>`)}
      </ul>
    </section>`
  }`;
}

function isSession(node: SavedObject): node is { __typename: 'Session' } & SessionCardFragment {
  return node?.__typename === 'Session';
}

function stopOf(visit: Visit, node: SavedObject): Stop | undefined {
  if (node?.__typename === 'Exhibitor') return exhibitorStop(visit, node);
  return node?.__typename === 'Product' ? productStop(visit, node) : undefined;
}

function exhibitorStop(visit: Visit, exhibitor: ExhibitorCardFragment): Stop {
  const fields = fieldsOf(visit.event.categories);
  const booth = exhibitor.booths[0];
  // The heading of a hall contains the venue.
  return { booth, row: exhibitorRow(visit, fields, exhibitor, booth ? null : exhibitor.city) };
}

function productStop(visit: Visit, { id, slug, name, names, exhibitor }: RowProductFragment): Stop {
  const markup = row(visit, {
    id,
    href: visit.links.product(slug),
    name,
    title: html`${name}`,
    lang: foreignLocale(visit, name, names),
    place: platesOf(exhibitor.booths),
    notes: [`${wordsOf(visit).productWord} · ${exhibitor.name}`],
  });
  return { booth: exhibitor.booths[0], row: markup };
}

/** One list per hall: halls in the order of the event, booths in the natural order of their codes. */
function hallSections(visit: Visit, nodes: readonly SavedObject[]): Markup[] {
  const words = wordsOf(visit);
  const stops = nodes.flatMap((node) => stopOf(visit, node) ?? []);
  const halls = visit.event.venues.flatMap(({ slug, halls: venueHalls }) =>
    venueHalls.map(({ code }) => ({ slug, code })),
  );
  const { compare } = collator('en');
  const sections = halls.flatMap((hall) => {
    const hallStops = stops
      .filter(({ booth }) => booth?.hall.code === hall.code && booth.hall.venue.slug === hall.slug)
      .sort((a, b) => compare(a.booth?.code ?? '', b.booth?.code ?? ''));
    if (hallStops.length === 0) return [];
    const href = visit.links.hall(hall.slug, hall.code);
    const heading = html`<a href="${href}">${plate(hall.code)}</a> ${venueOf(visit, hall.slug)?.name}`;
    return section(heading, `${hall.code} ${venueOf(visit, hall.slug)?.name ?? ''}`, hallStops);
  });
  const stopsWithoutBooth = stops.filter(({ booth }) => booth === undefined);
  return stopsWithoutBooth.length === 0
    ? sections
    : [...sections, section(html`${words.withoutBooth}`, words.withoutBooth, stopsWithoutBooth)];
}

function section(heading: Markup, label: string, stops: readonly Stop[]): Markup {
  return html`<section>
    <h2 class="hall-head">${heading}</h2>
    <ol class="rows" aria-label="${label}">
      ${stops.map((stop) => stop.row)}
    </ol>
  </section>`;
}
