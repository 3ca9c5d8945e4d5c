import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { GridSelection } from './grid.js';
import { ROW_HEIGHT, type RowRange } from './use-visible-rows.js';

interface GridKeysSettings<Row> {
  readonly rows: readonly Row[];
  readonly selected: GridSelection;
  readonly onSelect?: ((selection: GridSelection) => void) | undefined;
  readonly onOpen?: ((row: Row) => void) | undefined;
  readonly place: RefObject<HTMLDivElement | null>;
  readonly scrollTo: (index: number) => void;
}

/** The row with the focus, and what keys do in it. */
export function useGridKeys<Row extends { readonly id: string }>(settings: GridKeysSettings<Row>) {
  const { rows, place, scrollTo } = settings;
  const [active, setActive] = useState(0);
  const anchor = useRef(0);
  const isMoved = useRef(false);
  useEffect(() => {
    if (!isMoved.current) return;
    isMoved.current = false;
    place.current?.querySelector<HTMLElement>(`[data-index="${active}"]`)?.focus({ preventScroll: true });
  }, [active, place]);

  const toggle = useToggle(settings, anchor);
  const move = (index: number): void => {
    const next = Math.max(0, Math.min(rows.length - 1, index));
    isMoved.current = true;
    scrollTo(next);
    setActive(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target as Element).matches('[data-index]')) return;
    const page = Math.floor((place.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2;
    const next = nextIndex(event.key, active, page, rows.length);
    if (next !== undefined) {
      move(next);
      if (event.shiftKey) toggle(Math.max(0, Math.min(rows.length - 1, next)), true);
    } else if (!act(event, settings, active, toggle)) {
      return;
    }
    event.preventDefault();
  };
  return {
    onKeyDown,
    setActive,
    toggle,
    /** The visible rows, and the one with the focus: without it the focus would be lost by scrolling. */
    indexes: ({ start, end }: RowRange): number[] => {
      const visible = Array.from({ length: Math.max(0, end - start) }, (_each, index) => start + index);
      if (active >= rows.length) return visible;
      return active < start ? [active, ...visible] : active >= end ? [...visible, active] : visible;
    },
    /** The row at which the Tab key stops. */
    stop: ({ start }: RowRange): number => (active < rows.length ? active : start),
  };
}

type Toggle = (index: number, isShift: boolean) => void;

/** Selects or deselects a row; with Shift, all rows from the last one. */
function useToggle<Row extends { readonly id: string }>(
  settings: GridKeysSettings<Row>,
  anchor: RefObject<number>,
): Toggle {
  const latest = useRef(settings);
  useEffect(() => {
    latest.current = settings;
  });
  // The same function for every drawing, so that rows are not drawn again.
  return useCallback(
    (index, isShift) => {
      const { rows, selected, onSelect } = latest.current;
      const ids = new Set(selected === 'all' ? rows.map(({ id }) => id) : selected);
      const isOn = !ids.has(rows[index]?.id ?? '');
      const [from, to] = isShift
        ? [Math.min(anchor.current, index), Math.max(anchor.current, index)]
        : [index, index];
      for (const { id } of rows.slice(from, to + 1)) {
        if (isShift || isOn) ids.add(id);
        else ids.delete(id);
      }
      if (!isShift) anchor.current = index;
      onSelect?.(ids);
    },
    [anchor],
  );
}

function nextIndex(key: string, active: number, page: number, count: number): number | undefined {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: count - 1,
  };
  return moves[key];
}

/** Handles a key that acts on the row; false for other keys. */
function act<Row extends { readonly id: string }>(
  event: KeyboardEvent,
  { rows, onSelect, onOpen, selected }: GridKeysSettings<Row>,
  active: number,
  toggle: Toggle,
): boolean {
  const row = rows[active];
  if (event.key === ' ' && onSelect) toggle(active, event.shiftKey);
  else if (event.key === 'a' && (event.ctrlKey || event.metaKey) && onSelect) onSelect('all');
  else if (event.key === 'Escape' && onSelect && (selected === 'all' || selected.size > 0))
    onSelect(new Set());
  else if (event.key === 'Enter' && row) onOpen?.(row);
  else return false;
  return true;
}
