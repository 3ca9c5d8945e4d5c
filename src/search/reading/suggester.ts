import { Injectable } from '@nestjs/common';
import { CatalogLoaders } from '../../catalog/reading/catalog-loaders.js';
import type { CatalogSource, EventSnapshot } from '../../catalog/snapshot/event-snapshot.js';
import type { LocalizedText } from '../../platform/text/localized-text.js';
import type { SearchKind } from '../index/searchable.js';
import { valuesOf } from '../index/searchable.js';
import { fieldTextOf } from '../lexer/field-text.js';
import { LEXEME } from '../lexer/lexeme.js';
import { normalize } from '../lexer/normalize.js';
import { startsCjk } from '../lexer/tokens.js';
import { allOf, lexeme, or } from '../query/forms.js';
import { type Query, readQuery } from '../query/read-query.js';
import type { Term } from '../query/term.js';
import type { Candidate } from '../rank/candidate.js';
import { matchTerm } from '../rank/match.js';
import { scoreOf } from '../rank/score.js';
import { SearchReader } from './search-reader.js';
import { type SearchScope, within } from './search-scope.js';

const KINDS: readonly SearchKind[] = ['CATEGORY', 'EXHIBITOR', 'PRODUCT'];
const LIMIT = 60;
/** Several objects may bear one name. */
const SPARE = 2;
/** What is written as it was typed comes before what only sounds so. */
const SAME_SCRIPT = 1;
const BEGUN = 1;

/** Completes what a visitor types. */
@Injectable()
export class Suggester {
  constructor(
    private readonly reader: SearchReader,
    private readonly loaders: CatalogLoaders,
  ) {}

  /** At most `count` names that go on from what was typed, in the script it was typed in where they have it. */
  async suggestions(event: EventSnapshot, text: string, count: number, context: object): Promise<string[]> {
    const scope = { event, kinds: KINDS, lists: [event.id], conditions: [], complete: event.complete };
    const query = withoutLastLetter(readQuery(text, event, await this.reader.synonyms(scope)));
    if (query.terms.length === 0) return [];
    const ids = await this.#best(scope, query, count * SPARE, context);
    const nodes = await this.loaders.of(context).entries(ids);
    const names = nodes.flatMap((node) => nameFor(node, query, text) ?? []);
    return [...new Map(names.map((name) => [normalize(name), name])).values()].slice(0, count);
  }

  async #best(
    scope: SearchScope,
    { terms, compacts }: Query,
    count: number,
    context: object,
  ): Promise<string[]> {
    const begun = or(compacts.map((typed) => lexeme(LEXEME.whole + typed, true)));
    const { stamps } = await this.reader.cast(
      scope,
      [
        { query: within(scope, begun), limit: LIMIT },
        { query: within(scope, allOf(terms, 'title', 'exact')), limit: LIMIT, inside: 2 },
        { query: within(scope, allOf(terms, 'title', 'wide')), limit: LIMIT },
      ],
      context,
    );
    const candidates = await this.reader.candidates(stamps);
    return candidates
      .map((candidate) => ({
        candidate,
        score:
          scoreOf({ terms, compacts, complete: true, all: true }, candidate) +
          begunBonus(candidate, compacts),
      }))
      .sort(
        (left, right) =>
          right.score - left.score || (left.candidate.objectId < right.candidate.objectId ? -1 : 1),
      )
      .slice(0, count)
      .map(({ candidate }) => candidate.objectId);
  }
}

/** `industrial r`: a word of which only one letter is typed says too little. */
function withoutLastLetter(query: Query): Query {
  const last = query.terms.at(-1);
  const short = query.terms.length > 1 && last?.text.length === 1 && !last.cjk;
  return short ? { ...query, terms: query.terms.slice(0, -1) } : query;
}

/** Whoever types begins at the beginning. */
function begunBonus({ wholes: [written, pinyin] }: Candidate, compacts: readonly string[]): number {
  const begins = (names: readonly string[]): boolean =>
    names.some((name) => compacts.some((typed) => name.startsWith(typed)));
  if (begins(written)) return BEGUN;
  return begins(pinyin) ? BEGUN / 2 : 0;
}

/** The name that was probably being typed. */
function nameFor(node: CatalogSource, { terms, compacts }: Query, typed: string): string | undefined {
  const cjk = startsCjk(normalize(typed).trim());
  const names = valuesOf((node as unknown as { name: LocalizedText }).name);
  const rated = names.map((name) => ({ name, worth: worthOf(name, terms, compacts, cjk) }));
  return (
    rated.sort((left, right) => right.worth - left.worth).find(({ worth }) => worth > 0)?.name ?? names[0]
  );
}

function worthOf(name: string, terms: readonly Term[], compacts: readonly string[], cjk: boolean): number {
  const text = fieldTextOf(normalize(name));
  const compact = text.tokens.map((token) => token.text).join('');
  const begun = compacts.some((typed) => compact.startsWith(typed)) ? 1 : 0;
  const quality = terms.reduce((sum, term) => sum + (matchTerm(term, text)?.quality ?? 0), 0) / terms.length;
  if (begun + quality === 0) return 0;
  return begun + quality + (startsCjk(compact) === cjk ? SAME_SCRIPT : 0);
}
