import type { WrittenIdeas } from '../ideas/ideas-of-texts.js';
import { type FieldText, parseText, type WrittenText } from '../lexer/field-text.js';
import type { FieldLetter, WrittenFields } from '../lexer/index-texts.js';
import { startsCjk } from '../lexer/tokens.js';
import type { SearchKind } from '../index/searchable.js';

/** The ranking data of an object. */
export interface Candidate {
  objectId: string;
  /** The number of its combination of facets in `search_facets`. */
  facets: number;
  kind: SearchKind;
  /** Ids of its categories, venues, halls and zones. */
  references: readonly string[];
  country: string | null;
  texts: readonly CandidateText[];
  codes: readonly string[];
  wholes: WrittenFields['wholes'];
  /** The ids of its ideas; absent in rows of an earlier version. */
  ideas?: WrittenIdeas;
}

/** A row of an object with its ranking data, which is not yet parsed. */
export interface FetchedCandidate {
  object_id: string;
  facets: number;
  /** JSON of a WrittenCandidate. */
  fields: string;
}

/** The stored ranking data of an object. */
export type WrittenCandidate = WrittenFields & Omit<Candidate, 'objectId' | 'facets' | 'texts'>;

/** Parses the stored ranking data of an object. */
export function parseCandidate({ object_id: objectId, facets, fields }: FetchedCandidate): Candidate {
  const { texts, ...data } = JSON.parse(fields) as WrittenCandidate;
  return {
    objectId,
    facets,
    ...data,
    texts: texts.map(([letter, ...words]) => new CandidateText(letter, words, data.wholes[0])),
  };
}

/** A text that is parsed on first use: most candidates are ranked by their names only. */
export class CandidateText {
  #text: FieldText | undefined;
  #compact: string | undefined;
  #length: number | undefined;

  constructor(
    readonly letter: FieldLetter,
    private readonly writtenText: WrittenText,
    private readonly wholeNames: readonly string[],
  ) {}

  get text(): FieldText {
    return (this.#text ??= parseText(this.writtenText));
  }

  get compact(): string {
    return (this.#compact ??= this.text.tokens.map((token) => token.text).join(''));
  }

  /** The number of letters of the text; for a name, of its shortest common form in the same script. */
  get length(): number {
    return (this.#length ??= this.#measure());
  }

  #measure(): number {
    const { compact } = this;
    const isCjk = startsCjk(compact);
    const forms = this.letter === 'n' ? this.wholeNames.filter((form) => startsCjk(form) === isCjk) : [];
    return Math.min(compact.length, ...forms.map((form) => form.length));
  }
}
