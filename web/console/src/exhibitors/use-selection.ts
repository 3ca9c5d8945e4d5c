import type { GridSelection } from '@vitrine/components/grid/grid-column';
import { useState } from 'react';
import { filterOf } from './exhibitor-filter.js';
import type { ExhibitorSearch } from './exhibitor-search.js';
import type { BulkTargets } from './use-bulk-action.js';
import type { ExhibitorRow } from './use-exhibitor-list.js';

interface ListSelection {
  /** The selected rows, for the table. */
  readonly keys: GridSelection;
  readonly select: (keys: GridSelection) => void;
  readonly clear: () => void;
  /** Selects every matching exhibitor, including pages that are not loaded. */
  readonly selectMatching: () => void;
  readonly count: number;
  /** The number of exhibitors that `selectMatching` would select; undefined if it would add none. */
  readonly selectable: number | undefined;
  readonly targets: BulkTargets;
}

/** The selected exhibitors: some rows, all loaded rows, or all matches of the filters. */
export function useSelection(
  search: ExhibitorSearch,
  rows: readonly ExhibitorRow[],
  total: number | undefined,
): ListSelection {
  const [keys, setKeys] = useState<GridSelection>(new Set());
  const [isMatching, setIsMatching] = useState(false);
  const select = (next: GridSelection): void => {
    setKeys(next);
    setIsMatching(false);
  };
  const selectedRows = keys === 'all' ? rows : rows.filter(({ id }) => keys.has(id));
  const hasMore = total !== undefined && total > rows.length;
  const count = isMatching ? (total ?? 0) : selectedRows.length;
  return {
    keys,
    select,
    clear: () => select(new Set()),
    selectMatching: () => {
      setKeys('all');
      setIsMatching(true);
    },
    count,
    selectable: hasMore && keys === 'all' && !isMatching ? total : undefined,
    targets: isMatching ? { filter: filterOf(search), count } : { ids: selectedRows.map(({ id }) => id) },
  };
}
