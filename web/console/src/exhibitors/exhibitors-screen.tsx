import { getRouteApi } from '@tanstack/react-router';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import { SearchInput } from '@vitrine/components/search-input';
import { type ReactNode, useState } from 'react';
import type { Selection } from 'react-aria-components/Table';
import { BulkBar } from './bulk-bar.js';
import type { ExhibitorSearch } from './exhibitor-search.js';
import { ExhibitorTable } from './exhibitor-table.js';
import { FilterPanel } from './filter-panel.js';
import { StatusTabs } from './status-tabs.js';
import { useExhibitorCounts, useExhibitorRows } from './use-exhibitor-list.js';
import { WORDS } from './words.js';

const route = getRouteApi('/$event/exhibitors');

/** The list of exhibitors: thousands of rows with filters, counts and actions on the selected ones. */
export function ExhibitorsScreen(): ReactNode {
  const words = useWords(WORDS);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [selected, setSelected] = useState<Selection>(new Set());
  const list = useExhibitorRows(search);
  const counts = useExhibitorCounts(search);
  const total = counts?.exhibitors.totalCount;
  const change = (changes: Partial<ExhibitorSearch>): void => {
    setSelected(new Set());
    void navigate({ search: (before) => ({ ...before, ...changes }), replace: true });
  };
  const rows = list.rows ?? [];
  return (
    <div className="screen list-screen">
      <header className="screen-head">
        <h1>
          {words.title} <small>{total}</small>
        </h1>
        <span className="is-read-out" role="status">
          {total === undefined ? '' : words.count(total)}
        </span>
        <SearchInput
          label={words.search}
          value={search.q ?? ''}
          onSearch={(q) => change({ q: q || undefined })}
        />
      </header>
      <StatusTabs chosen={search.status} counts={counts} onChoose={(status) => change({ status })} />
      <FailureNotice error={list.error} onRetry={() => void list.refetch()} />
      <div className="list-columns">
        <FilterPanel search={search} counts={counts} onChange={change} />
        <div className="list-rows" aria-busy={list.isPlaceholderData}>
          <ExhibitorTable
            rows={rows}
            selected={selected}
            onSelect={setSelected}
            onEnd={() => list.hasNextPage && !list.isFetchingNextPage && void list.fetchNextPage()}
            isLoading={list.isFetching}
          />
          <BulkBar
            ids={selected === 'all' ? rows.map(({ id }) => id) : [...selected].map(String)}
            onDone={() => setSelected(new Set())}
          />
        </div>
      </div>
    </div>
  );
}
