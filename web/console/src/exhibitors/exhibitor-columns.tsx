import { useRouter } from '@tanstack/react-router';
import type { GridColumn } from '@vitrine/components/grid/grid-column';
import { Icon } from '@vitrine/components/icon';
import { useLanguage, useWords } from '@vitrine/components/language';
import { Plate } from '@vitrine/components/plate';
import { shortTime } from '@vitrine/components/times';
import type { Language } from '@vitrine/ui/language';
import { regionName } from '@vitrine/ui/region-names';
import { type MouseEvent, type ReactNode, useMemo } from 'react';
import { useEvent } from '../event/event-context.js';
import type { Order } from './exhibitor-search.js';
import type { ColumnName } from './list-settings.js';
import { RegistrationStatus } from './registration-status.js';
import { sortOf } from './sorting.js';
import type { ExhibitorRow } from './use-exhibitor-list.js';
import { useOpenExhibitor } from './use-open-exhibitor.js';
import { WORDS } from './words.js';

type ExhibitorColumn = GridColumn<ExhibitorRow> & { readonly id: ColumnName | 'name' };

interface ColumnSettings {
  readonly words: (typeof WORDS)['en'];
  readonly language: Language;
  readonly timeZone: string;
  readonly order: Order | undefined;
}

interface RowProps {
  readonly row: ExhibitorRow;
}

/**
 * The columns in their order. The name is the widest: names of companies begin alike. The widths that grow have
 * equal ratios of minimum and share, so that the table is not wider than their minimums need.
 */
function columnsOf({ words, language, timeZone, order }: ColumnSettings): readonly ExhibitorColumn[] {
  return [
    {
      id: 'name',
      title: words.name,
      width: 'minmax(17rem, 4fr)',
      sort: sortOf('name', order),
      cell: (row) => <NameCell row={row} />,
    },
    {
      id: 'booth',
      title: words.booth,
      width: '6.25rem',
      sort: sortOf('booth', order),
      cell: (row) => <BoothCell row={row} />,
    },
    {
      id: 'category',
      title: words.category,
      width: 'minmax(7.25rem, 1.7fr)',
      cell: ({ categories }) => (
        <span className="row-text">{categories.map(({ name }) => name).join(words.comma)}</span>
      ),
    },
    {
      id: 'country',
      title: words.country,
      width: '5.5rem',
      cell: ({ country }) => <span className="row-text">{country && regionName(country, language)}</span>,
    },
    {
      id: 'contact',
      title: words.contact,
      width: 'minmax(11rem, 2.6fr)',
      cell: (row) => <ContactCell row={row} />,
    },
    {
      id: 'label',
      title: words.label,
      width: 'minmax(6rem, 1.4fr)',
      cell: ({ labels }) =>
        labels?.map((label) => (
          <span key={label} className="row-label">
            {label}
          </span>
        )),
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
      cell: ({ updatedAt }) => <time dateTime={updatedAt}>{shortTime(updatedAt, timeZone, language)}</time>,
    },
  ];
}

/** The shown columns, without that of labels if no row has one. They are memoized, so that rows are not rendered again. */
export function useExhibitorColumns(
  shownColumns: readonly ColumnName[],
  order: Order | undefined,
  hasLabels: boolean,
): readonly ExhibitorColumn[] {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { timeZone } = useEvent().event;
  return useMemo(
    () =>
      columnsOf({ words, language, timeZone, order }).filter(
        ({ id }) => id === 'name' || (shownColumns.includes(id) && (hasLabels || id !== 'label')),
      ),
    [words, language, timeZone, order, shownColumns, hasLabels],
  );
}

/** A plain `<a>`: a link of the router would read the whole router state in each row. */
function NameCell({ row }: RowProps): ReactNode {
  const { event } = useEvent();
  const { basepath } = useRouter();
  const openExhibitor = useOpenExhibitor();
  const openRow = (click: MouseEvent): void => {
    if (click.ctrlKey || click.metaKey || click.shiftKey || click.altKey) return;
    click.preventDefault();
    openExhibitor(row.id);
  };
  return (
    <a
      className="row-name"
      title={row.name}
      href={`${basepath}/${event.slug}/exhibitors/${row.id}`}
      onClick={openRow}
      tabIndex={-1}
    >
      {row.name}
    </a>
  );
}

/** The contact person above the e-mail address, else above the telephone number. */
function ContactCell({ row: { contactName, contactEmail, contactPhone } }: RowProps): ReactNode {
  return (
    <span className="row-text" title={contactPhone ?? undefined}>
      {contactName}
      {contactName != null && <br />}
      {contactEmail ?? contactPhone}
    </span>
  );
}

/** The first booth of an exhibitor, and the number of the others. A held one is marked if none is assigned. */
function BoothCell({ row: { booths, heldBooths } }: RowProps): ReactNode {
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
