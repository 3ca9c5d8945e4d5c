import { LRUCache } from 'lru-cache';
import type { EventSnapshot, ReferenceSource } from '../../catalog/snapshot/event-snapshot.js';
import { type FieldText, fieldTextOf } from '../lexer/field-text.js';
import { normalize } from '../lexer/normalize.js';
import { matchTerm } from '../rank/match.js';
import { valuesOf } from '../index/searchable.js';
import type { NamedHall } from './halls.js';
import type { Term } from './term.js';

/** Reference objects whose names find what stands in them. */
const KINDS = ['CATEGORY', 'ZONE', 'VENUE'] as const;
const LANGUAGES = ['en', 'zh-Hans'];
/** What people write instead of a country's name. */
const OTHER_COUNTRY_NAMES: Readonly<Record<string, string>> = {
  usa: 'US',
  america: 'US',
  uk: 'GB',
  england: 'GB',
  britain: 'GB',
  holland: 'NL',
  korea: 'KR',
  czech: 'CZ',
  uae: 'AE',
  prc: 'CN',
};
/** Less sure matches, such as one syllable in the middle of a name, would find half of the catalog. */
const TOO_LITTLE = 0.6;
/** Whole words of a name. */
const SURE = 0.9;
/** Two letters begin the names of half of all categories. */
const MINIMUM_BEGUN = 3;
/** What so many places are called, as `kit` or `set`, chooses none of them. */
const TOO_MANY = 24;
/** Each place is compared with each object that may be a hit, so that those below them must not be too many. */
const MAXIMUM_MATCHES = { sure: 64, all: 24 };

/** A category, zone or venue, and how it is called. */
interface Place {
  /** It and all below it. */
  ids: readonly string[];
  names: readonly FieldText[];
}

const texts = new LRUCache<string, FieldText>({ max: 5000 });
const placesOf = keptBySnapshot((event): Place[] =>
  KINDS.flatMap((kind) =>
    event.all(kind).map(({ objectId, name }) => ({
      ids: kind === 'CATEGORY' ? event.withDescendants(objectId) : [objectId],
      names: valuesOf(name).map(textOf),
    })),
  ),
);

/** How well the names of categories, zones and venues match a term; a category stands for all below it. */
export function matchingPlaces(term: Term, event: EventSnapshot): Map<string, number> {
  const least = !term.cjk && term.text.length < MINIMUM_BEGUN ? SURE : TOO_LITTLE;
  const matches = placesOf(event)
    .map(({ ids, names }) => ({ ids, quality: bestQuality(term, names) }))
    .filter(({ quality }) => quality > least)
    .sort((left, right) => right.quality - left.quality);
  const found = new Map<string, number>();
  if (matches.length > TOO_MANY) return found;
  for (const { ids, quality } of matches) {
    const most = quality >= SURE ? MAXIMUM_MATCHES.sure : MAXIMUM_MATCHES.all;
    for (const id of ids) if (found.size < most && !found.has(id)) found.set(id, quality);
  }
  return found;
}

/** How well the names of the countries match a term from which the event has exhibitors. */
export function matchingCountries(term: Term, event: EventSnapshot): Map<string, number> {
  const found = new Map<string, number>();
  const other = OTHER_COUNTRY_NAMES[term.text];
  for (const country of event.counts('EXHIBITOR', 'country').keys()) {
    const quality = country === other ? 1 : bestQuality(term, countryNames(country).map(textOf));
    if (quality > TOO_LITTLE) found.set(country, quality);
  }
  return found;
}

/** The halls of an event by what people call them. */
export const namedHalls = keptBySnapshot((event): readonly NamedHall[] =>
  event.all('HALL').map((hall: ReferenceSource) => ({
    id: hall.objectId,
    code: normalize((hall as unknown as { code: string }).code),
    names: valuesOf(hall.name).map(normalize),
  })),
);

function bestQuality(term: Term, names: readonly FieldText[]): number {
  let best = 0;
  for (const name of names) best = Math.max(best, matchTerm(term, name)?.quality ?? 0);
  return best;
}

function textOf(name: string): FieldText {
  const known = texts.get(name);
  if (known) return known;
  const text = fieldTextOf(normalize(name));
  texts.set(name, text);
  return text;
}

const countries = new Map<string, string[]>();

function countryNames(code: string): string[] {
  const known = countries.get(code);
  if (known) return known;
  const names = LANGUAGES.map(
    (language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(code) ?? code,
  );
  countries.set(code, names);
  return names;
}

/** Reads something of an event once for each of its revisions. */
function keptBySnapshot<Value>(read: (event: EventSnapshot) => Value): (event: EventSnapshot) => Value {
  const kept = new WeakMap<EventSnapshot, Value>();
  return (event) => {
    const known = kept.get(event) ?? read(event);
    kept.set(event, known);
    return known;
  };
}
