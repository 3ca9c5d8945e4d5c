import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { executeQuery } from '@vitrine/components/graphql-request';
import { Empty } from '@vitrine/components/empty';
import { Icon } from '@vitrine/components/icon';
import { useLocale, useWords } from '@vitrine/components/language';
import { ListEnd } from '@vitrine/components/list-end';
import { Notice } from '@vitrine/components/notice';
import { usePages } from '@vitrine/components/use-pages';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import { DecisionsButton } from './decisions-button.js';
import { STATES } from './mail-search.js';
import { MailListButton } from './mail-list-button.js';
import { MailTable } from './mail-table.js';
import {
  NoticeCountsDocument,
  type NoticeCountsQuery,
  NoticesDocument,
  type NoticeState,
} from './mails.graphql.js';
import { WaitingMails } from './waiting-mails.js';
import { WORDS } from './words.js';

const route = getRouteApi('/$event/mails/');

type Counts = NonNullable<NoticeCountsQuery['event']>;

/** The mails about decisions: sent, failed and waiting ones. */
export function MailsScreen(): ReactNode {
  const words = useWords(WORDS);
  const locale = useLocale();
  const { event, rights } = useEvent();
  const { state } = route.useSearch();
  const counts = useQuery({
    queryKey: ['mails', event.slug, 'counts'],
    queryFn: async ({ signal }) =>
      (await executeQuery(NoticeCountsDocument, { event: event.slug }, signal)).event,
  }).data;
  const list = usePages(['mails', event.slug, state, locale], async (after, signal) => {
    const states = state === undefined ? null : [state];
    const { event: read } = await executeQuery(
      NoticesDocument,
      { event: event.slug, states, after, locale },
      signal,
    );
    return read?.notices;
  });
  return (
    <div className="screen">
      <header className="screen-head">
        <h1>
          {words.title} <small>{counts?.all.totalCount}</small>
        </h1>
        <span className="is-read-out" role="status">
          {counts && words.count(counts[state ?? 'all'].totalCount)}
        </span>
        {rights.canManage && (
          <Link className="button" to="/$event/mails/templates" params={{ event: event.slug }}>
            <Icon name="pencil" />
            {words.templates}
          </Link>
        )}
        <DecisionsButton />
      </header>
      <StateTabs chosen={state} counts={counts ?? undefined} />
      <div className="screen-body is-wide">
        <ServerNotice />
        {rights.canManage && counts && (
          <>
            <WaitingMails state="NOT_SENT" count={counts.NOT_SENT.totalCount}>
              <MailListButton />
            </WaitingMails>
            <WaitingMails state="WAITING" count={counts.WAITING.totalCount} />
          </>
        )}
        {list.rows?.length === 0 && <NoMails state={state} />}
        {list.rows && list.rows.length > 0 && <MailTable mails={list.rows} />}
        <ListEnd list={list} />
      </div>
    </div>
  );
}

function NoMails({ state }: { readonly state: NoticeState | undefined }): ReactNode {
  const words = useWords(WORDS);
  return <Empty title={state === undefined ? words.empty : words.emptyState} />;
}

/** A notice that the server sends no mails. Shown if no mail server is configured. */
function ServerNotice(): ReactNode {
  const words = useWords(WORDS);
  return useEvent().sendsMails ? null : <Notice title={words.noServer} />;
}

interface StateTabsProps {
  readonly chosen: NoticeState | undefined;
  readonly counts: Counts | undefined;
}

function StateTabs({ chosen, counts }: StateTabsProps): ReactNode {
  const words = useWords(WORDS);
  const navigate = route.useNavigate();
  const show = (state: NoticeState | undefined): void =>
    void navigate({ search: state === undefined ? {} : { state }, replace: true });
  return (
    <div className="tabs" role="group" aria-label={words.state}>
      {[undefined, ...STATES].map((state) => (
        <button
          key={state ?? 'all'}
          type="button"
          className="tab"
          aria-pressed={chosen === state}
          onClick={() => show(state)}
        >
          {state === undefined ? words.all : words.states[state]}{' '}
          <small>{counts?.[state ?? 'all'].totalCount}</small>
        </button>
      ))}
    </div>
  );
}
