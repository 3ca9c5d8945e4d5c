import { useRouter } from '@tanstack/react-router';
import { Empty } from '@vitrine/components/empty';
import { Grid } from '@vitrine/components/grid/grid';
import type { GridColumn, GridSelection } from '@vitrine/components/grid/grid-column';
import { Icon } from '@vitrine/components/icon';
import { useLanguage, useWords } from '@vitrine/components/language';
import { Plate } from '@vitrine/components/plate';
import { shortTime } from '@vitrine/components/times';
import { regionName } from '@vitrine/ui/region-names';
import { type MouseEvent, type ReactNode, useMemo } from 'react';
import { useEvent } from '../event/event-context.js';
import type { Order } from './exhibitor-search.js';
import { storedListState } from './list-state.js';
import { RegistrationStatus } from './registration-status.js';
import { orderAfter, sortOf } from './sorting.js';
import type { ExhibitorRow } from './use-exhibitor-list.js';
import { useOpenExhibitor } from './use-open-exhibitor.js';
import { WORDS } from './words.js';

interface ExhibitorTableProps {
  readonly rows: readonly ExhibitorRow[];
  readonly total: number | undefined;
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
  const { rows, total, selected, onSelect, order, onSort, onEnd, empty } = props;
  const words = useWords(WORDS);
  const { event } = useEvent();
  const openExhibitor = useOpenExhibitor();
  const columns = useColumns(order);
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

/** The columns are memoized, so that rows are not rendered again. */
function useColumns(order: Order | undefined): readonly GridColumn<ExhibitorRow>[] {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { event } = useEvent();
  return useMemo(
    () => [
      {
        id: 'name',
        title: words.name,
        width: 'minmax(12rem, 3fr)',
        sort: sortOf('name', order),
        cell: (row) => <NameCell row={row} />,
      },
      {
        id: 'booth',
        title: words.booth,
        width: '7rem',
        sort: sortOf('booth', order),
        cell: (row) => <BoothCell row={row} />,
      },
      {
        id: 'category',
        title: words.category,
        width: 'minmax(7rem, 1.75fr)',
        cell: ({ categories }) => (
          <span className="row-text">{categories.map(({ name }) => name).join(words.comma)}</span>
        ),
      },
      {
        id: 'country',
        title: words.country,
        width: '6rem',
        cell: ({ country }) => <span className="row-text">{country && regionName(country, language)}</span>,
      },
      {
        id: 'status',
        title: words.status,
        width: '7rem',
        cell: ({ status }) => status && <RegistrationStatus status={status} />,
      },
      {
        id: 'published',
        title: words.published,
        width: '5.25rem',
        cell: ({ published }) => <PublishedMark isPublished={published} />,
      },
      {
        id: 'updated',
        title: words.updated,
        width: '6.25rem',
        sort: sortOf('updated', order),
        cell: ({ updatedAt }) => (
          <time dateTime={updatedAt}>{shortTime(updatedAt, event.timeZone, language)}</time>
        ),
      },
    ],
    [words, language, event.timeZone, order],
  );
}

/** A plain `<a>`: a link of the router would read the whole router state in each row. */
function NameCell({ row }: { readonly row: ExhibitorRow }): ReactNode {
  const { event } = useEvent();
  const { basepath } = useRouter();
  const openExhibitor = useOpenExhibitor();
  const openRow = (click: MouseEvent): void => {
    if (click.ctrlKey || click.metaKey || click.shiftKey || click.altKey) return;
    click.preventDefault();
    openExhibitor(row.id);
  };
  return (
    <>
      <a
        className="row-name"
        href={`${basepath}/${event.slug}/exhibitors/${row.id}`}
        onClick={openRow}
        tabIndex={-1}
      >
        {row.name}
      </a>
      {row.labels?.map((label) => (
        <span key={label} className="row-label">
          {label}
        </span>
      ))}
    </>
  );
}

/** The first booth of an exhibitor, and the number of the others. A held one is marked if none is assigned. */
function BoothCell({ row: { booths, heldBooths } }: { readonly row: ExhibitorRow }): ReactNode {
  const words = useWords(WORDS);
  const holds = heldBooths?.flatMap(({ booth }) => booth ?? []) ?? [];
  const [first, ...furtherBooths] = [...booths, ...holds];
  const isHeld = booths.length === 0;
  return (
    <>
      {first && (
        <span className={isHeld ? 'is-held' : undefined} title={isHeld ? words.held : undefined}>
          <Plate hall={first.hall.code} booth={first.code} isPlain />
          {isHeld && <span className="is-read-out">{words.held}</span>}
        </span>
      )}
      {furtherBooths.length > 0 && `+${furtherBooths.length}`}
    </>
  );
}

function PublishedMark({ isPublished }: { readonly isPublished: boolean }): ReactNode {
  const words = useWords(WORDS);
  return (
    <span className={isPublished ? 'published' : 'published is-off'}>
      <Icon name={isPublished ? 'eye' : 'eye-off'} />
      <span className="is-read-out">{isPublished ? words.published : words.unpublished}</span>
    </span>
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
