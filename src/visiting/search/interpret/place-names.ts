import { LRUCache } from 'lru-cache';
import type { EventSnapshot } from '../../../catalog/snapshot/event-snapshot.js';
import { type FieldText, fieldTextOf } from '../lexer/field-text.js';
import { normalize } from '../lexer/normalize.js';
import { beginningsOf, mayMatch } from '../rank/beginnings.js';
import { matchTerm } from '../rank/match.js';
import { valuesOf } from '../index/searchable.js';
import type { NamedHall } from '../query/halls.js';
import { cutsOf, type Term } from '../query/term.js';
import { dataLines } from '../../../platform/text/data-file.js';

/** Reference objects; their names find the objects in them. */
const KINDS = ['CATEGORY', 'ZONE', 'VENUE'] as const;
const LANGUAGES = ['en', 'zh-Hans'];
/** Common alternatives of a country's name, and its adjectives. */
const OTHER_COUNTRY_NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  dataLines(import.meta.url, 'country-words.txt')
    .map((line) => line.split(' '))
    .flatMap(([code = '', ...names]) => names.map((name) => [name, code])),
);
/** Weaker matches, such as one syllable inside a name, would match half of the catalog. */
const TOO_LITTLE = 0.6;
/** The minimum score of corrected words, which have no stronger matches. */
const MINIMUM_CORRECTED = 0.45;
/** Whole words of a name. */
const SURE = 0.9;
/** Two letters begin the names of half of all categories. */
const MINIMUM_BEGUN = 3;
/** A text that matches this many places, such as `kit` or `set`, selects none of them. */
const TOO_MANY = 24;
/** Each place is compared with each candidate, so the number of places below them is limited. */
const MAXIMUM_MATCHES = { sure: 64, all: 24 };

/** A category, zone or venue with its names. */
interface Place {
  /** It and all below it. */
  ids: readonly string[];
  names: readonly PlaceName[];
}

interface PlaceName {
  text: FieldText;
  beginnings: string;
}

const keptNames = new LRUCache<string, PlaceName>({ max: 5000 });
const placesOf = keptBySnapshot((event): Place[] =>
  KINDS.flatMap((kind) =>
    event.all(kind).map(({ objectId, name }) => ({
      ids: kind === 'CATEGORY' ? event.withDescendants(objectId) : [objectId],
      names: valuesOf(name).map(read),
    })),
  ),
);

/** The term with its matching places: categories, zones, venues and countries. */
export function placed(term: Term, event: EventSnapshot): Term {
  return {
    ...term,
    references: matchingPlaces({ ...term, cuts: cutsOf(term) }, event),
    countries: matchingCountries(term, event),
  };
}

/**
 * The match of a term with the names of categories, zones and venues; a category includes its descendants.
 */
function matchingPlaces(term: Term, event: EventSnapshot): Map<string, number> {
  const matches: { ids: readonly string[]; quality: number }[] = [];
  for (const { ids, names } of placesOf(event)) {
    const quality = bestQuality(term, names);
    if (isShort(term) ? quality >= SURE : isEnough(term, quality)) matches.push({ ids, quality });
  }
  matches.sort((left, right) => right.quality - left.quality);
  const found = new Map<string, number>();
  if (matches.length > TOO_MANY) return found;
  for (const { ids, quality } of matches) {
    const most = quality >= SURE ? MAXIMUM_MATCHES.sure : MAXIMUM_MATCHES.all;
    for (const id of ids) if (found.size < most && !found.has(id)) found.set(id, quality);
  }
  return found;
}

/** The match of a term with the countries of the event's exhibitors. */
function matchingCountries(term: Term, event: EventSnapshot): Map<string, number> {
  const found = new Map<string, number>();
  const others = [term.text, ...term.joins].map((text) => OTHER_COUNTRY_NAMES[text]);
  for (const country of event.counts('EXHIBITOR', 'country').keys()) {
    const quality = others.includes(country) ? 1 : bestQuality(term, countryNames(country).map(read));
    if (isEnough(term, quality)) found.set(country, quality);
  }
  return found;
}

/** The halls of an event by their common names. */
export const namedHalls = keptBySnapshot((event): readonly NamedHall[] =>
  event.halls.map(({ objectId: id, code, name }) => ({
    id,
    code: normalize(code),
    names: valuesOf(name).map(normalize),
  })),
);

function isShort({ text, cjk }: Term): boolean {
  return !cjk && text.length < MINIMUM_BEGUN;
}

function isEnough({ corrected }: Term, quality: number): boolean {
  return corrected.size === 0 ? quality > TOO_LITTLE : quality >= MINIMUM_CORRECTED;
}

function bestQuality(term: Term, names: readonly PlaceName[]): number {
  let best = 0;
  for (const { text, beginnings } of names) {
    if (mayMatch(term, beginnings)) best = Math.max(best, matchTerm(term, text)?.quality ?? 0);
  }
  return best;
}

function read(name: string): PlaceName {
  const known = keptNames.get(name);
  if (known) return known;
  const text = fieldTextOf(normalize(name));
  const made = { text, beginnings: beginningsOf(text) };
  keptNames.set(name, made);
  return made;
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

/** Reads data of an event once per revision. */
function keptBySnapshot<Value>(make: (event: EventSnapshot) => Value): (event: EventSnapshot) => Value {
  const made = new WeakMap<EventSnapshot, Value>();
  return (event) => {
    const known = made.get(event) ?? make(event);
    made.set(event, known);
    return known;
  };
}
