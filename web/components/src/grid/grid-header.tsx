import type { ReactNode } from 'react';
import type { ColumnSort } from './grid-column.js';
import { CheckBox } from './check-box.js';
import { Icon } from '../icon.js';
import { useWords } from '../language.js';
import { WORDS } from '../words.js';

interface HeaderColumn {
  readonly id: string;
  readonly title: string;
  readonly sort?: ColumnSort | undefined;
}

interface GridHeaderProps {
  readonly columns: readonly HeaderColumn[];
  readonly isAllSelected: boolean;
  readonly isSomeSelected: boolean;
  readonly onSelectAll: ((isOn: boolean) => void) | undefined;
  readonly onSort: ((column: string) => void) | undefined;
}

/** The headers of the columns. Headers of sortable columns are buttons. */
export function GridHeader(props: GridHeaderProps): ReactNode {
  const { columns, isAllSelected, isSomeSelected, onSelectAll, onSort } = props;
  const { selectAll } = useWords(WORDS);
  return (
    <div role="rowgroup" className="grid-head">
      <div role="row" className="grid-row" aria-rowindex={1}>
        {onSelectAll && (
          <div role="columnheader" className="grid-check">
            <CheckBox
              label={selectAll}
              isSelected={isAllSelected}
              isPartial={isSomeSelected}
              onChange={onSelectAll}
            />
          </div>
        )}
        {columns.map(({ id, title, sort }) => (
          <div key={id} role="columnheader" aria-sort={sort}>
            {sort === undefined ? (
              <span className="row-text">{title}</span>
            ) : (
              <button type="button" onClick={() => onSort?.(id)}>
                {title}
                {sort !== 'none' && (
                  <Icon name={sort === 'ascending' ? 'arrow-up' : 'arrow-down'} size={14} />
                )}
              </button>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}
