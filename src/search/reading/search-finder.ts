import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { LEXEME } from '../lexer/lexeme.js';
import { allOf, anyOf, lexeme, or } from '../query/forms.js';
import { type Query, readQuery } from '../query/read-query.js';
import type { Term } from '../query/term.js';
import type { Candidate } from '../rank/candidate.js';
import { scoreOf } from '../rank/score.js';
import { type Attempt, attemptsFor } from './attempts.js';
import { SearchReader } from './search-reader.js';
import { isNarrow, scopeKey, type SearchScope, within } from './search-scope.js';
import type { Hits, Net } from './search-statements.js';

/** An object that was found, and how well it answers. */
export interface Hit {
  objectId: string;
  /** In millionths, so that it is a whole number that a cursor can hold. */
  score: number;
}

/** What was found for a text. */
export interface Found {
  revision: number;
  /** What was looked for in the end: what was typed, or what was probably meant. */
  terms: readonly Term[];
  /** The best hits, best first. */
  ranked: readonly Hit[];
  /** All hits. */
  hits: Hits;
  /** Whether there are more hits than those that are ranked. */
  hasMore: boolean;
}

/** A search underway, or done. */
interface Finding {
  query: Promise<Query>;
  found: Promise<Found>;
  /** The tsquery of what was caught, as soon as it was and before it is ranked; undefined where only the ranking tells the hits. */
  caught: Promise<string | undefined>;
}

/** On whose behalf is searched, and who is told the tsquery of what is caught. */
interface Asked {
  context: object;
  tell: (query?: string) => void;
}

const LIMITS = { whole: 40, exact: 60, title: 100, anywhere: 80 };
const KEPT = 500;
const MILLION = 1_000_000;

/** Finds what a text asks for and puts it in order: first as it was typed, then as it was probably meant. */
@Injectable()
export class SearchFinder {
  readonly #findings = new LRUCache<string, Finding>({ max: KEPT });

  constructor(private readonly reader: SearchReader) {}

  /** The hits for a text in a scope; none for a text without a word. */
  find(scope: SearchScope, text: string, context: object): Promise<Found> {
    // What is not published has no revision that tells when it changes.
    if (scope.complete) return this.#begin(scope, text, context).found;
    const { event } = scope;
    const key = scopeKey(scope, text);
    const known = this.#findings.get(key);
    if (known) return known.found;
    const finding = this.#begin(scope, text, context);
    this.#findings.set(key, finding);
    // Kept only where it is of the revision that it is kept under.
    finding.found.then(
      ({ revision }) => revision !== event.revision && this.#findings.delete(key),
      () => this.#findings.delete(key),
    );
    return finding.found;
  }

  /** What is probably the tsquery of the hits, as soon as can be: before anything was found, and before it was ranked. */
  guesses(scope: SearchScope, text: string): readonly Promise<string | undefined>[] {
    const finding = this.#findings.get(scopeKey(scope, text));
    if (!finding) return [];
    const asTyped = finding.query.then(({ terms, compacts }) =>
      terms.length === 0 ? undefined : allNet(scope, terms, compacts),
    );
    return [asTyped, finding.caught];
  }

  #begin(scope: SearchScope, text: string, context: object): Finding {
    let tell: (query?: string) => void = () => undefined;
    const caught = new Promise<string | undefined>((resolve) => (tell = resolve));
    const query = this.#read(scope, text);
    const found = query.then((read) => this.#find(scope, read, { context, tell }));
    found.then(
      () => {
        tell();
      },
      () => {
        tell();
      },
    );
    return { query, found, caught };
  }

  async #read(scope: SearchScope, text: string): Promise<Query> {
    return readQuery(text, scope.event, await this.reader.synonyms(scope));
  }

  async #find(scope: SearchScope, query: Query, asked: Asked): Promise<Found> {
    const { terms } = query;
    if (terms.length === 0) return nothing(scope);
    const first = await this.#attempt(scope, query, { terms, all: true, proven: true }, asked);
    if (first) return first;
    if (isNarrow(scope) && (await this.#isPresent({ ...scope, lists: [], conditions: [] }, terms))) {
      return nothing(scope);
    }
    for await (const attempt of attemptsFor(this.reader, scope, terms)) {
      const found = await this.#attempt(scope, query, attempt, asked);
      if (found) return found;
    }
    return nothing(scope);
  }

  async #attempt(
    scope: SearchScope,
    { compacts }: Query,
    { terms, all, proven }: Attempt,
    { context, tell }: Asked,
  ): Promise<Found | undefined> {
    const nets = netsFor(scope, terms, compacts, all);
    const { revision, candidates, sizes } = await this.reader.cast(scope, nets, context);
    if (candidates.length === 0) return undefined;
    // Where the lexemes prove it, all that the widest net catches are hits.
    const widest = all && proven ? nets.at(-1) : undefined;
    tell(widest?.query);
    const ranked = rank(candidates, (candidate) =>
      scoreOf({ terms, compacts, complete: widest !== undefined, all }, candidate),
    );
    if (ranked.length === 0) return undefined;
    const hits = widest ? { query: widest.query } : { ids: ranked.map(({ objectId }) => objectId) };
    return { revision, terms, ranked, hits, hasMore: widest !== undefined && sizes.at(-1) === widest.limit };
  }

  async #isPresent(scope: SearchScope, terms: readonly Term[]): Promise<boolean> {
    const [present] = await this.reader.present([within(scope, allOf(terms, 'anywhere', 'wide'))]);
    return present ?? false;
  }
}

/** From the surest to the widest, which catches all that the others do. */
function netsFor(
  scope: SearchScope,
  terms: readonly Term[],
  compacts: readonly string[],
  all: boolean,
): Net[] {
  const first = { query: within(scope, wholeForms(compacts)), limit: LIMITS.whole };
  if (!all) return [first, ...netsOfEach(scope, terms)];
  return [
    { ...first, inside: 3 },
    { query: within(scope, allOf(terms, 'title', 'exact')), limit: LIMITS.exact, inside: 2 },
    { query: within(scope, allOf(terms, 'title', 'wide')), limit: LIMITS.title, inside: 3 },
    { query: allNet(scope, terms, compacts), limit: LIMITS.anywhere },
  ];
}

/** The widest net, which catches all hits. */
function allNet(scope: SearchScope, terms: readonly Term[], compacts: readonly string[]): string {
  return within(scope, or([wholeForms(compacts), allOf(terms, 'anywhere', 'wide')]));
}

function wholeForms(compacts: readonly string[]): string {
  return or(compacts.map((typed) => lexeme(LEXEME.whole + typed)));
}

/** One for each term, so that what many have does not crowd out what few have; and one for all that have any. */
function netsOfEach(scope: SearchScope, terms: readonly Term[]): Net[] {
  const limit = Math.ceil(LIMITS.title / terms.length);
  return [
    ...terms.map((term) => ({ query: within(scope, allOf([term], 'title', 'wide')), limit })),
    { query: within(scope, anyOf(terms, 'anywhere', 'wide')), limit: LIMITS.anywhere },
  ];
}

function rank(candidates: readonly Candidate[], score: (candidate: Candidate) => number): Hit[] {
  return candidates
    .map((candidate) => ({ objectId: candidate.objectId, score: Math.round(score(candidate) * MILLION) }))
    .filter((hit) => hit.score > 0)
    .sort((left, right) => right.score - left.score || (left.objectId < right.objectId ? -1 : 1));
}

function nothing({ event }: SearchScope): Found {
  return { revision: event.revision, terms: [], ranked: [], hits: { ids: [] }, hasMore: false };
}
