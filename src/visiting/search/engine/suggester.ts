import { Injectable } from '@nestjs/common';
import { CatalogLoaders } from '../../../catalog/queries/catalog-loaders.js';
import type { CatalogSource, EventSnapshot } from '../../../catalog/snapshot/event-snapshot.js';
import { documentOf, type SearchKind, valuesOf } from '../index/searchable.js';
import { fieldTextOf } from '../lexer/field-text.js';
import { LEXEME } from '../lexer/lexeme.js';
import { normalize } from '../lexer/normalize.js';
import { compact, hasCjk } from '../lexer/tokens.js';
import { allOf, lexeme, or } from '../query/tsquery.js';
import { type Query, interpretQuery } from '../interpret/interpret-query.js';
import { type Candidate, type CandidateText, parseCandidate } from '../rank/candidate.js';
import { matchTerm } from '../rank/match.js';
import { byScore, scoreOf } from '../rank/score.js';
import { SearchReader } from './search-reader.js';
import { type SearchScope, scopedQuery } from './scope/search-scope.js';
import type { SearchSuggestionType } from '../search.type.js';

const KINDS: readonly SearchKind[] = ['CATEGORY', 'EXHIBITOR', 'PRODUCT'];
const LIMIT = 60;
/** The factor of read objects, because several objects may have the same name. */
const READ_FACTOR = 2;
/** The bonus of a name in the script of the typed text. */
const SCRIPT_BONUS = 1;
const BEGINNING_BONUS = 1;

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
    const budget = this.reader.budgetOf(context);
    const scope = {
      event,
      kinds: KINDS,
      interpretationKinds: KINDS,
      lists: [event.id],
      conditions: [],
      complete: event.isComplete,
      budget,
    };
    const query = withoutLastLetter(interpretQuery(text, event, await this.reader.synonyms(scope)));
    if (query.terms.length === 0) return [];
    const bestCandidates = await this.#bestCandidates(scope, query, count * READ_FACTOR, context);
    const nodes = await this.loaders.of(context).entries(bestCandidates.map(({ objectId }) => objectId));
    const candidates = new Map(bestCandidates.map((candidate) => [candidate.objectId, candidate]));
    const suggestions = new Map<string, SearchSuggestionType>();
    for (const node of nodes) {
      const candidate = candidates.get(node.objectId);
      const name = nameFor(node, candidate, query, text);
      if (candidate === undefined || name === undefined || suggestions.has(normalize(name))) continue;
      suggestions.set(normalize(name), { id: node.id, kind: candidate.kind, text: name, object: node });
    }
    return [...suggestions.values()].slice(0, count);
  }

  async #bestCandidates(
    scope: SearchScope,
    { terms, compacts }: Query,
    count: number,
    context: object,
  ): Promise<Candidate[]> {
    const beginningQuery = or(compacts.map((compactQuery) => lexeme(LEXEME.whole + compactQuery, true)));
    const { candidates } = await this.reader.fetchCandidates(
      scope,
      [
        { query: scopedQuery(scope, beginningQuery), limit: LIMIT },
        { query: scopedQuery(scope, allOf(terms, 'title', 'exact')), limit: LIMIT, containedIn: 2 },
        { query: scopedQuery(scope, allOf(terms, 'title', 'wide')), limit: LIMIT },
      ],
      context,
    );
    const scoringQuery = { terms, compacts, isComplete: true, requiresAll: true };
    return candidates
      .map(parseCandidate)
      .map((candidate) => ({
        ...candidate,
        score: scoreOf(scoringQuery, candidate) + beginningBonus(candidate, compacts),
      }))
      .sort(byScore)
      .slice(0, count);
  }
}

/** Omits a final word with only one typed letter, which is too unspecific: `industrial r`. */
function withoutLastLetter(query: Query): Query {
  const last = query.terms.at(-1);
  const isShort = query.terms.length > 1 && last?.text.length === 1 && !last.cjk;
  return isShort ? { ...query, terms: query.terms.slice(0, -1) } : query;
}

/** The bonus of a name that begins with the typed text; half of it for its pinyin. */
function beginningBonus({ wholes: [writtenNames, pinyin] }: Candidate, compacts: readonly string[]): number {
  const begins = (names: readonly string[]): boolean =>
    names.some((name) => compacts.some((compactQuery) => name.startsWith(compactQuery)));
  if (begins(writtenNames)) return BEGINNING_BONUS;
  return begins(pinyin) ? BEGINNING_BONUS / 2 : 0;
}

/** The name that the visitor is probably typing. */
function nameFor(
  node: CatalogSource,
  candidate: Candidate | undefined,
  query: Query,
  typedText: string,
): string | undefined {
  const cjk = hasCjk(normalize(typedText));
  const names = valuesOf(documentOf(node).name);
  const ratedNames = names.map((name) => ({ name, worth: nameScore(textOf(name, candidate), query, cjk) }));
  return (
    ratedNames.sort((left, right) => right.worth - left.worth).find(({ worth: score }) => score > 0)?.name ??
    names[0]
  );
}

/** The parsed name. From the index, unless the name has changed since. */
function textOf(name: string, candidate?: Candidate): NameText {
  const normalName = normalize(name);
  const compactName = compact(normalName);
  const indexedText = candidate?.texts.find((text) => text.letter === 'n' && text.compact === compactName);
  return { text: indexedText?.text ?? fieldTextOf(normalName), compact: compactName };
}

function nameScore(name: NameText, { terms, compacts }: Query, cjk: boolean): number {
  const beginningScore = compacts.some((compactQuery) => name.compact.startsWith(compactQuery)) ? 1 : 0;
  const qualities = terms.map((term) => matchTerm(term, name.text)?.quality ?? 0);
  const quality = qualities.reduce((sum, each) => sum + each, 0) / terms.length;
  if (beginningScore + quality === 0) return 0;
  return beginningScore + quality + (hasCjk(name.compact) === cjk ? SCRIPT_BONUS : 0);
}
