import { useInfiniteQuery } from '@tanstack/react-query';
import { executeQuery } from '@vitrine/components/graphql-request';
import { Button } from '@vitrine/components/button';
import { Empty } from '@vitrine/components/empty';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useLanguage, useLocale, useWords } from '@vitrine/components/language';
import { Loading } from '@vitrine/components/loading';
import { shortTime } from '@vitrine/components/times';
import type { ReactNode } from 'react';
import { useActorName } from './actor-name.js';
import { useEvent } from '../event/event-context.js';
import { useExhibitor } from '../exhibitor/exhibitor-context.js';
import { ChangeTable } from '@vitrine/components/changes/change-table';
import { ExhibitorHistoryDocument, type ExhibitorHistoryQuery } from './history.graphql.js';
import { useShownValues } from './use-shown-values.js';
import { WORDS } from './words.js';

type Entry = NonNullable<ExhibitorHistoryQuery['event']>['auditEntries']['nodes'][number];

/** The audit entries of the exhibitor, the latest first. */
export function HistoryPart(): ReactNode {
  const words = useWords(WORDS);
  const history = useHistory();
  const entries = history.data?.pages.flatMap((page) => page.event?.auditEntries.nodes ?? []);
  return (
    <section className="part form-rows" aria-labelledby="history">
      <h2 id="history" className="is-read-out">
        {words.title}
      </h2>
      <FailureNotice error={history.error} onRetry={() => void history.refetch()} />
      {history.isPending && <Loading />}
      {entries?.length === 0 && <Empty title={words.nothing} />}
      <ol className="history">
        {entries?.map((entry) => (
          <HistoryEntry key={entry.id} entry={entry} />
        ))}
      </ol>
      {history.hasNextPage && (
        <Button onPress={() => void history.fetchNextPage()} isPending={history.isFetchingNextPage}>
          {words.more}
        </Button>
      )}
    </section>
  );
}

function HistoryEntry({ entry }: { readonly entry: Entry }): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { event } = useEvent();
  const { exhibitor } = useExhibitor();
  const shownValues = useShownValues();
  const actorName = useActorName();
  const action = words.actions[entry.action] ?? entry.action;
  return (
    <li className="card">
      <header>
        <strong>{action}</strong>
        <time dateTime={entry.at}>{shortTime(entry.at, event.timeZone, language)}</time>
        <span className="is-quiet">{words.by(actorName(entry.actor))}</span>
      </header>
      {entry.changes.map(({ objectId, name, before, after }) => {
        const changes = shownValues(before, after);
        const state = before === null ? words.created : after === null ? words.removed : '';
        return (
          <div key={objectId}>
            {objectId !== exhibitor.id && (
              <h3>
                {name} <small className="is-quiet">{state}</small>
              </h3>
            )}
            {changes.length > 0 ? (
              <ChangeTable label={`${action} ${name ?? ''}`} changes={changes} />
            ) : (
              <p className="is-quiet">{words.noDetails}</p>
            )}
          </div>
        );
      })}
    </li>
  );
}

function useHistory() {
  const { event } = useEvent();
  const { exhibitor } = useExhibitor();
  const locale = useLocale();
  return useInfiniteQuery({
    queryKey: ['exhibitor', exhibitor.id, 'history', locale],
    queryFn: ({ pageParam, signal }) =>
      executeQuery(
        ExhibitorHistoryDocument,
        { event: event.slug, id: exhibitor.id, after: pageParam, locale },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ event: page }) =>
      page?.auditEntries.pageInfo.hasNextPage ? page.auditEntries.pageInfo.endCursor : undefined,
  });
}
