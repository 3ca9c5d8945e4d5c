import type { BoothPlaceFragment, ExhibitorCardFragment } from '../generated/graphql.js';
import { iconMarkup, plateMarkup } from '@vitrine/ui/parts';
import { attribute, html, type Markup, type Part, trusted } from '../html.js';
import { venueOf, type Visit, wordsOf } from '../visit.js';
import { type Field, fieldOf, swatch } from './fields.js';
import { companyName, foreignLocale } from './texts.js';

/** The maximum number of plates beside a name. */
const PLATES = 2;

export function plate(hall: string | undefined, booth?: string): Markup {
  return trusted(plateMarkup(hall, booth));
}

export function icon(name: Parameters<typeof iconMarkup>[0], size?: number): Markup {
  return trusted(iconMarkup(name, size));
}

/** The link from the page of an object to the list that contains it. */
export function backLink(list: string, href: string): Markup {
  return html`<a class="more back" href="${href}">${icon('chevron-left', 18)}${list}</a>`;
}

export function platesOf(booths: readonly BoothPlaceFragment[]): Markup[] {
  return booths.slice(0, PLATES).map(({ hall, code }) => plate(hall.code, code));
}

/** The venue of the first booth, shown with its plate, because halls of several venues share codes. */
export function venueName(
  visit: Visit,
  booths: readonly Pick<BoothPlaceFragment, 'hall'>[],
): string | undefined {
  return venueOf(visit, booths[0]?.hall.venue.slug)?.name;
}

interface Savable {
  readonly id: string;
  readonly name: string;
  /** Where plans mark it. */
  readonly booths?: readonly BoothPlaceFragment[] | undefined;
}

/** The places of booths as in the addresses of plans, `centre/H1/D2`, which the script stores with a saved object. */
function placesText(booths: readonly BoothPlaceFragment[]): string {
  const places = booths.map(({ code, hall }) => [hall.venue.slug, hall.code, code]);
  return places.map((parts) => parts.map(encodeURIComponent).join('/')).join(' ');
}

/** A button that saves an object in this browser. The script of the page handles it. */
export function saveButton(
  visit: Visit,
  { id, name, booths = [] }: Savable,
  className: string,
  content: Part,
): Markup {
  return html`<button
    class="${className}"
    type="button"
    data-save="${id}"
    data-name="${name}"
    ${attribute('data-at', booths.length === 0 ? undefined : placesText(booths))}
    aria-pressed="false"
    aria-label="${wordsOf(visit).save(name)}"
  >
    ${content}
  </button>`;
}

export function starButton(visit: Visit, target: Savable): Markup {
  return saveButton(visit, target, 'star', icon('star'));
}

interface Row {
  /** Absent for an object that cannot be saved. */
  readonly id: string | undefined;
  readonly href: string;
  readonly name: string;
  readonly title: Markup;
  readonly lang?: string | undefined;
  readonly place: Part;
  readonly notes: readonly Part[];
  readonly booths?: readonly BoothPlaceFragment[] | undefined;
  /** Below the notes. */
  readonly extra?: Part;
}

/** A row of a list: the place on the left, the name with small notes, the star on the right. */
export function row(visit: Visit, { id, href, name, title, lang, place, notes, booths, extra }: Row): Markup {
  const noteMarkup = notes.filter(Boolean).map((note) => html`<span>${note}</span>`);
  return html`<li class="row">
    <div class="where">${place}</div>
    <div class="what">
      <a class="name" href="${href}" ${attribute('lang', lang)}>${title}</a>
      <div class="meta">${noteMarkup}</div>
      ${extra}
    </div>
    ${id !== undefined && starButton(visit, { id, name, booths })}
  </li>`;
}

/** An exhibitor in a list. `placeText`: its place; by default the venue of its booth, or its city. `extra`: below the notes. */
export function exhibitorRow(
  visit: Visit,
  fields: readonly Field[],
  exhibitor: ExhibitorCardFragment,
  placeText: string | null = venueName(visit, exhibitor.booths) ?? exhibitor.city,
  extra?: Part,
): Markup {
  const { id, slug, name, names, booths, categories } = exhibitor;
  const field = fieldOf(fields, categories[0]);
  return row(visit, {
    id,
    href: visit.links.exhibitor(slug),
    name,
    title: companyName(exhibitor),
    lang: foreignLocale(visit, name, names),
    place: platesOf(booths),
    notes: [field && html`${swatch(field)}${field.name}`, placeText],
    booths,
    extra,
  });
}
