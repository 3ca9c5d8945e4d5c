import { memo, type MouseEvent, type ReactNode } from 'react';
import { CheckBox } from './check-box.js';
import type { GridColumn } from './grid-column.js';
import { useWords } from '../language.js';
import { ROW_HEIGHT } from './use-visible-rows.js';
import { WORDS } from '../words.js';

interface GridRowProps<Row> {
  readonly row: Row;
  readonly index: number;
  readonly columns: readonly GridColumn<Row>[];
  readonly name: string;
  readonly isSelected: boolean;
  /** Whether it is the Tab stop. */
  readonly isStop: boolean;
  readonly canSelect: boolean;
  readonly onToggle: (index: number, isShift: boolean) => void;
  readonly onFocus: (index: number) => void;
  readonly onOpen: ((row: Row) => void) | undefined;
}

function PlainRow<Row>(props: GridRowProps<Row>): ReactNode {
  const { row, index, columns, name, isSelected, isStop, canSelect, onToggle, onFocus, onOpen } = props;
  const { selectRow } = useWords(WORDS);
  const open = ({ target }: MouseEvent): void => {
    // Links, buttons and boxes in the row have their own actions.
    if (!(target as Element).closest('a, button, input')) onOpen?.(row);
  };
  return (
    <div
      role="row"
      className="grid-row"
      aria-label={name}
      aria-rowindex={index + 2}
      aria-selected={canSelect ? isSelected : undefined}
      data-index={index}
      data-open={onOpen ? true : undefined}
      tabIndex={isStop ? 0 : -1}
      style={{ top: index * ROW_HEIGHT }}
      onClick={open}
      onFocus={() => onFocus(index)}
    >
      {canSelect && (
        <div role="gridcell" className="grid-check">
          <CheckBox
            label={selectRow(name)}
            isSelected={isSelected}
            isStop={false}
            onChange={(_isOn, isShift) => onToggle(index, isShift)}
          />
        </div>
      )}
      {columns.map(({ id, cell }, column) => (
        <div key={id} role={column === 0 ? 'rowheader' : 'gridcell'}>
          {cell(row)}
        </div>
      ))}
    </div>
  );
}

/** One row, rendered again only if it changes. */
export const GridRow = memo(PlainRow) as typeof PlainRow;
