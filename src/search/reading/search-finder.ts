import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { allOf } from '../query/forms.js';
import { type Query, readNormal, readQuery } from '../query/read-query.js';
import type { Term } from '../query/term.js';
import type { Candidate } from '../rank/candidate.js';
import { scoreOf, type Wish } from '../rank/score.js';
import { type Attempt, attemptsFor } from './attempts.js';
import { allNet, netsOfAll, netsOfAny, weightsOf } from './nets.js';
import type { SearchBudget } from '../search-budget.js';
import { SearchReader } from './search-reader.js';
import { isListed, isNarrow, scopeKey, type SearchScope, wideOf, within } from './search-scope.js';
import type { Hits } from './search-statements.js';

/** An object that was found, and how well it answers. */
export interface Hit {
  objectId: string;
  /** In millionths, so that it is a whole number that a cursor can hold. */
  score: number;
}

/** What a text was taken for. */
type Reading = Attempt & Pick<Query, 'compacts'>;

/** What was found for a text. */
export interface Found {
  revision: number;
  /** What it was taken for; undefined where nothing was found. */
  reading?: Reading | undefined;
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
  /** That of the request that began it. */
  budget: SearchBudget;
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
/** A revision that nothing has. */
const TORN = -1;
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
    if (known) return this.#shared(known, scope, text, context);
    const finding = this.#begin(scope, text, context);
    this.#findings.set(key, finding);
    // Kept only where it is of the revision that it is kept under.
    finding.found.then(
      ({ revision }) => revision !== event.revision && this.#findings.delete(key),
      () => this.#findings.delete(key),
    );
    return finding.found;
  }

  /** A search that another request began, or one of its own where that request had no budget left for it. */
  #shared({ budget, found }: Finding, scope: SearchScope, text: string, context: object): Promise<Found> {
    if (budget === scope.budget) return found;
    return found.catch((error: unknown) => {
      if (!budget.isSpent) throw error;
      return this.find(scope, text, context);
    });
  }

  /** What is probably the tsquery of the hits, as soon as can be: before anything was found, and before it was ranked. */
  likely(scope: SearchScope, text: string): readonly Promise<string | undefined>[] {
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
    const found = query.then((read) => this.#find(scope, text, read, { context, tell }));
    found.then(
      () => {
        tell();
      },
      () => {
        tell();
      },
    );
    return { budget: scope.budget, query, found, caught };
  }

  async #read(scope: SearchScope, text: string): Promise<Query> {
    return readQuery(text, scope.event, await this.reader.synonyms(scope));
  }

  async #find(scope: SearchScope, text: string, query: Query, asked: Asked): Promise<Found> {
    const typed = await this.#typed(scope, query);
    if (typed.terms.length > 0) {
      const found = await this.#prove(scope, typed, asked);
      if (found) return found;
    }
    if (isNarrow(scope)) return this.#findNarrowed(scope, text, asked);
    for await (const reading of this.#readings(scope, query, typed)) {
      const found = reading.proven
        ? await this.#prove(scope, reading, asked)
        : await this.#guess(scope, reading, asked);
      if (found) return found;
    }
    return nothing(scope);
  }

  /** As it was typed; with a letter at the end where that is one of the words of a name, vitamin c, and else is only begun. */
  async #typed(scope: SearchScope, { terms, compacts, letter }: Query): Promise<Reading> {
    if (!letter || terms.length === 0) return typedReading(terms, compacts);
    const named = allOf([...terms, letter], 'title', 'exact');
    const [isWord] = await this.reader.present(scope, [within(wideOf(scope), named)]);
    return typedReading(isWord ? [...terms, letter] : terms, compacts);
  }

  /** What a text means in the whole event, and of that what the scope has: else each filter would have its own meaning. */
  async #findNarrowed(scope: SearchScope, text: string, asked: Asked): Promise<Found> {
    const whole = await this.find(wideOf(scope), text, asked.context);
    const { reading } = whole;
    if (!reading) return nothing(scope);
    if (reading.proven) return (await this.#prove(scope, reading, asked)) ?? nothing(scope);
    // Of the hits for the whole event a short list may have none, since only the best are ranked.
    const list = { ...scope, kinds: scope.among, conditions: [] };
    const found = isListed(scope) ? await this.#guess(list, reading, asked) : whole;
    return found ? this.#narrow(scope, found, asked) : nothing(scope);
  }

  async #narrow(
    scope: SearchScope,
    { ranked, revision, reading, terms }: Found,
    asked: Asked,
  ): Promise<Found> {
    const ids = ranked.map(({ objectId }) => objectId);
    const left = await this.reader.among(scope, ids, asked.context);
    const known = new Set(left.ids);
    const shown = ranked.filter(({ objectId }) => known.has(objectId));
    return {
      // Of two states it is kept for none.
      revision: left.revision === revision ? revision : TORN,
      reading,
      terms,
      ranked: shown,
      hits: { ids: shown.map(({ objectId }) => objectId) },
      hasMore: false,
    };
  }

  /** As it may be read otherwise, as all of it was probably meant, and at last what else may be meant by some of it. */
  async *#readings(scope: SearchScope, { other }: Query, typed: Reading): AsyncGenerator<Reading> {
    const read = other === undefined ? undefined : await this.#readOther(scope, other);
    if (!read || read.terms.length === 0) {
      yield* this.#attempts(scope, typed);
      return;
    }
    yield read;
    for await (const attempt of this.#attempts(scope, typed)) {
      if (attempt.all && attempt.terms.length >= typed.terms.length) yield attempt;
    }
    yield* this.#attempts(scope, read);
  }

  async #readOther(scope: SearchScope, other: string): Promise<Reading> {
    const { terms, compacts } = readNormal(other, scope.event, await this.reader.synonyms(scope));
    return typedReading(terms, compacts);
  }

  async *#attempts(scope: SearchScope, { terms, compacts }: Reading): AsyncGenerator<Reading> {
    if (terms.length === 0) return;
    for await (const attempt of attemptsFor(this.reader, scope, terms)) yield { ...attempt, compacts };
  }

  /** What lexemes prove; undefined where that is nothing. */
  async #prove(scope: SearchScope, reading: Reading, { context, tell }: Asked): Promise<Found | undefined> {
    const { terms, compacts } = reading;
    const nets = netsOfAll(scope, terms, compacts);
    const { revision, candidates, sizes } = await this.reader.cast(scope, nets, context);
    if (candidates.length === 0) return undefined;
    // All that the widest net catches are hits.
    const { query, limit } = nets.at(-1) ?? { query: '', limit: 0 };
    tell(query);
    const ranked = rank(candidates, { terms, compacts, complete: true, all: true });
    return { revision, reading, terms, ranked, hits: { query }, hasMore: sizes.at(-1) === limit };
  }

  /** What only the ranking tells; undefined where that is nothing. */
  async #guess(scope: SearchScope, reading: Reading, { context }: Asked): Promise<Found | undefined> {
    const { terms, compacts, all } = reading;
    const nets = all ? netsOfAll(scope, terms, compacts) : netsOfAny(scope, terms, compacts);
    const { revision, candidates, sizes } = await this.reader.cast(scope, nets, context);
    const weights = all ? undefined : weightsOf(terms, sizes);
    const ranked = rank(candidates, { terms, compacts, complete: false, all, weights });
    if (ranked.length === 0) return undefined;
    const hits = { ids: ranked.map(({ objectId }) => objectId) };
    return { revision, reading, terms, ranked, hits, hasMore: false };
  }
}

function typedReading(terms: readonly Term[], compacts: readonly string[]): Reading {
  return { terms, compacts, all: true, proven: true };
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
