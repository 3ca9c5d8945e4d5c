import { Link } from '@tanstack/react-router';
import { Button } from '@vitrine/components/button';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import { Notice } from '@vitrine/components/notice';
import { useChange } from '@vitrine/components/use-change';
import type { UserError } from '@vitrine/components/user-error';
import { type ReactNode, useState } from 'react';
import { useEvent } from '../event/event-context.js';
import { PublishSessionsDocument, UnpublishSessionsDocument } from './programme.graphql.js';
import { WORDS } from './words.js';

/** The titles of sessions by their ids. */
type Titles = ReadonlyMap<string, string>;

interface BulkActionsProps {
  /** The selected sessions. */
  readonly titles: Titles;
  readonly onDone: () => void;
}

/** Publishes the selected sessions, or takes them down. The result names each session with an error. */
export function BulkActions({ titles, onDone }: BulkActionsProps): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const [sentTitles, setSentTitles] = useState<Titles>(new Map());
  const publish = useChange(PublishSessionsDocument, ['sessions']);
  const unpublish = useChange(UnpublishSessionsDocument, ['sessions']);
  const run = (change: typeof publish | typeof unpublish, other: typeof publish | typeof unpublish): void => {
    other.reset();
    setSentTitles(titles);
    change.mutate({ input: { eventId: event.id, sessionIds: [...titles.keys()] } }, { onSuccess: onDone });
  };
  const results = publish.data?.results ?? unpublish.data?.results;
  return (
    <>
      {results && <BulkResult titles={sentTitles} results={results} />}
      <FailureNotice error={publish.error ?? unpublish.error} />
      {titles.size > 0 && (
        <div className="buttons">
          <span role="status">{words.selected(titles.size)}</span>
          <Button
            kind="main"
            icon="send"
            isPending={publish.isPending}
            onPress={() => run(publish, unpublish)}
          >
            {words.publish}
          </Button>
          <Button icon="eye-off" isPending={unpublish.isPending} onPress={() => run(unpublish, publish)}>
            {words.unpublish}
          </Button>
        </div>
      )}
    </>
  );
}

interface BulkResultProps {
  readonly titles: Titles;
  /** In the order of the titles. */
  readonly results: readonly { readonly errors: readonly UserError[] }[];
}

function BulkResult({ titles, results }: BulkResultProps): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const failures = [...titles]
    .map(([id, title], index) => ({ id, title, errors: results[index]?.errors ?? [] }))
    .filter(({ errors }) => errors.length > 0);
  return (
    <Notice tone={failures.length > 0 ? 'bad' : 'good'} title={words.done(results.length - failures.length)}>
      {failures.length > 0 && (
        <>
          <p>{words.notDone(failures.length)}</p>
          <ul>
            {failures.map(({ id, title, errors }) => (
              <li key={id}>
                <Link to="/$event/programme/$id" params={{ event: event.slug, id }}>
                  {title}
                </Link>
                {words.colon}
                {errors.map(({ message }) => message).join(' ')}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
