import { Link, useNavigate } from '@tanstack/react-router';
import { CheckInput } from '@vitrine/components/check-input';
import { Empty } from '@vitrine/components/empty';
import { Icon } from '@vitrine/components/icon';
import { useLanguage, useWords } from '@vitrine/components/language';
import { Plate } from '@vitrine/components/plate';
import { shortTime } from '@vitrine/components/times';
import { regionName } from '@vitrine/ui/region-names';
import { type ReactNode } from 'react';
import {
  Cell,
  Column,
  Row,
  type Selection,
  Table,
  TableBody,
  TableHeader,
  TableLoadMoreItem,
} from 'react-aria-components/Table';
import { TableLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import { useEvent } from '../event/event-context.js';
import type { Order } from './exhibitor-search.js';
import { RegistrationStatus } from './registration-status.js';
import { orderAfter, SortableColumn, sortOf } from './sorting.js';
import type { ExhibitorRow } from './use-exhibitor-list.js';
import { WORDS } from './words.js';

const LAYOUT = { rowHeight: 42, headingHeight: 36 };

interface ExhibitorTableProps {
  readonly rows: readonly ExhibitorRow[];
  readonly selected: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly order: Order | undefined;
  readonly onSort: (order: Order | undefined) => void;
  readonly onEnd: () => void;
  readonly isLoading: boolean;
}

/** The rows of the list. Only the visible ones are in the page. */
export function ExhibitorTable(props: ExhibitorTableProps): ReactNode {
  const { rows, selected, onSelect, order, onSort, onEnd, isLoading } = props;
  const words = useWords(WORDS);
  const navigate = useNavigate();
  const { event } = useEvent();
  const sort = sortOf(order);
  const open = (id: string) =>
    void navigate({ to: '/$event/exhibitors/$id', params: { event: event.slug, id } });
  return (
    <Virtualizer layout={TableLayout} layoutOptions={LAYOUT}>
      <Table
        aria-label={words.title}
        className="table"
        selectionMode="multiple"
        selectedKeys={selected}
        onSelectionChange={onSelect}
        onRowAction={(id) => open(String(id))}
        {...(sort && { sortDescriptor: sort })}
        onSortChange={({ column }) => onSort(orderAfter(order, column))}
      >
        <ExhibitorTableHeader />
        <TableBody renderEmptyState={() => !isLoading && <Empty title={words.nothing} />}>
          {rows.map((row) => (
            <ExhibitorTableRow key={row.id} row={row} />
          ))}
          <TableLoadMoreItem onLoadMore={onEnd} isLoading={isLoading} />
        </TableBody>
      </Table>
    </Virtualizer>
  );
}

function ExhibitorTableHeader(): ReactNode {
  const words = useWords(WORDS);
  return (
    <TableHeader>
      <Column width={44} minWidth={44}>
        <CheckInput slot="selection" />
      </Column>
      <SortableColumn id="name" isRowHeader defaultWidth="3fr" minWidth={180}>
        {words.name}
      </SortableColumn>
      <SortableColumn id="booth" defaultWidth={130}>
        {words.booth}
      </SortableColumn>
      <Column defaultWidth="1fr">{words.category}</Column>
      <Column defaultWidth={120}>{words.country}</Column>
      <Column defaultWidth={130}>{words.status}</Column>
      <Column defaultWidth={80}>{words.published}</Column>
      <SortableColumn id="updated" defaultWidth={110}>
        {words.updated}
      </SortableColumn>
    </TableHeader>
  );
}

function ExhibitorTableRow({ row }: { readonly row: ExhibitorRow }): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { event } = useEvent();
  const [booth] = row.booths;
  return (
    <Row id={row.id} textValue={row.name}>
      <Cell>
        <CheckInput slot="selection" />
      </Cell>
      <Cell>
        <Link className="row-name" to="/$event/exhibitors/$id" params={{ event: event.slug, id: row.id }}>
          {row.name}
        </Link>
        {row.labels?.map((label) => (
          <span key={label} className="row-label">
            {label}
          </span>
        ))}
      </Cell>
      <Cell>
        {booth && <Plate hall={booth.hall.code} booth={booth.code} isPlain />}
        {row.booths.length > 1 && ` +${row.booths.length - 1}`}
      </Cell>
      <Cell>
        <span className="row-text">{row.categories.map(({ name }) => name).join(words.comma)}</span>
      </Cell>
      <Cell>{row.country === null ? '' : regionName(row.country, language)}</Cell>
      <Cell>{row.status && <RegistrationStatus status={row.status} />}</Cell>
      <Cell>
        <Icon name={row.published ? 'eye' : 'eye-off'} />
        <span className="is-read-out">{row.published ? words.published : words.unpublished}</span>
      </Cell>
      <Cell>
        <time dateTime={row.updatedAt}>{shortTime(row.updatedAt, event.timeZone, language)}</time>
      </Cell>
    </Row>
  );
}
