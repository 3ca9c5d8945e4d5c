import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { allOf } from '../query/forms.js';
import { type Query, readQuery } from '../query/read-query.js';
import type { Term } from '../query/term.js';
import type { Candidate } from '../rank/candidate.js';
import { scoreOf, type Wish } from '../rank/score.js';
import { type Attempt, attemptsFor } from './attempts.js';
import { allNet, netsOfAll, netsOfAny, weightsOf } from './nets.js';
import { SearchReader } from './search-reader.js';
import { isFiltered, isNarrow, scopeKey, type SearchScope, wideOf, within } from './search-scope.js';
import type { Hits } from './search-statements.js';

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
    for await (const [read, attempt] of this.#attempts(scope, query)) {
      const found = await this.#attempt(scope, read, attempt, asked);
      if (found) return found;
    }
    return nothing(scope);
  }

  /** As it was typed, then as it may be read otherwise, then as it was probably meant. */
  async *#attempts(scope: SearchScope, query: Query): AsyncGenerator<[Query, Attempt]> {
    if (query.terms.length > 0) yield [query, { terms: query.terms, all: true, proven: true }];
    const other = query.other?.();
    const meant = other && other.terms.length > 0 ? other : query;
    if (meant.terms.length === 0) return;
    if (meant !== query) yield [meant, { terms: meant.terms, all: true, proven: true }];
    for await (const attempt of attemptsFor(this.reader, scope, meant.terms)) yield [meant, attempt];
  }

  /** What an attempt finds; undefined where it finds nothing in the whole event, so that another one may be meant. */
  async #attempt(
    scope: SearchScope,
    query: Query,
    attempt: Attempt,
    asked: Asked,
  ): Promise<Found | undefined> {
    if (!attempt.proven) return this.#guess(scope, query, attempt, asked);
    const { terms } = attempt;
    const { compacts } = query;
    const nets = netsOfAll(scope, terms, compacts);
    const { revision, candidates, sizes } = await this.reader.cast(scope, nets, asked.context);
    if (candidates.length === 0) {
      const isElsewhere = isNarrow(scope) && (await this.#isPresent(wideOf(scope), terms));
      return isElsewhere ? nothing(scope) : undefined;
    }
    // The lexemes prove that all that the widest net catches are hits.
    const proof = nets.at(-1)?.query ?? '';
    asked.tell(proof);
    const ranked = rank(candidates, { terms, compacts, complete: true, all: true });
    if (ranked.length === 0) return undefined;
    const hasMore = sizes.at(-1) === nets.at(-1)?.limit;
    return { revision, terms, ranked, hits: { query: proof }, hasMore };
  }

  /** Only the ranking tells the hits: it is the same in all scopes, of which each has a part of them. */
  async #guess(
    scope: SearchScope,
    { compacts }: Query,
    { terms, all }: Attempt,
    { context, tell }: Asked,
  ): Promise<Found | undefined> {
    tell();
    const wide = wideOf(scope);
    const nets = all ? netsOfAll(wide, terms, compacts) : netsOfAny(wide, terms, compacts);
    const { revision, candidates, sizes } = await this.reader.cast(wide, nets, context);
    const weights = all ? undefined : weightsOf(terms, sizes);
    const ranked = rank(candidates, { terms, compacts, complete: false, all, weights });
    if (ranked.length === 0) return undefined;
    const kept = isNarrow(scope) ? await this.#within(scope, candidates) : undefined;
    const shown = kept ? ranked.filter(({ objectId }) => kept.has(objectId)) : ranked;
    const hits = { ids: shown.map(({ objectId }) => objectId) };
    return { revision, terms, ranked: shown, hits, hasMore: false };
  }

  /** Those of the candidates that are in a scope. */
  async #within(scope: SearchScope, candidates: readonly Candidate[]): Promise<ReadonlySet<string>> {
    const ids = candidates.filter(({ kind }) => scope.kinds.includes(kind)).map(({ objectId }) => objectId);
    return new Set(isFiltered(scope) ? await this.reader.among(scope, ids) : ids);
  }

  async #isPresent(scope: SearchScope, terms: readonly Term[]): Promise<boolean> {
    const [present] = await this.reader.present([within(scope, allOf(terms, 'anywhere', 'wide'))]);
    return present ?? false;
  }
}

function rank(candidates: readonly Candidate[], wish: Wish): Hit[] {
  return candidates
    .map((candidate) => ({
      objectId: candidate.objectId,
      score: Math.round(scoreOf(wish, candidate) * MILLION),
    }))
    .filter((hit) => hit.score > 0)
    .sort((left, right) => right.score - left.score || (left.objectId < right.objectId ? -1 : 1));
}

function nothing({ event }: SearchScope): Found {
  return { revision: event.revision, terms: [], ranked: [], hits: { ids: [] }, hasMore: false };
}
