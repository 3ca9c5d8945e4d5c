import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { CountColumn, ValueColumn } from '../../catalog/reading/count-statement.js';
import { type Counted, standsFor, type ValueCounts } from '../../catalog/reading/counted.js';
import { provenanceOf } from '../../platform/graphql/request-context.js';
import { SearchDatabase } from '../search-database.js';
import { SearchFinder } from './search-finder.js';
import { scopeKey, type SearchScope } from './search-scope.js';
import { SearchFacets } from './search-facets.js';
import type { Hits } from './search-statements.js';
import { HALVES, numbered, type TallyPart, type TallyRow, tallyStatement, WHOLE } from './tally-statement.js';

/** Counts of hits at a revision. */
interface Counts {
  revision: number;
  total: number;
  values: Record<ValueColumn, ValueCounts>;
}

/** By what hits they are of. */
interface Kept {
  get: (key: string) => Promise<Counts> | undefined;
  set: (key: string, counts: Promise<Counts>) => unknown;
  delete: (key: string) => unknown;
}

/** Some kilobytes each, where there are many categories. */
const KEPT = 500;

/** Counts what texts find. */
@Injectable()
export class SearchCounter {
  readonly #kept = new LRUCache<string, Promise<Counts>>({ max: KEPT });

  constructor(
    private readonly finder: SearchFinder,
    private readonly database: SearchDatabase,
    private readonly facets: SearchFacets,
  ) {}

  /**
   * Counts of all hits for a text in a scope. A column's own condition does not narrow its groups, so that they show what
   * another choice would leave. What is probably found is counted while it is being found, so that a visitor waits for
   * the longer of the two and not for both.
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
    // What is not published has no revision that tells when it changes; a few hits are counted quickly.
    const kept = scope.complete || 'ids' in hits ? new Map<string, Promise<Counts>>() : this.#kept;
    // Taken all at once: what is of another revision is forgotten as soon as it is there.
    const answers = columns.map(
      (column) => [column, this.#countsOf(apart(scope, column), hits, kept)] as const,
    );
    const counted: Counted = {};
    for (const [column, asked] of answers) {
      const { revision, total, values } = await asked;
      provenanceOf(context)?.note(scope.event.id, revision);
      if (column === 'total') counted.total = total;
      else counted[column] = values[column];
    }
    return counted;
  }

  /** Counts for whoever asks for the counts of these hits next; a failure is told to them. */
  #countAhead(scope: SearchScope, guess: Promise<string | undefined>, columns: readonly CountColumn[]): void {
    guess
      .then((query) => {
        if (query === undefined) return [];
        return Promise.all(
          columns.map((column) => this.#countsOf(apart(scope, column), { query }, this.#kept)),
        );
      })
      .catch(() => undefined);
  }

  #countsOf(scope: SearchScope, hits: Hits, kept: Kept): Promise<Counts> {
    const key = scopeKey(scope, 'query' in hits ? hits.query : hits.ids.join());
    const known = kept.get(key);
    if (known) return known;
    const counts = this.#read(scope, hits);
    kept.set(key, counts);
    const forget = (): void => {
      kept.delete(key);
    };
    // Kept only where it is of the revision that it is kept under.
    counts.then(({ revision }) => {
      if (revision !== scope.event.revision) forget();
    }, forget);
    return counts;
  }

  async #read(scope: SearchScope, hits: Hits): Promise<Counts> {
    const rows = await this.#readParts(scope, hits);
    const hitNumbers = rows.flatMap(numbered);
    const book = await this.facets.book(hitNumbers);
    return {
      revision: rows[0]?.revision ?? 0,
      total: sumOf(hitNumbers.map(({ numbers, weight }) => numbers.length * weight)),
      values: book.count(hitNumbers, (column, value) => standsFor(scope.event, column, value)),
    };
  }

  async #readParts(scope: SearchScope, hits: Hits): Promise<TallyRow[]> {
    // What is not published has no revision that tells that the two are of different states; a few hits are counted quickly.
    if (scope.complete || 'ids' in hits) return this.#readEach(scope, hits, [WHOLE]);
    const halves = await this.#readEach(scope, hits, HALVES);
    // Between the two something may have changed.
    const isOfOne = new Set(halves.map(({ revision }) => revision)).size === 1;
    return isOfOne ? halves : this.#readEach(scope, hits, [WHOLE]);
  }

  async #readEach(scope: SearchScope, hits: Hits, parts: readonly TallyPart[]): Promise<TallyRow[]> {
    const statements = parts.map((part) => tallyStatement(scope, hits, part));
    const rows = await Promise.all(statements.map((statement) => this.database.query<TallyRow>(statement)));
    return rows.flat();
  }
}

/** The scope in which a column is counted. */
function apart(scope: SearchScope, column: CountColumn): SearchScope {
  return { ...scope, conditions: scope.conditions.filter((condition) => condition.column !== column) };
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
