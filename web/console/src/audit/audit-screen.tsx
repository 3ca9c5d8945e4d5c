import { getRouteApi } from '@tanstack/react-router';
import { Empty } from '@vitrine/components/empty';
import { useLocale, useWords } from '@vitrine/components/language';
import { ListEnd } from '@vitrine/components/list-end';
import { usePages } from '@vitrine/components/use-pages';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import { AuditFilters } from './audit-filters.js';
import { AuditItem } from './audit-item.js';
import { readAudit } from './audit-query.js';
import type { AuditSearch } from './audit-search.js';
import { ExportButton } from './export-button.js';
import { WORDS } from './words.js';

const route = getRouteApi('/$event/audit');

/** The audit entries of the event with filters. */
export function AuditScreen(): ReactNode {
  const words = useWords(WORDS);
  const locale = useLocale();
  const { event } = useEvent();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const list = usePages(['audit', event.slug, search, locale], (after, signal) =>
    readAudit({ event, search, locale }, { after, signal }),
  );
  const isFiltered = Object.keys(search).length > 0;
  const show = (changed: AuditSearch): void => void navigate({ search: changed, replace: true });
  return (
    <div className="screen">
      <header className="screen-head">
        <h1>{words.title}</h1>
        <ExportButton search={search} />
      </header>
      <div className="screen-body">
        <AuditFilters search={search} onChange={show} />
        {list.rows?.length === 0 && <Empty title={words[isFiltered ? 'noMatch' : 'empty']} />}
        {list.rows && list.rows.length > 0 && (
          <ol className="history" aria-label={words.title} aria-busy={list.isPlaceholderData}>
            {list.rows.map((entry) => (
              <AuditItem
                key={`${entry.id} ${locale}`}
                entry={entry}
                onActor={(actor) => show({ ...search, actor })}
                onObject={(object) => show({ object })}
              />
            ))}
          </ol>
        )}
        <ListEnd list={list} />
      </div>
    </div>
  );
}
