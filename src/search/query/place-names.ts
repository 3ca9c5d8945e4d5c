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
/** What people write instead of a country's name, and what comes from there. */
const OTHER_COUNTRY_NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  `US usa america american|GB uk england britain british english|NL holland dutch|KR korea korean|CZ czech|AE uae emirati
  |CN prc chinese|DE german|FR french|IT italian|JP japanese|ES spanish|PT portuguese|CH swiss|AT austrian|SE swedish|DK danish
  |NO norwegian|FI finnish|PL polish|RU russian|UA ukrainian|TR turkish|GR greek|IL israeli|IN indian|ID indonesian|TH thai
  |VN vietnamese|MY malaysian|SG singaporean|PH filipino|TW taiwanese|AU australian|NZ kiwi|CA canadian|MX mexican|BR brazilian
  |AR argentine|CL chilean|ZA southafrican|EG egyptian|SA saudi|IE irish|BE belgian|HU hungarian|RO romanian|PK pakistani`
    .split('|')
    .map((line) => line.trim().split(' '))
    .flatMap(([code = '', ...names]) => names.map((name) => [name, code])),
);
/** Less sure matches would find half of the catalog. */
const MINIMUM_QUALITY = 0.6;
/** Of what was probably meant there is nothing surer. */
const MINIMUM_MENDED = 0.45;
const MAXIMUM_MATCHES = 64;

const texts = new LRUCache<string, FieldText>({ max: 5000 });

/** The term with what it says of places: of categories, zones and venues, and of countries. */
export function placed(term: Term, event: EventSnapshot): Term {
  return {
    ...term,
    references: matchingPlaces(term, event),
    countries: matchingCountries(term, event),
  };
}

/** How well the names of categories, zones and venues match a term; a category stands for all below it. */
function matchingPlaces(term: Term, event: EventSnapshot): Map<string, number> {
  const found = new Map<string, number>();
  for (const kind of KINDS) {
    for (const reference of event.all(kind)) {
      const quality = bestQuality(term, valuesOf(reference.name));
      if (quality < leastOf(term) || found.size >= MAXIMUM_MATCHES) continue;
      const ids = kind === 'CATEGORY' ? event.withDescendants(reference.objectId) : [reference.objectId];
      for (const id of ids) found.set(id, Math.max(quality, found.get(id) ?? 0));
    }
  }
  return found;
}

/** How well the names of the countries match a term from which the event has exhibitors. */
function matchingCountries(term: Term, event: EventSnapshot): Map<string, number> {
  const found = new Map<string, number>();
  const other = OTHER_COUNTRY_NAMES[term.text];
  for (const country of event.counts('EXHIBITOR', 'country').keys()) {
    const quality = country === other ? 1 : bestQuality(term, countryNames(country));
    if (quality >= leastOf(term)) found.set(country, quality);
  }
  return found;
}

/** The halls of an event by what people call them. */
export function namedHalls(event: EventSnapshot): NamedHall[] {
  return event.all('HALL').map((hall: ReferenceSource) => ({
    id: hall.objectId,
    code: normalize((hall as unknown as { code: string }).code),
    names: valuesOf(hall.name).map(normalize),
  }));
}

function leastOf({ mended }: Term): number {
  return mended.size === 0 ? MINIMUM_QUALITY : MINIMUM_MENDED;
}

function bestQuality(term: Term, names: readonly string[]): number {
  return Math.max(0, ...names.map((name) => matchTerm(term, textOf(name))?.quality ?? 0));
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
