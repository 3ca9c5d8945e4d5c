import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { CountColumn, Counted, CountGroup } from '../../catalog/reading/count-statement.js';
import { provenanceOf } from '../../platform/graphql/request-context.js';
import { SearchDatabase } from '../search-database.js';
import { SearchFinder } from './search-finder.js';
import { scopeKey, type SearchScope } from './search-scope.js';
import { SearchSets } from './search-sets.js';
import type { Hits } from './search-statements.js';
import { type CompactGroups, compactGroups, type Tallied, tallyStatement } from './tally-statement.js';

/** Counts of hits at a revision. */
interface RevisedCount {
  revision: number;
  columns: Partial<Record<CountColumn, CompactGroups>>;
}

/** The counts of some hits, each from the statement that was the first to ask for it. */
type Counts = Map<CountColumn, Promise<RevisedCount>>;

/** Up to a hundred kilobytes each, where there are many sets. */
const KEPT = 300;

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
    const expected = await this.finder.expected(scope, text);
    const counted = expected && this.#countHits(scope, expected, columns, context);
    // Whether it has failed matters only where it is what was found.
    counted?.catch(() => undefined);
    const { hits } = await this.finder.find(scope, text, context);
    if (counted && 'query' in hits && hits.query === expected.query) return counted;
    if ('ids' in hits && hits.ids.length === 0) return {};
    return this.#countHits(scope, hits, columns, context);
  }

  async #countHits(
    scope: SearchScope,
    hits: Hits,
    columns: readonly CountColumn[],
    context: object,
  ): Promise<Counted> {
    const counts = this.#countsOf(scope, hits);
    const missing = columns.filter((column) => !counts.has(column));
    if (missing.length > 0) this.#ask(scope, hits, missing, counts);
    const counted: Counted = {};
    for (const column of columns) {
      const answer = await counts.get(column);
      if (!answer) continue;
      provenanceOf(context)?.note(scope.event.id, answer.revision);
      counted[column] = await this.#groupsOf(answer.columns[column]);
    }
    return counted;
  }

  #countsOf(scope: SearchScope, hits: Hits): Counts {
    // What is not published has no revision that tells when it changes; a few hits are counted quickly.
    if (scope.complete || !('query' in hits)) return new Map();
    const key = scopeKey(scope, hits.query);
    const known = this.#kept.get(key) ?? new Map();
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
    const [row] = await this.database.query<Tallied>(tallyStatement(scope, hits, columns));
    const compact = columns.map((column) => [column, compactGroups(row?.[column] ?? [])] as const);
    return { revision: row?.revision ?? 0, columns: Object.fromEntries(compact) };
  }

  async #groupsOf({ sets, setCounts, others }: CompactGroups = compactGroups([])): Promise<CountGroup[]> {
    const members = await this.sets.members(sets);
    const groups: CountGroup[] = others.map(([value, count]) => ({ values: [value], count }));
    sets.forEach((set, index) => {
      groups.push({ values: members.get(set) ?? [], count: setCounts[index] ?? 0 });
    });
    return groups;
  }
}
