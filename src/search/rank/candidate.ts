import { type FieldText, readText } from '../lexer/field-text.js';
import type { FieldLetter, WrittenFields } from '../lexer/index-texts.js';
import type { SearchKind } from '../index/searchable.js';

/** An object as it is ranked. */
export interface Candidate {
  objectId: string;
  kind: SearchKind;
  /** Ids of its categories, venues, halls and zones. */
  references: readonly string[];
  country: string | null;
  texts: readonly { letter: FieldLetter; text: FieldText; compact: string }[];
  codes: readonly string[];
  wholes: WrittenFields['wholes'];
}

/** Reads what was kept of an object for ranking it. */
export function readCandidate(objectId: string, written: string): Candidate {
  const { texts, ...rest } = JSON.parse(written) as WrittenFields & Omit<Candidate, 'objectId' | 'texts'>;
  return {
    objectId,
    ...rest,
    texts: texts.map(([letter, ...words]) => {
      const text = readText(words);
      return { letter, text, compact: text.tokens.map((token) => token.text).join('') };
    }),
  };
}
