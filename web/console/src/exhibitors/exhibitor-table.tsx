import { Empty } from '@vitrine/components/empty';
import { Grid } from '@vitrine/components/grid/grid';
import type { GridSelection } from '@vitrine/components/grid/grid-column';
import { useWords } from '@vitrine/components/language';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import { useExhibitorColumns } from './exhibitor-columns.js';
import type { Order } from './exhibitor-search.js';
import type { ColumnName } from './list-settings.js';
import { storedListState } from './list-state.js';
import { orderAfter } from './sorting.js';
import type { ExhibitorRow } from './use-exhibitor-list.js';
import { useOpenExhibitor } from './use-open-exhibitor.js';
import { WORDS } from './words.js';

interface ExhibitorTableProps {
  readonly rows: readonly ExhibitorRow[];
  readonly total: number | undefined;
  readonly shownColumns: readonly ColumnName[];
  readonly selected: GridSelection;
  readonly onSelect: (selection: GridSelection) => void;
  readonly order: Order | undefined;
  readonly onSort: (order: Order | undefined) => void;
  readonly onEnd: () => void;
  /** Shown if there are no rows. */
  readonly empty: ReactNode;
}

/** The rows of the list. Only visible rows are in the DOM. */
export function ExhibitorTable(props: ExhibitorTableProps): ReactNode {
  const { rows, total, shownColumns, selected, onSelect, order, onSort, onEnd, empty } = props;
  const words = useWords(WORDS);
  const { event } = useEvent();
  const hasLabels = rows.some(({ labels }) => labels != null && labels.length > 0);
  const openExhibitor = useOpenExhibitor();
  const columns = useExhibitorColumns(shownColumns, order, hasLabels);
  return (
    <Grid
      label={words.title}
      columns={columns}
      rows={rows}
      total={total}
      nameOf={({ name }) => name}
      selected={selected}
      onSelect={onSelect}
      onOpen={({ id }) => openExhibitor(id)}
      focusOn={storedListState(event.slug)?.row}
      onSort={(column) => onSort(orderAfter(column, order))}
      onEnd={onEnd}
      empty={empty}
    />
  );
}

interface NothingFoundProps {
  /** The button that removes the filters; undefined without filters. */
  readonly children: ReactNode;
}

/** Shown in place of the rows if none match. */
export function NothingFound({ children }: NothingFoundProps): ReactNode {
  return <Empty title={useWords(WORDS).nothing}>{children}</Empty>;
}
