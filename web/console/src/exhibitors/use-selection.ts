import { ask } from '@vitrine/components/ask';
import type { GridSelection } from '@vitrine/components/grid/grid-column';
import { useLocale } from '@vitrine/components/language';
import { useState } from 'react';
import { useEvent } from '../event/event-context.js';
import { type ExhibitorSearch, filterOf } from './exhibitor-search.js';
import { ExhibitorNamesDocument, type ExhibitorNamesQuery } from './exhibitors.graphql.js';
import type { BulkTarget, ReadTargets } from './use-bulk-action.js';
import type { ExhibitorRow } from './use-exhibitor-list.js';

interface ListSelection {
  /** The selected rows, for the table. */
  readonly keys: GridSelection;
  readonly select: (keys: GridSelection) => void;
  readonly clear: () => void;
  /** Selects every exhibitor that matches, also those of pages that are not loaded. */
  readonly selectMatching: () => void;
  readonly count: number;
  /** The number of exhibitors that `selectMatching` would select; undefined if it would add none. */
  readonly selectable: number | undefined;
  readonly targets: ReadTargets;
}

/** The selected exhibitors: some rows, all loaded rows, or all that match the filters. */
export function useSelection(
  search: ExhibitorSearch,
  rows: readonly ExhibitorRow[],
  total: number | undefined,
): ListSelection {
  const { event } = useEvent();
  const locale = useLocale();
  const [keys, setKeys] = useState<GridSelection>(new Set());
  const [isMatching, setIsMatching] = useState(false);
  const select = (next: GridSelection): void => {
    setKeys(next);
    setIsMatching(false);
  };
  const chosen = keys === 'all' ? rows : rows.filter(({ id }) => keys.has(id));
  const hasMore = total !== undefined && total > rows.length;
  return {
    keys,
    select,
    clear: () => select(new Set()),
    selectMatching: () => {
      setKeys('all');
      setIsMatching(true);
    },
    count: isMatching ? (total ?? 0) : chosen.length,
    selectable: hasMore && keys === 'all' && !isMatching ? total : undefined,
    targets: (signal) =>
      isMatching ? matching(event.slug, search, locale, signal) : Promise.resolve(chosen),
  };
}

/** The ids and names of all exhibitors that match, page by page. */
async function matching(
  event: string,
  search: ExhibitorSearch,
  locale: string,
  signal: AbortSignal,
): Promise<BulkTarget[]> {
  const found: BulkTarget[] = [];
  let after: string | null | undefined = null;
  while (after !== undefined && !signal.aborted) {
    const page: ExhibitorNamesQuery = await ask(ExhibitorNamesDocument, {
      event,
      filter: filterOf(search),
      after,
      locale,
    });
    const list = page.event?.exhibitors;
    found.push(...(list?.nodes ?? []));
    after = list?.pageInfo.hasNextPage ? list.pageInfo.endCursor : undefined;
  }
  return found;
}
