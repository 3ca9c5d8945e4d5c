import { COMMON_SYNONYMS } from './common-synonyms.js';
import { isStopWord } from './stop-phrases.js';
import { normalize } from '../lexer/normalize.js';
import { pinyinOf } from '../../../platform/text/pinyin.js';
import { leadingPlace } from '../lexer/places.js';
import { tokensOf } from '../lexer/tokens.js';
import { piecesOf } from '../lexer/words.js';
import { type Term, termOf } from './term.js';
import { dataLines } from '../../../platform/text/data-file.js';

/** Each province of China followed by its cities. */
const PROVINCES = dataLines(import.meta.url, 'provinces.txt').map((line) => line.split(' '));

/** Groups of words with the same meaning in an event. */
export type SynonymGroups = readonly (readonly string[])[];

/** The words of a group, each as terms. */
type SynonymTerms = readonly (readonly Term[])[];

/** One member of a group, as terms, and the other members. */
interface GroupMember {
  terms: readonly Term[];
  otherMembers: readonly (readonly Term[])[];
}

/** The parsed synonyms of an event. */
export interface Synonyms {
  /** Members by the stem of their first word, the longest first for each stem. */
  members: ReadonlyMap<string, readonly GroupMember[]>;
  /** Chinese words and phrases, the longest first. Sentences are split at them. */
  phrases: readonly string[];
}

const MINIMUM_PHRASE = 2;

const synonymCache = new WeakMap<SynonymGroups, Synonyms>();
let commonSynonyms: Synonyms | undefined;

/** Parses the event's groups of synonyms; adds the common ones. */
export function parseSynonyms(groups: SynonymGroups): Synonyms {
  // Without pinyin, which matches too many other words.
  commonSynonyms ??= buildSynonyms(COMMON_SYNONYMS.map(synonymTermsOf), PROVINCES.flatMap(provinceMembers));
  if (groups.length === 0) return commonSynonyms;
  const cachedSynonyms = synonymCache.get(groups);
  if (cachedSynonyms) return cachedSynonyms;
  const eventGroups = groups.map(synonymTermsOf);
  const synonyms = withCommon(buildSynonyms(eventGroups, eventGroups.flatMap(pinyinMembers)), commonSynonyms);
  synonymCache.set(groups, synonyms);
  return synonyms;
}

/** A search for a province includes its cities, in characters or pinyin, but not the reverse. */
function provinceMembers([province, ...cities]: readonly string[]): GroupMember[] {
  const terms = termsOfWords(province ?? '');
  const cityTerms = cities.map(termsOfWords);
  const pinyinTerms = [termOf(spellingOf(terms).join(''), false)];
  return [
    { terms, otherMembers: cityTerms },
    { terms: pinyinTerms, otherMembers: [terms, ...cityTerms] },
  ];
}

/** Synonyms of the event replace common ones of the same word. */
function withCommon(eventSynonyms: Synonyms, { members, phrases }: Synonyms): Synonyms {
  const allMembers = new Map(members);
  for (const [key, eventMembers] of eventSynonyms.members) {
    const commonMembers = (members.get(key) ?? []).filter(
      (member) => !eventMembers.some((each) => isSame(each.terms, member.terms)),
    );
    allMembers.set(key, longestFirst([...eventMembers, ...commonMembers]));
  }
  return {
    members: allMembers,
    phrases: [...new Set([...eventSynonyms.phrases, ...phrases])].sort(byLength),
  };
}

function buildSynonyms(groups: readonly SynonymTerms[], extraMembers: readonly GroupMember[]): Synonyms {
  const members = new Map<string, readonly GroupMember[]>();
  for (const member of [...groups.flatMap(membersOf), ...extraMembers]) {
    const key = member.terms[0]?.stem ?? '';
    const stemMembers = members.get(key) ?? [];
    const sameMember = stemMembers.find((each) => isSame(each.terms, member.terms));
    // A word in two groups has the meanings of both.
    const mergedMember = sameMember
      ? { ...sameMember, otherMembers: [...sameMember.otherMembers, ...member.otherMembers] }
      : member;
    members.set(key, longestFirst([...stemMembers.filter((each) => each !== sameMember), mergedMember]));
  }
  return { members, phrases: [...new Set(groups.flat().flatMap(phrasesOf))].sort(byLength) };
}

function isSame(left: readonly Term[], right: readonly Term[]): boolean {
  return left.length === right.length && left.every(({ text }, index) => text === right[index]?.text);
}

function longestFirst(members: readonly GroupMember[]): GroupMember[] {
  return members.toSorted((left, right) => right.terms.length - left.terms.length);
}

function byLength(left: string, right: string): number {
  return right.length - left.length;
}

function synonymTermsOf(group: readonly string[]): SynonymTerms {
  return group.map((words) => termsOfWords(words)).filter((terms) => terms.length > 0);
}

function membersOf(group: SynonymTerms): GroupMember[] {
  return group.map((terms) => ({ terms, otherMembers: group.filter((other) => other !== terms) }));
}

/** The pinyin of phrases, as one word or in syllables, with the same synonyms as the characters. */
function pinyinMembers(group: SynonymTerms): GroupMember[] {
  return group.flatMap((terms) => {
    const syllables = spellingOf(terms);
    if (syllables.length === 0) return [];
    const otherMembers = [terms, ...group.filter((other) => other !== terms)];
    return [
      { terms: [termOf(syllables.join(''), false)], otherMembers },
      { terms: syllables.map((syllable) => termOf(syllable, false)), otherMembers },
    ];
  });
}

function phrasesOf(terms: readonly Term[]): string[] {
  return terms.filter(({ text, cjk }) => cjk && text.length >= MINIMUM_PHRASE).map(({ text }) => text);
}

/** A Chinese phrase stays whole, because it occurs inside names. Stop words are removed as in queries. */
function termsOfWords(words: string): Term[] {
  const tokens = tokensOf(normalize(words));
  const meaningfulTokens = tokens.filter(({ text }) => !isStopWord(text));
  return (meaningfulTokens.length > 0 ? meaningfulTokens : tokens).map(({ text, cjk }) => termOf(text, cjk));
}

/** The pinyin of a Chinese phrase; empty for other texts. */
function spellingOf([term, ...otherTerms]: readonly Term[]): string[] {
  if (!term?.cjk || otherTerms.length > 0 || term.text.length < MINIMUM_PHRASE) return [];
  const syllables = pinyinOf(term.text).map(([first = '']) => first);
  return syllables.includes('') ? [] : syllables;
}

/** The words of a Chinese run, split first at phrases with synonyms. */
export function segmentRun(run: string, synonyms: Synonyms): string[] {
  const positions = synonyms.phrases.map((phrase) => ({ phrase, at: placeOf(phrase, run) }));
  const firstPhrase = positions.find(({ at: position }) => position >= 0);
  if (!firstPhrase) return segmentAtPlace(run);
  const { phrase, at: position } = firstPhrase;
  return [
    ...segmentRun(run.slice(0, position), synonyms),
    phrase,
    ...segmentRun(run.slice(position + phrase.length), synonyms),
  ];
}

/** Splits off a place: 武汉大数据 is 武汉 and 大数据, but the dictionary would add the single character to the city. */
function segmentAtPlace(run: string): string[] {
  if (run === '') return [];
  const place = leadingPlace(run);
  return place === undefined ? piecesOf(run) : [place, ...piecesOf(run.slice(place.length))];
}

/** The position of a phrase in a run, at word boundaries: 机器人 does not contain 机器. */
function placeOf(phrase: string, run: string): number {
  const position = run.indexOf(phrase);
  if (position < 0 || phrase === run) return position;
  const ends = new Set([0]);
  let end = 0;
  for (const piece of piecesOf(run)) ends.add((end += piece.length));
  return ends.has(position) && ends.has(position + phrase.length) ? position : -1;
}

/** The terms with their synonyms in the event; a member of a group may consist of several terms. */
export function withSynonyms(terms: readonly Term[], { members }: Synonyms): Term[] {
  if (members.size === 0) return [...terms];
  const result: Term[] = [];
  for (let index = 0; index < terms.length;) {
    const term = terms[index];
    if (!term) break;
    const member = members.get(term.stem)?.find((each) => containsAll(terms, index, each.terms));
    result.push(member ? termWithSynonyms(terms.slice(index, index + member.terms.length), member) : term);
    index += member ? member.terms.length : 1;
  }
  return result;
}

function containsAll(terms: readonly Term[], start: number, words: readonly Term[]): boolean {
  return words.every((word, place) => {
    const term = terms[start + place];
    return term?.cjk === word.cjk && term.stem === word.stem;
  });
}

/** One term for several terms, which matches them or their synonyms. */
function termWithSynonyms(terms: readonly Term[], { otherMembers }: GroupMember): Term {
  const [first] = terms;
  if (first && terms.length === 1) return { ...first, synonyms: otherMembers };
  const words = terms.map(({ text }) => text);
  return { ...termOf(words.join(' '), false), synonyms: [terms, ...otherMembers] };
}
