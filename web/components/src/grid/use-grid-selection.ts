import { useCallback, useEffect, useRef } from 'react';
import type { GridSelection } from './grid-column.js';

interface SelectionSettings {
  readonly rows: readonly { readonly id: string }[];
  readonly selected: GridSelection;
  readonly onSelect?: ((selection: GridSelection) => void) | undefined;
}

export type Toggle = (index: number, isShift: boolean) => void;

/**
 * Returns a function that selects or deselects a row. With Shift it selects all rows from the last one. Its
 * identity is stable, so that rows are not rendered again.
 */
export function useGridSelection(settings: SelectionSettings): Toggle {
  const latest = useRef(settings);
  const anchor = useRef(0);
  useEffect(() => {
    latest.current = settings;
  });
  return useCallback((index, isShift) => {
    const { rows, selected, onSelect } = latest.current;
    const ids = new Set(selected === 'all' ? rows.map(({ id }) => id) : selected);
    const isOn = isShift || !ids.has(rows[index]?.id ?? '');
    const first = isShift ? Math.min(anchor.current, index) : index;
    const last = isShift ? Math.max(anchor.current, index) : index;
    for (const { id } of rows.slice(first, last + 1)) {
      if (isOn) ids.add(id);
      else ids.delete(id);
    }
    if (!isShift) anchor.current = index;
    onSelect?.(ids);
  }, []);
}
