import { type FieldText, readText, type WrittenText } from '../lexer/field-text.js';
import type { FieldLetter, WrittenFields } from '../lexer/index-texts.js';
import { startsCjk } from '../lexer/tokens.js';
import type { SearchKind } from '../index/searchable.js';

/** An object as it is ranked. */
export interface Candidate {
  objectId: string;
  kind: SearchKind;
  /** Ids of its categories, venues, halls and zones. */
  references: readonly string[];
  country: string | null;
  texts: readonly CandidateText[];
  codes: readonly string[];
  wholes: WrittenFields['wholes'];
}

/** A text of a candidate. */
export interface CandidateText {
  letter: FieldLetter;
  text: FieldText;
  compact: string;
  /** How many letters it has, or a name as people use it. */
  length: number;
}

/** Reads what was kept of an object for ranking it. */
export function readCandidate(objectId: string, written: string): Candidate {
  const { texts, ...rest } = JSON.parse(written) as WrittenFields & Omit<Candidate, 'objectId' | 'texts'>;
  return {
    objectId,
    ...rest,
    texts: texts.map(([letter, ...words]) => readName(letter, words, rest.wholes[0])),
  };
}

function readName(letter: FieldLetter, words: WrittenText, wholes: readonly string[]): CandidateText {
  const text = readText(words);
  const compact = text.tokens.map((token) => token.text).join('');
  const forms = letter === 'n' ? wholes.filter((form) => startsCjk(form) === startsCjk(compact)) : [];
  return { letter, text, compact, length: Math.min(compact.length, ...forms.map((form) => form.length)) };
}
