import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { CountColumn, Counted, CountGroup } from '../../catalog/reading/count-statement.js';
import { provenanceOf } from '../../platform/graphql/request-context.js';
import { SearchDatabase } from '../search-database.js';
import { SearchFinder } from './search-finder.js';
import { scopeKey, type SearchScope } from './search-scope.js';
import { SearchSets } from './search-sets.js';
import type { Hits } from './search-statements.js';
import {
  HALVES,
  type Tallied,
  type TalliedGroups,
  type TallyPart,
  tallyStatement,
  WHOLE,
} from './tally-statement.js';

/** Counts of hits at a revision. */
interface RevisedCount {
  revision: number;
  columns: Partial<Record<CountColumn, TalliedGroups>>;
}

/** The counts of some hits, each from the statement that was the first to ask for it. */
type Counts = Map<CountColumn, Promise<RevisedCount>>;

/** Up to a hundred kilobytes each, where there are many sets. */
const KEPT = 500;

/** Counts what texts find. */
@Injectable()
export class SearchCounter {
  readonly #kept = new LRUCache<string, Counts>({ max: KEPT });

  constructor(
    private readonly finder: SearchFinder,
    private readonly database: SearchDatabase,
    private readonly sets: SearchSets,
  ) {}

  /**
   * Counts of all hits for a text in a scope. What is probably found is counted while it is being found, so that
   * a visitor waits for the longer of the two and not for both.
   */
  async count(
    scope: SearchScope,
    text: string,
    columns: readonly CountColumn[],
    context: object,
  ): Promise<Counted> {
    const found = this.finder.find(scope, text, context);
    if (!scope.complete) {
      for (const guess of this.finder.guesses(scope, text)) this.#countAhead(scope, guess, columns);
    }
    const { hits } = await found;
    if ('ids' in hits && hits.ids.length === 0) return {};
    return this.#countHits(scope, hits, columns, context);
  }

  /** Counts for whoever asks for the counts of these hits next; a failure is told to them. */
  #countAhead(scope: SearchScope, guess: Promise<string | undefined>, columns: readonly CountColumn[]): void {
    guess
      .then((query) => query === undefined || this.#underway(scope, { query }, columns))
      .catch(() => undefined);
  }

  async #countHits(
    scope: SearchScope,
    hits: Hits,
    columns: readonly CountColumn[],
    context: object,
  ): Promise<Counted> {
    const counts = this.#underway(scope, hits, columns);
    // Taken all at once: what is of another revision is forgotten as soon as it is there.
    const answers = columns.map((column) => [column, counts.get(column)] as const);
    const counted: Counted = {};
    for (const [column, asked] of answers) {
      const answer = await asked;
      if (!answer) continue;
      provenanceOf(context)?.note(scope.event.id, answer.revision);
      counted[column] = await this.#groupsOf(answer.columns[column]);
    }
    return counted;
  }

  /** Sees to it that the columns of these hits are counted. */
  #underway(scope: SearchScope, hits: Hits, columns: readonly CountColumn[]): Counts {
    const counts = this.#countsOf(scope, hits);
    const missing = columns.filter((column) => !counts.has(column));
    if (missing.length > 0) this.#ask(scope, hits, missing, counts);
    return counts;
  }

  #countsOf(scope: SearchScope, hits: Hits): Counts {
    // What is not published has no revision that tells when it changes; a few hits are counted quickly.
    if (scope.complete || !('query' in hits)) return new Map();
    const key = scopeKey(scope, hits.query);
    const known = this.#kept.get(key) ?? (new Map() as Counts);
    this.#kept.set(key, known);
    return known;
  }

  #ask(scope: SearchScope, hits: Hits, missing: readonly CountColumn[], counts: Counts): void {
    // The length of a list is asked for when its beginning is known, and costs nothing beside other counts.
    const columns = counts.has('total') ? missing : [...new Set<CountColumn>([...missing, 'total'])];
    const answer = this.#tally(scope, hits, columns);
    for (const column of columns) counts.set(column, answer);
    const forget = (): void => {
      for (const column of columns) counts.delete(column);
    };
    // Kept only where it is of the revision that it is kept under.
    answer.then(({ revision }) => {
      if (revision !== scope.event.revision) forget();
    }, forget);
  }

  async #tally(scope: SearchScope, hits: Hits, columns: readonly CountColumn[]): Promise<RevisedCount> {
    const isNarrowed = scope.conditions.some(({ column }) => columns.some((counted) => counted === column));
    const others = columns.filter((column) => column !== 'total');
    // Each hit has one group of each column, so that any of them tells how many there are.
    const [first] = isNarrowed || others.length === columns.length ? [] : others;
    const parts = await this.#readParts(scope, hits, first ? others : columns);
    const groups = new Map(
      columns.map((column) => [column, join(parts.map((part) => part[column]))] as const),
    );
    if (first) groups.set('total', [[null], [sumOf(groups.get(first)?.[1] ?? [])]]);
    return { revision: parts[0]?.revision ?? 0, columns: Object.fromEntries(groups) };
  }

  async #readParts(scope: SearchScope, hits: Hits, columns: readonly CountColumn[]): Promise<Tallied[]> {
    // Without a revision nothing would tell that the two are of different states.
    const rows = 'query' in hits && !scope.complete ? await this.#read(scope, hits, columns, HALVES) : [];
    // Between the two something may have changed.
    const isWhole = rows.length > 0 && new Set(rows.map(({ revision }) => revision)).size === 1;
    return isWhole ? rows : this.#read(scope, hits, columns, [WHOLE]);
  }

  async #read(
    scope: SearchScope,
    hits: Hits,
    columns: readonly CountColumn[],
    parts: readonly TallyPart[],
  ): Promise<Tallied[]> {
    const statements = parts.map((part) => tallyStatement(scope, hits, columns, part));
    const rows = await Promise.all(statements.map((statement) => this.database.query<Tallied>(statement)));
    return rows.flat();
  }

  async #groupsOf([of, counts]: TalliedGroups = [[], []]): Promise<CountGroup[]> {
    const sets = of.filter((value) => typeof value === 'number');
    const members = await this.sets.members(sets);
    return of.map((value, index) => ({
      values: typeof value === 'number' ? (members.get(value) ?? []) : [value],
      count: counts[index] ?? 0,
    }));
  }
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The groups of all parts; one that stands in several of them is there several times, but for those that are few. */
function join(parts: readonly (TalliedGroups | null | undefined)[]): TalliedGroups {
  const of = parts.flatMap((part) => part?.[0] ?? []);
  const counts = parts.flatMap((part) => part?.[1] ?? []);
  if (typeof of[0] === 'number') return [of, counts];
  const sums = new Map<TalliedGroups[0][number], number>();
  of.forEach((value, index) => sums.set(value, (sums.get(value) ?? 0) + (counts[index] ?? 0)));
  return [[...sums.keys()], [...sums.values()]];
}
