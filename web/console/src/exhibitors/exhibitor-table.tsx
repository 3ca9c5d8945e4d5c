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
import { RegistrationStatus } from './registration-status.js';
import type { ExhibitorRow } from './use-exhibitor-list.js';
import { WORDS } from './words.js';

const LAYOUT = { rowHeight: 42, headingHeight: 36 };

interface ExhibitorTableProps {
  readonly rows: readonly ExhibitorRow[];
  readonly selected: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly onEnd: () => void;
  readonly isLoading: boolean;
}

/** The rows of the list. Only the visible ones are in the page. */
export function ExhibitorTable({
  rows,
  selected,
  onSelect,
  onEnd,
  isLoading,
}: ExhibitorTableProps): ReactNode {
  const words = useWords(WORDS);
  return (
    <Virtualizer layout={TableLayout} layoutOptions={LAYOUT}>
      <Table
        aria-label={words.title}
        className="table"
        selectionMode="multiple"
        selectedKeys={selected}
        onSelectionChange={onSelect}
      >
        <TableHeader>
          <Column width={44}>
            <CheckInput slot="selection" />
          </Column>
          <Column isRowHeader defaultWidth="3fr" minWidth={180}>
            {words.name}
          </Column>
          <Column defaultWidth={130}>{words.booth}</Column>
          <Column defaultWidth="1fr">{words.category}</Column>
          <Column defaultWidth={120}>{words.country}</Column>
          <Column defaultWidth={130}>{words.status}</Column>
          <Column defaultWidth={80}>{words.published}</Column>
          <Column defaultWidth={110}>{words.updated}</Column>
        </TableHeader>
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
        <span className="row-name">{row.name}</span>
      </Cell>
      <Cell>
        {booth && <Plate hall={booth.hall.code} booth={booth.code} isPlain />}
        {row.booths.length > 1 && ` +${row.booths.length - 1}`}
      </Cell>
      <Cell>{row.categories.map(({ name }) => name).join('、')}</Cell>
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
