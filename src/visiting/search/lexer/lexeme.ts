import { shortUuid } from '../../../platform/text/uuid.js';
/** The kinds of lexemes by their first letter, the same in queries. */
export const LEXEME = {
  /** A word, a stem, two neighbouring characters or the last one of a run, anywhere in the object. */
  anywhere: 'w',
  /** The same, only in names and keywords. */
  title: 't',
  /** Pinyin from each character on, `ji'qi'ren`. */
  pinyin: 'p',
  /** First letters of the pinyin from each character on, or of English words. */
  initials: 'i',
  /** First letters of some English words side by side, within a longer name. */
  acronym: 'x',
  /** A whole name as people use it, compact; also in pinyin and by its initials. */
  whole: 'n',
  /** A booth's code, compact. */
  code: 'c',
  /** A short form that skips characters. */
  abbreviation: 'b',
  /** The id of a category, hall, zone or venue of the object. */
  reference: 'r',
  country: 'o',
  /** An idea whose word, or a word of a narrower idea, is anywhere in the object. */
  idea: 'd',
  /** The same, only in names and keywords. */
  ideaInTitle: 'g',
  /** The event and the kind of the object, for staff. */
  all: 'e',
  /** The event and the kind of the object, if visitors can read it. */
  published: 'v',
} as const;

export type Namespace = keyof typeof LEXEME;

/** The number of characters of a lexeme, with the letter of its kind; PostgreSQL refuses more than 2,046 bytes. */
const MAXIMUM_LENGTH = 61;

/** A lexeme in its stored and searched form. */
export function truncateLexeme(lexeme: string): string {
  return lexeme.slice(0, MAXIMUM_LENGTH);
}

/** The lexeme for the id of a category, hall, zone or venue. */
export function referenceLexeme(id: string): string {
  return LEXEME.reference + shortUuid(id);
}

/** The lexeme of all objects of an event, or of one kind, represented by `letter`. */
export function scopeLexeme(scope: 'all' | 'published', eventId: string, letter = ''): string {
  return LEXEME[scope] + shortUuid(eventId) + letter;
}
