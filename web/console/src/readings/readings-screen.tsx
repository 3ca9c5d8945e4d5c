import { executeQuery } from '@vitrine/components/graphql-request';
import { Empty } from '@vitrine/components/empty';
import { useLocale, useWords } from '@vitrine/components/language';
import { ListEnd } from '@vitrine/components/list-end';
import { usePages } from '@vitrine/components/use-pages';
import { type ReactNode, useState } from 'react';
import { useEvent } from '../event/event-context.js';
import { BackLink } from '../shell/back-link.js';
import { type AcceptedReading, AcceptedNotice } from './accepted-notice.js';
import { ReadingRow } from './reading-row.js';
import { ReadingCandidatesDocument } from './readings.graphql.js';
import { WORDS } from './words.js';

/** Names that contain characters with several readings. The user accepts the suggested reading or another one. */
export function ReadingsScreen(): ReactNode {
  const words = useWords(WORDS);
  const locale = useLocale();
  const { event } = useEvent();
  const [accepted, setAccepted] = useState<AcceptedReading>();
  const list = usePages(
    // The first key is that of the list of exhibitors, which each change of an exhibitor invalidates.
    ['exhibitors', event.slug, 'readings', locale],
    async (after, signal) =>
      (await executeQuery(ReadingCandidatesDocument, { event: event.slug, locale, after }, signal)).event
        ?.readingCandidates,
  );
  const { rows, total } = list;
  return (
    <div className="screen">
      <header className="screen-head detail-head">
        <BackLink to="/$event/exhibitors" label={words.back} />
        <h1>
          {words.title} <small>{total}</small>
        </h1>
        <span className="is-read-out" role="status">
          {total !== undefined && words.count(total)}
        </span>
      </header>
      <div className="screen-body">
        <p className="is-quiet">{words.text}</p>
        <AcceptedNotice accepted={accepted} onUndone={() => setAccepted(undefined)} />
        {rows?.length === 0 && <Empty title={words.nothing} />}
        {rows && rows.length > 0 && (
          <ul className="card item-list" aria-label={words.title}>
            {rows.map(
              (candidate) =>
                candidate.exhibitor && (
                  <ReadingRow
                    key={candidate.exhibitor.id}
                    candidate={candidate}
                    exhibitor={candidate.exhibitor}
                    onAccepted={setAccepted}
                  />
                ),
            )}
          </ul>
        )}
        <ListEnd list={list} />
      </div>
    </div>
  );
}
