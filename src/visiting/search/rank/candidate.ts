import { type FieldText, readText, type WrittenText } from '../lexer/field-text.js';
import type { FieldLetter, WrittenFields } from '../lexer/index-texts.js';
import { startsCjk } from '../lexer/tokens.js';
import type { SearchKind } from '../index/searchable.js';

/** An object as it is ranked. */
export interface Candidate {
  objectId: string;
  /** Its facets, as a number of search_facets. */
  facets: number;
  kind: SearchKind;
  /** Ids of its categories, venues, halls and zones. */
  references: readonly string[];
  country: string | null;
  texts: readonly CandidateText[];
  codes: readonly string[];
  wholes: WrittenFields['wholes'];
}

export interface CandidateText {
  readonly letter: FieldLetter;
  readonly text: FieldText;
  readonly compact: string;
  /** How many letters it has, or a name as people use it. */
  readonly length: number;
}

/** The stored ranking data of an object. */
export type WrittenCandidate = WrittenFields & Omit<Candidate, 'objectId' | 'facets' | 'texts'>;

/** Parses the stored ranking data of an object. */
export function readCandidate(
  objectId: string,
  facets: number,
  { texts, ...rest }: WrittenCandidate,
): Candidate {
  return {
    objectId,
    facets,
    ...rest,
    texts: texts.map(([letter, ...words]) => new KeptText(letter, words, rest.wholes[0])),
  };
}

/** A text that is parsed on first use: most candidates are ranked by their names only. */
class KeptText implements CandidateText {
  #text: FieldText | undefined;
  #compact: string | undefined;
  #length: number | undefined;

  constructor(
    readonly letter: FieldLetter,
    private readonly written: WrittenText,
    private readonly wholes: readonly string[],
  ) {}

  get text(): FieldText {
    return (this.#text ??= readText(this.written));
  }

  get compact(): string {
    return (this.#compact ??= this.text.tokens.map((token) => token.text).join(''));
  }

  get length(): number {
    return (this.#length ??= this.#measure());
  }

  #measure(): number {
    const { compact } = this;
    const isCjk = startsCjk(compact);
    const forms = this.letter === 'n' ? this.wholes.filter((form) => startsCjk(form) === isCjk) : [];
    return Math.min(compact.length, ...forms.map((form) => form.length));
  }
}
