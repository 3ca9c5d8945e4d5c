import { normalize } from '../lexer/normalize.js';
import { tokensOf } from '../lexer/tokens.js';
import { piecesOf } from '../lexer/words.js';
import { type Term, termOf } from './term.js';

/** The terms, each with the other ways to say it that the event knows; a group's words may be several terms. */
export function withSynonyms(terms: readonly Term[], groups: readonly (readonly string[])[]): Term[] {
  let said = [...terms];
  for (const group of groups) {
    const ways = group.map((words) => termsOfWords(words)).filter((way) => way.length > 0);
    for (const way of ways)
      said = replace(
        said,
        way,
        ways.filter((other) => other !== way),
      );
  }
  return said;
}

function termsOfWords(words: string): Term[] {
  return tokensOf(normalize(words)).flatMap(({ text, cjk }) =>
    cjk ? piecesOf(text).map((piece) => termOf(piece, true)) : [termOf(text, false)],
  );
}

/** Makes one term of each place where the terms say `way`, which `others` say too. */
function replace(terms: Term[], way: readonly Term[], others: readonly (readonly Term[])[]): Term[] {
  const replaced: Term[] = [];
  for (let index = 0; index < terms.length;) {
    const found = terms.slice(index, index + way.length);
    const [first] = found;
    const same = found.length === way.length && way.every((term, place) => says(found[place], term));
    if (same && first?.synonyms.length === 0) {
      replaced.push(way.length === 1 ? { ...first, synonyms: others } : together(way, others));
      index += way.length;
    } else {
      replaced.push(...found.slice(0, 1));
      index += 1;
    }
  }
  return replaced;
}

function says(term: Term | undefined, other: Term): boolean {
  return term?.cjk === other.cjk && term.stem === other.stem;
}

/** Several words that mean one thing: found as all of them, or in the other ways. */
function together(way: readonly Term[], others: readonly (readonly Term[])[]): Term {
  const words = way.map(({ text }) => text);
  const cjk = way.every((term) => term.cjk);
  return { ...termOf(words.join(cjk ? '' : ' '), cjk), synonyms: [way, ...others] };
}
