import { useInfiniteQuery } from '@tanstack/react-query';
import { executeQuery } from '@vitrine/components/graphql-request';
import { Button } from '@vitrine/components/button';
import { Empty } from '@vitrine/components/empty';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useLanguage, useWords } from '@vitrine/components/language';
import { Loading } from '@vitrine/components/loading';
import { TableHead } from '@vitrine/components/table-head';
import { shortTime } from '@vitrine/components/times';
import { type ReactNode, useId } from 'react';
import { useActorName } from '../history/actor-name.js';
import { useEvent } from '../event/event-context.js';
import { ImportsDocument, type ImportsQuery } from './exchange.graphql.js';
import { UndoButton } from '../import-undo/undo-button.js';
import { WORDS } from './words.js';

type Job = NonNullable<ImportsQuery['event']>['imports']['nodes'][number];

/** Earlier imports, each with a button that undoes it. */
export function ImportHistory(): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const id = useId();
  const list = useInfiniteQuery({
    queryKey: ['imports', event.slug],
    queryFn: ({ pageParam, signal }) =>
      executeQuery(ImportsDocument, { event: event.slug, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ event: page }) =>
      page?.imports.pageInfo.hasNextPage ? page.imports.pageInfo.endCursor : undefined,
  });
  const jobs = list.data?.pages.flatMap((page) => page.event?.imports.nodes ?? []);
  return (
    <section className="card table-card">
      <header>
        <h2 id={id}>{words.history}</h2>
      </header>
      <FailureNotice error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <Loading />}
      {jobs?.length === 0 && <Empty title={words.historyEmpty} />}
      {jobs && jobs.length > 0 && (
        <div className="scroll">
          <table className="facts" aria-labelledby={id}>
            <TableHead columns={[words.time, words.kind, words.file, words.result, words.by, words.undo]} />
            <tbody>
              {jobs.map((job) => (
                <JobRow key={job.id} job={job} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {list.hasNextPage && (
        <Button onPress={() => void list.fetchNextPage()} isPending={list.isFetchingNextPage}>
          {words.more}
        </Button>
      )}
    </section>
  );
}

function JobRow({ job }: { readonly job: Job }): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { event, rights } = useEvent();
  const timeOf = (moment: string) => shortTime(moment, event.timeZone, language);
  const actorName = useActorName();
  return (
    <tr>
      <td>
        <time dateTime={job.at}>{timeOf(job.at)}</time>
      </td>
      <td>{words.kinds[job.kind]}</td>
      <td>{job.file}</td>
      <td>{words.resultText(job.created, job.changed)}</td>
      <td>{actorName(job.actor)}</td>
      <td>
        {job.revertedAt !== null && words.revertedBy(job.revertedBy ?? '', timeOf(job.revertedAt))}
        {job.revertedAt === null && rights.canManage && <UndoButton id={job.id} />}
      </td>
    </tr>
  );
}
