import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button } from '@vitrine/components/button';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { Icon } from '@vitrine/components/icon';
import { useWords } from '@vitrine/components/language';
import { Loading } from '@vitrine/components/loading';
import { MenuButton } from '@vitrine/components/menu-button';
import { SearchInput } from '@vitrine/components/search-input';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import { BulkBar } from './bulk-bar.js';
import { ColumnChooser } from './column-chooser.js';
import { hasFilters, orderOnly, withoutFilters } from './exhibitor-filter.js';
import type { ExhibitorSearch } from './exhibitor-search.js';
import { orderOf } from './sorting.js';
import { ExhibitorTable, NothingFound } from './exhibitor-table.js';
import { FilterButton } from './filter-button.js';
import { FilterPanel } from './filter-panel.js';
import { useListSettings } from './list-settings.js';
import { NoExhibitors } from './no-exhibitors.js';
import { StatusTabs } from './status-tabs.js';
import { useExhibitorCounts, useExhibitorRows } from './use-exhibitor-list.js';
import { useSelection } from './use-selection.js';
import { WORDS } from './words.js';

const route = getRouteApi('/$event/exhibitors/');

/** The list of exhibitors: thousands of rows with filters, counts and bulk actions. */
export function ExhibitorsScreen(): ReactNode {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { event } = useEvent();
  const [{ columns, hasFilterPanel }, changeSettings] = useListSettings(event.id);
  const list = useExhibitorRows(search, columns.includes('contact'));
  const counts = useExhibitorCounts(search, list.hasArrived);
  const rows = list.rows ?? [];
  const isFiltered = hasFilters(search) || search.q !== undefined || search.status !== undefined;
  const selection = useSelection(search, rows, counts?.exhibitors.totalCount);
  const show = (next: ExhibitorSearch): void => {
    selection.clear();
    void navigate({ search: next, replace: true });
  };
  const change = (changes: Partial<ExhibitorSearch>): void => show({ ...search, ...changes });
  return (
    <div className="screen list-screen">
      <ListHead
        total={counts?.exhibitors.totalCount}
        text={search.q ?? ''}
        onSearch={(q) => change({ q: q || undefined })}
      >
        <FilterButton
          isOpen={hasFilterPanel}
          onPress={() => changeSettings({ hasFilterPanel: !hasFilterPanel })}
        />
        <ColumnChooser shown={columns} onChange={(shown) => changeSettings({ columns: shown })} />
      </ListHead>
      <StatusTabs chosen={search.status} counts={counts} onChoose={(status) => change({ status })} />
      <FailureNotice error={list.error} onRetry={() => void list.refetch()} />
      <div className="list-columns">
        {hasFilterPanel && (
          <FilterPanel
            search={search}
            counts={counts}
            onChange={change}
            onClear={() => show(withoutFilters(search))}
          />
        )}
        <div className="list-rows" aria-busy={list.isPlaceholderData}>
          <ExhibitorTable
            rows={rows}
            total={counts?.exhibitors.totalCount}
            shownColumns={columns}
            selected={selection.keys}
            onSelect={selection.select}
            order={orderOf(search)}
            onSort={(order) => change({ order })}
            onEnd={() => list.hasNextPage && !list.isFetchingNextPage && void list.fetchNextPage()}
            empty={
              <InPlaceOfRows list={list} isFiltered={isFiltered} onClear={() => show(orderOnly(search))} />
            }
          />
          <BulkBar {...selection} labels={counts?.exhibitorLabels ?? []} />
        </div>
      </div>
    </div>
  );
}

interface InPlaceOfRowsProps {
  readonly list: { readonly isPending: boolean; readonly isSuccess: boolean };
  readonly isFiltered: boolean;
  readonly onClear: () => void;
}

/** The content of an empty list: a loading mark, a text that none match, or a text that there are none. */
function InPlaceOfRows({ list, isFiltered, onClear }: InPlaceOfRowsProps): ReactNode {
  const words = useWords(WORDS);
  if (list.isPending) return <Loading />;
  if (!list.isSuccess) return null;
  if (!isFiltered) return <NoExhibitors />;
  return (
    <NothingFound>
      <Button onPress={onClear}>{words.clearFilters}</Button>
    </NothingFound>
  );
}

interface ListHeadProps {
  readonly total: number | undefined;
  readonly text: string;
  readonly onSearch: (text: string) => void;
  /** The buttons for what is shown. */
  readonly children: ReactNode;
}

function ListHead({ total, text, onSearch, children }: ListHeadProps): ReactNode {
  const words = useWords(WORDS);
  const navigate = useNavigate();
  const { event, rights } = useEvent();
  const exportOf = (format: string): string =>
    `/export/exhibitors.${format}?event=${encodeURIComponent(event.slug)}`;
  return (
    <header className="screen-head">
      <h1>
        {words.title} <small>{total}</small>
      </h1>
      <span className="is-read-out" role="status">
        {total === undefined ? '' : words.count(total)}
      </span>
      <SearchInput label={words.search} value={text} onSearch={onSearch} />
      {children}
      <MenuButton
        label={words.export}
        icon="download"
        entries={[
          { name: 'csv', label: 'CSV', href: exportOf('csv') },
          { name: 'xlsx', label: 'Excel (XLSX)', href: exportOf('xlsx') },
        ]}
      />
      <Link className="button" to="/$event/exhibitors/duplicates" params={{ event: event.slug }}>
        <Icon name="columns-2" />
        {words.duplicates}
      </Link>
      {rights.canManage && (
        <Button
          kind="main"
          icon="plus"
          onPress={() => void navigate({ to: '/$event/exhibitors/new', params: { event: event.slug } })}
        >
          {words.newExhibitor}
        </Button>
      )}
    </header>
  );
}
