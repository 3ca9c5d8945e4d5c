import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { GridSelection } from './grid-column.js';
import { type Toggle, useGridSelection } from './use-grid-selection.js';
import { ROW_HEIGHT, type RowRange } from './use-visible-rows.js';

interface GridKeysSettings<Row> {
  readonly rows: readonly Row[];
  readonly selected: GridSelection;
  readonly onSelect?: ((selection: GridSelection) => void) | undefined;
  readonly onOpen?: ((row: Row) => void) | undefined;
  readonly focusOn?: string | undefined;
  readonly place: RefObject<HTMLDivElement | null>;
  readonly scrollTo: (index: number) => void;
}

/** The focused row and the key handlers. */
export function useGridKeys<Row extends { readonly id: string }>(settings: GridKeysSettings<Row>) {
  const { rows, place, scrollTo } = settings;
  const [active, setActive] = useState(0);
  const isMoved = useRef(false);
  const awaitedRow = useRef(settings.focusOn);
  useEffect(() => {
    if (!isMoved.current) return;
    isMoved.current = false;
    place.current?.querySelector<HTMLElement>(`[data-index="${active}"]`)?.focus({ preventScroll: true });
  }, [active, place]);
  useEffect(() => {
    if (rows.length === 0 || awaitedRow.current === undefined) return;
    const index = rows.findIndex(({ id }) => id === awaitedRow.current);
    awaitedRow.current = undefined;
    if (index < 0 || document.activeElement !== document.body) return;
    scrollTo(index);
    isMoved.current = true;
    setActive(index);
    // The first row is already active at the start.
    if (index === 0) place.current?.querySelector<HTMLElement>('[data-index="0"]')?.focus();
  }, [rows, place, scrollTo]);

  const toggle = useGridSelection(settings);
  const move = (index: number, isShift: boolean): void => {
    const next = Math.max(0, Math.min(rows.length - 1, index));
    isMoved.current = true;
    scrollTo(next);
    setActive(next);
    if (isShift) toggle(next, true);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target as Element).matches('[data-index]')) return;
    const page = Math.floor((place.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2;
    const next = nextIndex(event.key, active, page, rows.length);
    const run =
      next === undefined ? actionOf(event, settings, active, toggle) : () => move(next, event.shiftKey);
    if (!run) return;
    event.preventDefault();
    run();
  };
  return {
    onKeyDown,
    setActive,
    toggle,
    /** The visible rows and the focused row. Without the latter, scrolling would lose the focus. */
    indexes: ({ start, end }: RowRange): number[] => {
      const visible = Array.from({ length: Math.max(0, end - start) }, (_each, index) => start + index);
      if (active >= rows.length) return visible;
      return active < start ? [active, ...visible] : active >= end ? [...visible, active] : visible;
    },
    /** The row that is the Tab stop. */
    stop: ({ start }: RowRange): number => (active < rows.length ? active : start),
  };
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

/** The action of a key in a row; undefined for other keys. */
function actionOf<Row>(
  { key, shiftKey, ctrlKey, metaKey }: KeyboardEvent,
  { rows, onSelect, onOpen }: GridKeysSettings<Row>,
  active: number,
  toggle: Toggle,
): (() => void) | undefined {
  const row = rows[active];
  if (key === 'Enter') return row && onOpen && (() => onOpen(row));
  if (!onSelect) return undefined;
  if (key === ' ') return () => toggle(active, shiftKey);
  if (key === 'a' && (ctrlKey || metaKey)) return () => onSelect('all');
  if (key === 'Escape') return () => onSelect(new Set());
  return undefined;
}
