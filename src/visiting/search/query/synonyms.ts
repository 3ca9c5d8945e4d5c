import { COMMON_SYNONYMS } from './common-synonyms.js';
import { isStopWord } from './stop-phrases.js';
import { normalize } from '../lexer/normalize.js';
import { readingsOf } from '../../../platform/text/pinyin.js';
import { leadingPlace } from '../lexer/places.js';
import { tokensOf } from '../lexer/tokens.js';
import { piecesOf } from '../lexer/words.js';
import { type Term, termOf } from './term.js';
import { dataLines } from '../../../platform/text/data-file.js';

/** Each province of China followed by its cities. */
const PROVINCES = dataLines(import.meta.url, 'provinces.txt').map((line) => line.split(' '));

/** Groups of words that mean the same in an event. */
export type SynonymGroups = readonly (readonly string[])[];

/** The words of a group, each as terms. */
type SynonymTerms = readonly (readonly Term[])[];

/** One member of a group, as terms, and the others. */
interface Way {
  terms: readonly Term[];
  others: readonly (readonly Term[])[];
}

/** The parsed synonyms of an event. */
export interface Synonyms {
  /** Members by the stem of their first word; of those with the same stem the longest first. */
  ways: ReadonlyMap<string, readonly Way[]>;
  /** Chinese words and phrases, the longest first: a sentence is cut at them. */
  phrases: readonly string[];
}

const MINIMUM_PHRASE = 2;

const read = new WeakMap<SynonymGroups, Synonyms>();
let common: Synonyms | undefined;

/** Parses the event's groups of synonyms; adds the common ones. */
export function readSynonyms(groups: SynonymGroups): Synonyms {
  // Without pinyin, which matches too many other words.
  common ??= makeSynonyms(COMMON_SYNONYMS.map(synonymTermsOf), PROVINCES.flatMap(provinceWays));
  if (groups.length === 0) return common;
  const known = read.get(groups);
  if (known) return known;
  const said = groups.map(synonymTermsOf);
  const made = withCommon(makeSynonyms(said, said.flatMap(spelledWays)), common);
  read.set(groups, made);
  return made;
}

/** A search for a province includes its cities, in characters or pinyin, but not the reverse. */
function provinceWays([province, ...cities]: readonly string[]): Way[] {
  const terms = termsOfWords(province ?? '');
  const others = cities.map(termsOfWords);
  const spelled = [termOf(spellingOf(terms).join(''), false)];
  return [
    { terms, others },
    { terms: spelled, others: [terms, ...others] },
  ];
}

/** Synonyms of the event replace common ones of the same word. */
function withCommon(set: Synonyms, { ways, phrases }: Synonyms): Synonyms {
  const all = new Map(ways);
  for (const [key, those] of set.ways) {
    const others = (ways.get(key) ?? []).filter(
      (way) => !those.some((each) => isSame(each.terms, way.terms)),
    );
    all.set(key, longestFirst([...those, ...others]));
  }
  return { ways: all, phrases: [...new Set([...set.phrases, ...phrases])].sort(byLength) };
}

function makeSynonyms(said: readonly SynonymTerms[], more: readonly Way[] = []): Synonyms {
  const ways = new Map<string, readonly Way[]>();
  for (const way of [...said.flatMap(waysOf), ...more]) {
    const key = way.terms[0]?.stem ?? '';
    const known = ways.get(key) ?? [];
    const same = known.find((each) => isSame(each.terms, way.terms));
    // A word in two groups has the meanings of both.
    const both = same ? { ...same, others: [...same.others, ...way.others] } : way;
    ways.set(key, longestFirst([...known.filter((each) => each !== same), both]));
  }
  return { ways, phrases: [...new Set(said.flat().flatMap(phrasesOf))].sort(byLength) };
}

function isSame(left: readonly Term[], right: readonly Term[]): boolean {
  return left.length === right.length && left.every(({ text }, index) => text === right[index]?.text);
}

function longestFirst(ways: readonly Way[]): Way[] {
  return ways.toSorted((left, right) => right.terms.length - left.terms.length);
}

function byLength(left: string, right: string): number {
  return right.length - left.length;
}

function synonymTermsOf(group: readonly string[]): SynonymTerms {
  return group.map((words) => termsOfWords(words)).filter((terms) => terms.length > 0);
}

function waysOf(said: SynonymTerms): Way[] {
  return said.map((terms) => ({ terms, others: said.filter((other) => other !== terms) }));
}

/** The pinyin of a phrase, as one word or in syllables, means its characters, and thus all their synonyms. */
function spelledWays(said: SynonymTerms): Way[] {
  return said.flatMap((terms) => {
    const syllables = spellingOf(terms);
    if (syllables.length === 0) return [];
    const others = [terms, ...said.filter((other) => other !== terms)];
    return [
      { terms: [termOf(syllables.join(''), false)], others },
      { terms: syllables.map((syllable) => termOf(syllable, false)), others },
    ];
  });
}

function phrasesOf(terms: readonly Term[]): string[] {
  return terms.filter(({ text, cjk }) => cjk && text.length >= MINIMUM_PHRASE).map(({ text }) => text);
}

/** A Chinese phrase stays whole, because it occurs inside names. Stop words are removed as in queries. */
function termsOfWords(words: string): Term[] {
  const tokens = tokensOf(normalize(words));
  const meant = tokens.filter(({ text }) => !isStopWord(text));
  return (meant.length > 0 ? meant : tokens).map(({ text, cjk }) => termOf(text, cjk));
}

/** The pinyin of a Chinese phrase; empty for other texts. */
function spellingOf([term, ...others]: readonly Term[]): string[] {
  if (!term?.cjk || others.length > 0 || term.text.length < MINIMUM_PHRASE) return [];
  const readings = readingsOf(term.text).map(([first = '']) => first);
  return readings.includes('') ? [] : readings;
}

/** The words of a Chinese run, split first at phrases with synonyms. */
export function cutRun(run: string, synonyms: Synonyms): string[] {
  const found = synonyms.phrases.map((phrase) => ({ phrase, at: placeOf(phrase, run) }));
  const first = found.find(({ at }) => at >= 0);
  if (!first) return cutAtPlace(run);
  const { phrase, at } = first;
  return [...cutRun(run.slice(0, at), synonyms), phrase, ...cutRun(run.slice(at + phrase.length), synonyms)];
}

/** 武汉大数据 is 武汉 and 大数据: the dictionary would assign the single character to the city. */
function cutAtPlace(run: string): string[] {
  if (run === '') return [];
  const place = leadingPlace(run);
  return place === undefined ? piecesOf(run) : [place, ...piecesOf(run.slice(place.length))];
}

/** The position of a phrase with word boundaries in a run: 机器人 does not contain 机器. */
function placeOf(phrase: string, run: string): number {
  const at = run.indexOf(phrase);
  if (at < 0 || phrase === run) return at;
  const ends = new Set([0]);
  let end = 0;
  for (const piece of piecesOf(run)) ends.add((end += piece.length));
  return ends.has(at) && ends.has(at + phrase.length) ? at : -1;
}

/** The terms with their synonyms in the event; a member of a group may consist of several terms. */
export function withSynonyms(terms: readonly Term[], { ways }: Synonyms): Term[] {
  if (ways.size === 0) return [...terms];
  const said: Term[] = [];
  for (let index = 0; index < terms.length;) {
    const term = terms[index];
    if (!term) break;
    const way = ways.get(term.stem)?.find((each) => containsAll(terms, index, each.terms));
    said.push(way ? termWithSynonyms(terms.slice(index, index + way.terms.length), way) : term);
    index += way ? way.terms.length : 1;
  }
  return said;
}

function containsAll(terms: readonly Term[], start: number, way: readonly Term[]): boolean {
  return way.every((word, place) => {
    const term = terms[start + place];
    return term?.cjk === word.cjk && term.stem === word.stem;
  });
}

/** One term for those of `way`, matched literally or by synonyms. */
function termWithSynonyms(said: readonly Term[], { others }: Way): Term {
  const [first] = said;
  if (first && said.length === 1) return { ...first, synonyms: others };
  const words = said.map(({ text }) => text);
  return { ...termOf(words.join(' '), false), synonyms: [said, ...others] };
}
