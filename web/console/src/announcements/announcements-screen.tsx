import { executeQuery } from '@vitrine/components/graphql-request';
import { Button } from '@vitrine/components/button';
import { Empty } from '@vitrine/components/empty';
import { useLocale, useWords } from '@vitrine/components/language';
import { ListEnd } from '@vitrine/components/list-end';
import { serverNow } from '@vitrine/components/server-clock';
import { usePages } from '@vitrine/components/use-pages';
import { type ReactNode, useEffect, useReducer, useState } from 'react';
import { useEvent } from '../event/event-context.js';
import { AnnouncementDialog } from './announcement-dialog.js';
import { AnnouncementItem } from './announcement-item.js';
import { type AnnouncementRowFragment, AnnouncementsDocument } from './announcements.graphql.js';
import { WORDS } from './words.js';

/** The interval at which the states of announcements are computed again, in ms. */
const TICK_MS = 5_000;

/** The announcements of the event: drafts, planned, shown and ended ones. */
export function AnnouncementsScreen(): ReactNode {
  const words = useWords(WORDS);
  const locale = useLocale();
  const { event, rights } = useEvent();
  const now = useNow();
  const [edited, setEdited] = useState<AnnouncementRowFragment | 'new'>();
  const list = usePages(['announcements', event.slug, locale], async (after, signal) => {
    const { event: read } = await executeQuery(
      AnnouncementsDocument,
      { event: event.slug, after, locale },
      signal,
    );
    return read?.announcements;
  });
  return (
    <div className="screen">
      <header className="screen-head">
        <h1>
          {words.title} <small>{list.total}</small>
        </h1>
        <span className="is-read-out" role="status">
          {list.total !== undefined && words.count(list.total)}
        </span>
        {rights.canManage && (
          <Button kind="main" icon="plus" onPress={() => setEdited('new')}>
            {words.create}
          </Button>
        )}
      </header>
      <div className="screen-body">
        {list.rows?.length === 0 && <Empty title={words.empty} />}
        {list.rows && list.rows.length > 0 && (
          <ul className="items" aria-label={words.title}>
            {list.rows.map((row) => (
              <AnnouncementItem key={row.id} announcement={row} now={now} onEdit={() => setEdited(row)} />
            ))}
          </ul>
        )}
        <ListEnd list={list} />
      </div>
      {edited && (
        <AnnouncementDialog
          announcement={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </div>
  );
}

/** The current time of the server, updated at the interval. */
function useNow(): number {
  const [, tick] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const timer = setInterval(tick, TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return serverNow();
}
