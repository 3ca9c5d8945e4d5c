import {
  type BoothPlaceFragment,
  type ExhibitorCardFragment,
  type HallFragment,
  type RowProductFragment,
  type SessionCardFragment,
  SiteSavedDocument,
  type SiteSavedQuery,
} from '../generated/graphql.js';
import { planOf } from '../data/plan.js';
import { html, type Markup } from '../html.js';
import { idsOf, batchesOf } from '../ids.js';
import { queryOf } from '../links.js';
import { renderPage } from '../page-frame.js';
import type { PageResult } from '../page-result.js';
import { fieldsOf } from '../parts/fields.js';
import { exhibitorRow, icon, plate, platesOf, row } from '../parts/rows.js';
import { sessionRows } from '../parts/session-rows.js';
import { foreignLocale } from '../parts/texts.js';
import { type Visit, wordsOf } from '../visit.js';
import { boxOf, middleOf } from '@vitrine/map/plan';
import { doorOf } from '@vitrine/map/route';
import { tourOf } from '@vitrine/map/tour';
import { insideOf } from '@vitrine/map/walk';
import { collator } from '@vitrine/ui/formats';

/** An object of the list; null if visitors cannot read it. */
type SavedObject = SiteSavedQuery['nodes'][number];

export const SAVED_PARAMETERS = ['part', 'ids'];
/** The maximum length of a note, which only the browser stores. */
const NOTE_LENGTH = 200;

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
      data-added="${words.addedToSaved}"
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
      <p class="lead" data-part="added" hidden>
        <span role="status"></span>
        <button class="button" type="button" data-do="undo">${words.undo}</button>
      </p>
      <div data-part="empty">
        <p class="lead">${words.nothingSaved}</p>
        <p class="actions">${listLinks(visit)}</p>
      </div>
      <noscript><p>${words.savedNeedsScript}</p></noscript>
      <p role="status" data-part="status"></p>
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
  return html`${await hallSections(visit, nodes)}
  ${
    sessions.length > 0 &&
    html`<section>
      <h2>${words.sessions}</h2>
      ${sessionRows(visit, sessions, { showsDay: true, label: words.sessions, marksCollisions: true })}
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
  const placeText = booth ? null : exhibitor.city;
  return { booth, row: exhibitorRow(visit, fields, exhibitor, placeText, visitFields(visit, exhibitor)) };
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
    booths: exhibitor.booths,
    extra: visitFields(visit, { id, name }),
  });
  return { booth: exhibitor.booths[0], row: markup };
}

/** Whether the visitor was there, and a note. The script of the page shows and stores both. */
function visitFields(visit: Visit, { id, name }: { readonly id: string; readonly name: string }): Markup {
  const words = wordsOf(visit);
  return html`<div class="visit">
    <button
      class="chip"
      type="button"
      data-visited="${id}"
      aria-pressed="false"
      aria-label="${words.visitedOf(name)}"
    >
      ${words.visited}
    </button>
    <input
      data-note="${id}"
      maxlength="${NOTE_LENGTH}"
      placeholder="${words.note}"
      aria-label="${words.noteOn(name)}"
    />
  </div>`;
}

/** One list per hall: halls in the order of the event, stops in the order of a short walk. */
async function hallSections(visit: Visit, nodes: readonly SavedObject[]): Promise<Markup[]> {
  const words = wordsOf(visit);
  const stops = nodes.flatMap((node) => stopOf(visit, node) ?? []);
  const halls = visit.event.venues.flatMap((venue) => venue.halls.map((hall) => ({ venue, hall })));
  const sections = await Promise.all(
    halls.map(async ({ venue, hall }) => {
      const hallStops = stops.filter(
        ({ booth }) => booth?.hall.code === hall.code && booth.hall.venue.slug === venue.slug,
      );
      if (hallStops.length === 0) return [];
      const href = visit.links.hall(venue.slug, hall.code);
      const heading = html`<a href="${href}">${plate(hall.code)}</a> ${venue.name}`;
      return [section(heading, `${hall.code} ${venue.name}`, await walkOf(visit, hall, hallStops))];
    }),
  );
  const stopsWithoutBooth = stops.filter(({ booth }) => booth === undefined);
  if (stopsWithoutBooth.length === 0) return sections.flat();
  return [...sections.flat(), section(html`${words.withoutBooth}`, words.withoutBooth, stopsWithoutBooth)];
}

/** The stops of a hall in the order of a walk from its door; those without a place on the plan come last, by their codes. */
async function walkOf(visit: Visit, hall: HallFragment, stops: readonly Stop[]): Promise<Stop[]> {
  const { compare } = collator('en');
  const ordered = [...stops].sort((a, b) => compare(a.booth?.code ?? '', b.booth?.code ?? ''));
  const { drawing } = await planOf(visit, hall);
  if (!drawing) return ordered;
  const middles = new Map(drawing.booths.map(({ code, outline }) => [code, middleOf(boxOf(outline))]));
  const places = ordered.flatMap((stop) => {
    const middle = middles.get(stop.booth?.code ?? '');
    return middle ? [{ ...middle, stop }] : [];
  });
  const door = doorOf(drawing, { x: drawing.width / 2, y: drawing.depth });
  const walk = tourOf(door ? insideOf(drawing, door) : { x: 0, y: 0 }, places).map(({ stop }) => stop);
  return [...walk, ...ordered.filter((stop) => !walk.includes(stop))];
}

function section(heading: Markup, label: string, stops: readonly Stop[]): Markup {
  return html`<section>
    <h2 class="hall-head">${heading}</h2>
    <ol class="rows" aria-label="${label}">
      ${stops.map((stop) => stop.row)}
    </ol>
  </section>`;
}
