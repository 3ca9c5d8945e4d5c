import { type ReactNode, useEffect } from 'react';
import type { GridColumn, GridSelection } from './grid-column.js';
import { GridHeader } from './grid-header.js';
import { GridRow } from './grid-row.js';
import { useGridKeys } from './use-grid-keys.js';
import { ROW_HEIGHT, useVisibleRows } from './use-visible-rows.js';

interface GridProps<Row> {
  readonly label: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly Row[];
  /** The number of all rows, including rows that are not loaded. */
  readonly total?: number | undefined;
  readonly nameOf: (row: Row) => string;
  readonly selected?: GridSelection | undefined;
  /** Absent if rows cannot be selected. */
  readonly onSelect?: ((selection: GridSelection) => void) | undefined;
  readonly onOpen?: ((row: Row) => void) | undefined;
  readonly onSort?: ((column: string) => void) | undefined;
  /** The id of the row that gets the focus if nothing else has it, such as the previously opened row. */
  readonly focusOn?: string | undefined;
  /** Called when the last loaded rows become visible. */
  readonly onEnd?: (() => void) | undefined;
  /** Shown below the header if there are no rows. */
  readonly empty?: ReactNode;
}

const CHECK_WIDTH = '2.75rem';
/** The number of remaining rows below the visible ones at which further rows are requested. */
const AHEAD = 40;

/**
 * A table of many rows. Only visible rows are in the page. The table is one Tab stop. Arrow keys move between
 * rows, Space selects, Shift extends the selection, Enter opens.
 */
export function Grid<Row extends { readonly id: string }>(props: GridProps<Row>): ReactNode {
  const { label, columns, rows, total, selected = new Set<string>(), onSelect, onSort, onEnd, empty } = props;
  const { place, range, onScroll, scrollTo } = useVisibleRows(rows.length);
  const keys = useGridKeys({ ...props, selected, place, scrollTo });
  useEffect(() => {
    if (rows.length > 0 && range.end >= rows.length - AHEAD) onEnd?.();
  }, [rows.length, range.end, onEnd]);
  const tracks = [...(onSelect ? [CHECK_WIDTH] : []), ...columns.map(({ width }) => width)];
  return (
    <div
      ref={place}
      className="grid"
      role="grid"
      aria-label={label}
      aria-rowcount={(total ?? rows.length) + 1}
      aria-multiselectable={onSelect ? true : undefined}
      data-scroll-restoration-id={label}
      // Rows take the focus. Without rows, the header is focusable, so that the keyboard can scroll it sideways.
      tabIndex={rows.length === 0 ? 0 : undefined}
      style={{ '--tracks': tracks.join(' '), '--least': `${leastWidth(tracks)}rem` } as object}
      onScroll={onScroll}
      onKeyDown={keys.onKeyDown}
    >
      <GridHeader
        columns={columns}
        isAllSelected={selected === 'all'}
        isSomeSelected={selected !== 'all' && selected.size > 0}
        onSelectAll={onSelect && ((isOn) => onSelect(isOn ? 'all' : new Set()))}
        onSort={onSort}
      />
      <div role="rowgroup" className="grid-rows" style={{ height: rows.length * ROW_HEIGHT }}>
        {keys.indexes(range).map((index) => {
          const row = rows[index];
          return (
            row && (
              <GridRow
                key={row.id}
                row={row}
                index={index}
                columns={columns}
                name={props.nameOf(row)}
                isSelected={selected === 'all' || selected.has(row.id)}
                isStop={index === keys.stop(range)}
                canSelect={onSelect !== undefined}
                onToggle={keys.toggle}
                onFocus={keys.setActive}
                onOpen={props.onOpen}
              />
            )
          );
        })}
      </div>
      {rows.length === 0 && empty}
    </div>
  );
}

/** The sum of the minimum widths of the columns. Narrower screens scroll sideways. */
function leastWidth(tracks: readonly string[]): number {
  return tracks.reduce((sum, track) => sum + Number(/[\d.]+(?=rem)/.exec(track)?.[0] ?? 0), 0);
}
