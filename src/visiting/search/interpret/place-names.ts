import { LRUCache } from 'lru-cache';
import type { EventSnapshot } from '../../../catalog/snapshot/event-snapshot.js';
import { type FieldText, fieldTextOf } from '../lexer/field-text.js';
import { ideasOf } from '../ideas/ideas-of-texts.js';
import { normalize } from '../lexer/normalize.js';
import { beginningsOf, mayMatch } from '../rank/beginnings.js';
import { matchTerm } from '../rank/match.js';
import { valuesOf } from '../index/searchable.js';
import type { NamedHall } from '../query/halls.js';
import { splitsOf, type Term } from '../query/term.js';
import { regionNames } from '../../../platform/text/formats.js';
import { dataLines } from '../../../platform/text/data-file.js';

/** The kinds of places whose names find the objects in them. */
const KINDS = ['CATEGORY', 'ZONE', 'VENUE'] as const;
const COUNTRY_NAMES = ['en', 'zh-Hans'].map(regionNames);
/** Common alternatives of a country's name, and its adjectives. */
const OTHER_COUNTRY_NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  dataLines(import.meta.url, 'country-words.txt')
    .map((line) => line.split(' '))
    .flatMap(([code = '', ...names]) => names.map((name) => [name, code])),
);
/**
 * A match must be better than this. A weaker one, such as one syllable inside a name, would match half of the
 * catalog.
 */
const MINIMUM_QUALITY = 0.6;
/** The minimum score of corrected words, which have no stronger matches. */
const MINIMUM_CORRECTED = 0.45;
/** The minimum score of a match with whole words of a name. */
const WHOLE_WORD_QUALITY = 0.9;
/** Shorter terms must match whole words: two letters begin the names of half of all categories. */
const MINIMUM_PREFIX = 3;
/** A text that matches more places, such as `kit` or `set`, selects none of them. */
const MAXIMUM_PLACES = 24;
/** The maximum number of places with their descendants, because each is compared with each candidate. */
const MAXIMUM_MATCHES = { sure: 64, all: 24 };

/** The quality of a category that has another word of an idea of the term. */
const IDEA_QUALITY = 0.6;

/** A category, zone or venue with its names. */
interface Place {
  /** The ids of the place and its descendants. */
  ids: readonly string[];
  names: readonly PlaceName[];
}

interface PlaceName {
  text: FieldText;
  beginnings: string;
}

const cachedNames = new LRUCache<string, PlaceName>({ max: 5000 });
const placesOf = cachePerSnapshot((event): Place[] =>
  KINDS.flatMap((kind) =>
    event.all(kind).map(({ objectId, name }) => ({
      ids: kind === 'CATEGORY' ? event.withDescendants(objectId) : [objectId],
      names: valuesOf(name).map(parseName),
    })),
  ),
);

/** The term with its matching places: categories, zones, venues and countries. */
export function withPlaces(term: Term, event: EventSnapshot): Term {
  return {
    ...term,
    references: matchingPlaces({ ...term, splits: splitsOf(term) }, event),
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
    if (isShort(term) ? quality >= WHOLE_WORD_QUALITY : isEnough(term, quality))
      matches.push({ ids, quality });
  }
  matches.sort((left, right) => right.quality - left.quality);
  const qualities = new Map<string, number>();
  if (matches.length > MAXIMUM_PLACES) return qualities;
  for (const { ids, quality } of matches) {
    const maximum = quality >= WHOLE_WORD_QUALITY ? MAXIMUM_MATCHES.sure : MAXIMUM_MATCHES.all;
    for (const id of ids) if (qualities.size < maximum && !qualities.has(id)) qualities.set(id, quality);
  }
  return qualities;
}

/** The ideas of the names of each category, with the ids of the category and its descendants. */
const categoryIdeas = cachePerSnapshot((event) =>
  event.all('CATEGORY').map(({ objectId, name }) => ({
    ids: event.withDescendants(objectId),
    ideas: valuesOf(name).flatMap(ideasOf),
  })),
);

/** The term with the categories that have another word of its ideas, or of a narrower idea. */
export function withIdeaPlaces(term: Term, event: EventSnapshot): Term {
  if (term.ideas.length === 0) return term;
  const references = new Map(term.references);
  for (const { ids, ideas } of categoryIdeas(event)) {
    const isHit = ideas.some(({ id }) => term.ideas.some(({ below }) => below.has(id)));
    for (const id of isHit ? ids : [])
      if (references.size < MAXIMUM_MATCHES.sure && !references.has(id)) references.set(id, IDEA_QUALITY);
  }
  return { ...term, references };
}

/** The match of a term with the countries of the event's exhibitors. */
function matchingCountries(term: Term, event: EventSnapshot): Map<string, number> {
  const qualities = new Map<string, number>();
  const namedCountries = [term.text, ...term.joins].map((text) => OTHER_COUNTRY_NAMES[text]);
  for (const country of event.counts('EXHIBITOR', 'country').keys()) {
    const quality = namedCountries.includes(country) ? 1 : bestQuality(term, countryNames(country));
    if (isEnough(term, quality)) qualities.set(country, quality);
  }
  return qualities;
}

/** The halls of an event by their common names. */
export const namedHalls = cachePerSnapshot((event): readonly NamedHall[] =>
  event.halls.map(({ objectId: id, code, name }) => ({
    id,
    code: normalize(code),
    names: valuesOf(name).map(normalize),
  })),
);

function isShort({ text, cjk }: Term): boolean {
  return !cjk && text.length < MINIMUM_PREFIX;
}

function isEnough({ corrections }: Term, quality: number): boolean {
  return corrections.size === 0 ? quality > MINIMUM_QUALITY : quality >= MINIMUM_CORRECTED;
}

function bestQuality(term: Term, names: readonly PlaceName[]): number {
  let maximum = 0;
  for (const { text, beginnings } of names) {
    if (mayMatch(term, beginnings)) maximum = Math.max(maximum, matchTerm(term, text)?.quality ?? 0);
  }
  return maximum;
}

function parseName(name: string): PlaceName {
  const cachedName = cachedNames.get(name);
  if (cachedName) return cachedName;
  const text = fieldTextOf(normalize(name));
  const parsedName = { text, beginnings: beginningsOf(text) };
  cachedNames.set(name, parsedName);
  return parsedName;
}

function countryNames(code: string): PlaceName[] {
  return COUNTRY_NAMES.map((names) => parseName(names.of(code) ?? code));
}

/** Computes data of an event once per revision. */
function cachePerSnapshot<Value>(make: (event: EventSnapshot) => Value): (event: EventSnapshot) => Value {
  const valuesBySnapshot = new WeakMap<EventSnapshot, Value>();
  return (event) => {
    const value = valuesBySnapshot.get(event) ?? make(event);
    valuesBySnapshot.set(event, value);
    return value;
  };
}
