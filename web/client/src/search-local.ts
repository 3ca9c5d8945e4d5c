import type { CatalogReading } from './catalog-reading.js';
import type { CatalogObject, LocalizedText } from './objects.js';
import { compact, normalize, parseReading, readAs, wordsOf } from './search-term.js';

/** The searchable types of objects. */
export type FoundType = 'Exhibitor' | 'Product' | 'Category' | 'Session' | 'Booth';

interface HitOf<Type extends FoundType> {
  readonly object: CatalogObject<Type>;
  readonly score: number;
}

/** A hit; the best score is 1. */
export type LocalHit<Type extends FoundType = FoundType> = { [Each in Type]: HitOf<Each> }[Type];

/** The options of a search. */
export interface SearchOptions<Type extends FoundType = FoundType> {
  /** Only these types; by default all. The hits have the types of these objects. */
  types?: readonly Type[] | undefined;
  /** The maximum number of hits, by default 50. */
  limit?: number | undefined;
}

/** The searchable texts of an object. */
interface Entry {
  object: CatalogObject<FoundType>;
  names: { text: string; words: string[] }[];
  runs: string[][][];
  codes: string[];
  /** All other texts, in all languages. */
  texts: string;
}

const TYPES: readonly FoundType[] = ['Exhibitor', 'Category', 'Product', 'Session', 'Booth'];
const LIMIT = 50;
/** Of two equal scores the exhibitor is first. */
const WEIGHTS: Readonly<Record<FoundType, number>> = {
  Exhibitor: 1,
  Category: 0.98,
  Product: 0.95,
  Session: 0.93,
  Booth: 0.9,
};
const CODE = { whole: 1, own: 0.96, begun: 0.7 };
const NAME = { whole: 0.95, begun: 0.88, word: 0.8, inside: 0.6 };
const PINYIN = { begun: 0.85, inside: 0.7 };
const INITIALS = { begun: 0.75, inside: 0.55 };
const TEXT = 0.3;

/** Indexes by list of the catalog; each change creates a new list. */
const indexes = new WeakMap<object, Entry[]>();

/**
 * Finds objects by the text of a visitor: parts of names in any language, pinyin and its initials, codes of
 * booths. All words must match. The best hits are first; equal ones in the order of their lists.
 */
export function searchLocal<Type extends FoundType = FoundType>(
  catalog: CatalogReading,
  query: string,
  options: SearchOptions<Type> = {},
): LocalHit<Type>[] {
  const { limit = LIMIT } = options;
  const types: readonly FoundType[] = options.types ?? TYPES;
  const terms = termsOf(query);
  if (terms.length === 0) return [];
  const hits: HitOf<FoundType>[] = [];
  for (const entry of indexOf(catalog)) {
    if (!types.includes(entry.object.type)) continue;
    const score = scoreOf(entry, terms);
    if (score > 0) hits.push({ object: entry.object, score: score * WEIGHTS[entry.object.type] });
  }
  hits.sort((left, right) => right.score - left.score);
  return hits.slice(0, limit) as LocalHit<Type>[];
}

/** The words, or the whole text if it is the code of a booth: `N1-A23`, `n1 a23`. */
function termsOf(query: string): string[][] {
  const words = wordsOf(normalize(query)).slice(0, 12);
  if (words.length < 2) return words.length === 0 ? [] : [words];
  return [words, [words.join('')]];
}

function scoreOf(entry: Entry, ways: readonly (readonly string[])[]): number {
  return Math.max(...ways.map((terms) => scoreOfTerms(entry, terms)));
}

function scoreOfTerms(entry: Entry, terms: readonly string[]): number {
  let sum = 0;
  for (const term of terms) {
    const score = Math.max(
      byCode(entry, term),
      byName(entry, term),
      byReading(entry, term),
      byText(entry, term),
    );
    if (score === 0) return 0;
    sum += score;
  }
  return sum / terms.length;
}

function byCode({ codes }: Entry, term: string): number {
  let best = 0;
  for (const [index, code] of codes.entries()) {
    // First with the hall, then without.
    if (code === term) best = Math.max(best, index % 2 === 0 ? CODE.whole : CODE.own);
    else if (term.length > 1 && code.startsWith(term)) best = Math.max(best, CODE.begun);
  }
  return best;
}

function byName({ names }: Entry, term: string): number {
  let best = 0;
  for (const { text, words } of names) {
    if (text === term) return NAME.whole;
    if (text.startsWith(term)) best = Math.max(best, NAME.begun + shortness(text));
    else if (words.some((word) => word.startsWith(term))) best = Math.max(best, NAME.word + shortness(text));
    else if (text.includes(term)) best = Math.max(best, NAME.inside + shortness(text));
  }
  return best;
}

function byReading({ runs }: Entry, term: string): number {
  if (!/^[a-z]+$/.test(term)) return 0;
  let best = 0;
  for (const run of runs) {
    const found = readAs(term, run);
    if (!found) continue;
    const worth = found.kind === 'pinyin' ? PINYIN : INITIALS;
    const share = found.length / run.length / 20;
    best = Math.max(best, (found.start === 0 ? worth.begun : worth.inside) + share);
  }
  return best;
}

function byText({ texts }: Entry, term: string): number {
  return term.length > 1 && texts.includes(term) ? TEXT : 0;
}

/** Of two names with the same start the shorter one is better. */
function shortness(text: string): number {
  return 0.05 / (1 + text.length / 10);
}

function indexOf(catalog: CatalogReading): Entry[] {
  const key = catalog.list('Exhibitor');
  const known = indexes.get(key);
  if (known) return known;
  const index = TYPES.flatMap((type) => catalog.list(type).map((object) => entryOf(object, catalog)));
  indexes.set(key, index);
  return index;
}

function entryOf(object: CatalogObject<FoundType>, catalog: CatalogReading): Entry {
  const { body } = object;
  const name: LocalizedText = 'name' in body ? body.name : 'title' in body ? body.title : {};
  return {
    object,
    names: [...new Set(Object.values(name))].map((text) => {
      const normal = normalize(text ?? '');
      return { text: normal, words: wordsOf(normal) };
    }),
    runs: (body.readings ?? []).map(parseReading),
    codes: codesOf(object, catalog),
    texts: textsOf(object, catalog),
  };
}

function codesOf(object: CatalogObject<FoundType>, catalog: CatalogReading): string[] {
  const booths =
    object.type === 'Booth'
      ? [object]
      : object.type === 'Exhibitor'
        ? catalog.booths(object).map(({ booth }) => booth)
        : [];
  return booths
    .flatMap(({ body }) => [catalog.boothCode(body), body.code])
    .map((code) => compact(normalize(code)));
}

function textsOf({ body }: CatalogObject<FoundType>, catalog: CatalogReading): string {
  const people = 'representatives' in body ? body.representatives : 'speakers' in body ? body.speakers : [];
  const exhibitor = 'exhibitor' in body ? catalog.get(body.exhibitor, 'Exhibitor')?.body.name : undefined;
  const texts = [
    'description' in body ? body.description : undefined,
    'city' in body ? body.city : undefined,
    exhibitor,
    ...people.map(({ name }) => name),
  ];
  return normalize(texts.flatMap((text) => Object.values(text ?? {})).join('\n'));
}
