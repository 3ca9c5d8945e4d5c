import { Injectable } from '@nestjs/common';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import type { CatalogSource, EventSnapshot } from '../../../catalog/snapshot/event-snapshot.js';
import { documentOf, type SearchKind, valuesOf } from '../index/searchable.js';
import { fieldTextOf } from '../lexer/field-text.js';
import { LEXEME } from '../lexer/lexeme.js';
import { normalize } from '../lexer/normalize.js';
import { compact, hasCjk } from '../lexer/tokens.js';
import { allOf, lexeme, or } from '../query/tsquery.js';
import { type Query, readQuery } from '../interpret/read-query.js';
import type { Candidate, CandidateText } from '../rank/candidate.js';
import { matchTerm } from '../rank/match.js';
import { scoreOf } from '../rank/score.js';
import { candidateOf, SearchReader } from './search-reader.js';
import { type SearchScope, within } from './scope/search-scope.js';
import type { SearchSuggestionType } from '../search.type.js';

const KINDS: readonly SearchKind[] = ['CATEGORY', 'EXHIBITOR', 'PRODUCT'];
const LIMIT = 60;
/** Several objects may have the same name. */
const SPARE = 2;
/** Literal matches precede matches by sound. */
const SAME_SCRIPT = 1;
const BEGUN = 1;

type NameText = Pick<CandidateText, 'text' | 'compact'>;

/** Completes the text of a visitor. */
@Injectable()
export class Suggester {
  constructor(
    private readonly reader: SearchReader,
    private readonly loaders: CatalogLoaders,
  ) {}

  /** At most `count` objects whose names continue the text, each name once. */
  async suggestions(
    event: EventSnapshot,
    text: string,
    count: number,
    context: object,
  ): Promise<SearchSuggestionType[]> {
    const { complete } = event;
    const budget = this.reader.budgetOf(context);
    const scope = { event, kinds: KINDS, among: KINDS, lists: [event.id], conditions: [], complete, budget };
    const query = withoutLastLetter(readQuery(text, event, await this.reader.synonyms(scope)));
    if (query.terms.length === 0) return [];
    const best = await this.#best(scope, query, count * SPARE, context);
    const nodes = await this.loaders.of(context).entries(best.map(({ objectId }) => objectId));
    const candidates = new Map(best.map((candidate) => [candidate.objectId, candidate]));
    const found = new Map<string, SearchSuggestionType>();
    for (const node of nodes) {
      const candidate = candidates.get(node.objectId);
      const name = nameFor(node, candidate, query, text);
      if (candidate === undefined || name === undefined || found.has(normalize(name))) continue;
      found.set(normalize(name), { id: node.id, kind: candidate.kind, text: name, object: node });
    }
    return [...found.values()].slice(0, count);
  }

  async #best(
    scope: SearchScope,
    { terms, compacts }: Query,
    count: number,
    context: object,
  ): Promise<Candidate[]> {
    const begun = or(compacts.map((typed) => lexeme(LEXEME.whole + typed, true)));
    const { candidates } = await this.reader.fetchCandidates(
      scope,
      [
        { query: within(scope, begun), limit: LIMIT },
        { query: within(scope, allOf(terms, 'title', 'exact')), limit: LIMIT, containedIn: 2 },
        { query: within(scope, allOf(terms, 'title', 'wide')), limit: LIMIT },
      ],
      context,
    );
    return candidates
      .map((fetched) => candidateOf(fetched))
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
      .map(({ candidate }) => candidate);
  }
}

/** `industrial r`: a word with only one typed letter is too unspecific. */
function withoutLastLetter(query: Query): Query {
  const last = query.terms.at(-1);
  const short = query.terms.length > 1 && last?.text.length === 1 && !last.cjk;
  return short ? { ...query, terms: query.terms.slice(0, -1) } : query;
}

/** Texts are completed from the beginning of a name. */
function begunBonus({ wholes: [written, pinyin] }: Candidate, compacts: readonly string[]): number {
  const begins = (names: readonly string[]): boolean =>
    names.some((name) => compacts.some((typed) => name.startsWith(typed)));
  if (begins(written)) return BEGUN;
  return begins(pinyin) ? BEGUN / 2 : 0;
}

/** The name that was probably being typed. */
function nameFor(
  node: CatalogSource,
  candidate: Candidate | undefined,
  query: Query,
  typed: string,
): string | undefined {
  const cjk = hasCjk(normalize(typed));
  const names = valuesOf(documentOf(node).name);
  const rated = names.map((name) => ({ name, worth: worthOf(textOf(name, candidate), query, cjk) }));
  return (
    rated.sort((left, right) => right.worth - left.worth).find(({ worth }) => worth > 0)?.name ?? names[0]
  );
}

/** The name for matching: the indexed interpretation, unless the name has changed since. */
function textOf(name: string, candidate?: Candidate): NameText {
  const normal = normalize(name);
  const written = compact(normal);
  const known = candidate?.texts.find((text) => text.letter === 'n' && text.compact === written);
  return { text: known?.text ?? fieldTextOf(normal), compact: written };
}

function worthOf(name: NameText, { terms, compacts }: Query, cjk: boolean): number {
  const begun = compacts.some((typed) => name.compact.startsWith(typed)) ? 1 : 0;
  const qualities = terms.map((term) => matchTerm(term, name.text)?.quality ?? 0);
  const quality = qualities.reduce((sum, each) => sum + each, 0) / terms.length;
  if (begun + quality === 0) return 0;
  return begun + quality + (hasCjk(name.compact) === cjk ? SAME_SCRIPT : 0);
}
