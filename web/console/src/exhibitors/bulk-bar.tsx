import { useMutation, useQueryClient } from '@tanstack/react-query';
import { change, Refused } from '@vitrine/components/ask';
import { Button } from '@vitrine/components/button';
import { ConfirmDialog } from '@vitrine/components/confirm-dialog';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import { Notice } from '@vitrine/components/notice';
import { type ReactNode, useState } from 'react';
import { useEvent } from '../event/event-context.js';
import {
  type BulkResultFragment,
  PublishExhibitorsDocument,
  ReviewExhibitorsDocument,
} from './exhibitors.graphql.js';
import { WORDS } from './words.js';

type Action = 'approve' | 'reject' | 'publish';

interface BulkBarProps {
  readonly ids: readonly string[];
  readonly onDone: () => void;
}

/** Actions on the selected exhibitors. Failures are named one by one; the others are done. */
export function BulkBar({ ids, onDone }: BulkBarProps): ReactNode {
  const words = useWords(WORDS);
  const { rights } = useEvent();
  const [asked, setAsked] = useState<Action>();
  const bulk = useBulkAction(onDone);
  const run = (action: Action): void => {
    setAsked(undefined);
    bulk.mutate({ action, ids });
  };
  const isQuestion = asked === 'reject' || asked === 'publish';
  return (
    <div className="bulk" data-on={ids.length > 0 || undefined}>
      <BulkOutcome result={bulk.data} error={bulk.error} />
      <span role="status">{ids.length > 0 && words.selected(ids.length)}</span>
      {ids.length > 0 && (
        <>
          {rights.canReview && (
            <Button kind="main" icon="check" onPress={() => run('approve')} isPending={bulk.isPending}>
              {words.approve}
            </Button>
          )}
          {rights.canManage && (
            <Button icon="send" onPress={() => setAsked('publish')} isPending={bulk.isPending}>
              {words.publish}
            </Button>
          )}
          {rights.canReview && (
            <Button kind="quiet" icon="x" onPress={() => setAsked('reject')} isPending={bulk.isPending}>
              {words.reject}
            </Button>
          )}
        </>
      )}
      {isQuestion && (
        <ConfirmDialog
          title={words[`${asked}Question`](ids.length)}
          action={words[asked]}
          isBad={asked === 'reject'}
          isOpen
          onClose={() => setAsked(undefined)}
          onConfirm={() => run(asked)}
        >
          {words[`${asked}Text`]}
        </ConfirmDialog>
      )}
    </div>
  );
}

function BulkOutcome({
  result,
  error,
}: {
  readonly result: BulkResultFragment | undefined;
  readonly error: unknown;
}): ReactNode {
  const words = useWords(WORDS);
  if (error) return <FailureNotice error={error} />;
  if (!result) return null;
  const failures = result.results.flatMap(({ errors }) => errors.map(({ message }) => message));
  const done = result.results.length - result.results.filter(({ errors }) => errors.length > 0).length;
  return (
    <Notice tone={failures.length > 0 ? 'bad' : 'good'} title={words.done(done)}>
      {failures.length > 0 && (
        <>
          <p>{words.notDone(failures.length)}</p>
          <ul>
            {failures.map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}

function useBulkAction(onDone: () => void) {
  const { event } = useEvent();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({
      action,
      ids,
    }: {
      action: Action;
      ids: readonly string[];
    }): Promise<BulkResultFragment> => {
      const exhibitorIds = [...ids];
      if (action === 'publish') {
        return change(PublishExhibitorsDocument, { input: { eventId: event.id, exhibitorIds } });
      }
      const decision = action === 'approve' ? 'APPROVE' : 'REJECT';
      return change(ReviewExhibitorsDocument, { input: { eventId: event.id, exhibitorIds, decision } });
    },
    onSettled: async (_result, error) => {
      await queries.invalidateQueries({ queryKey: ['exhibitors', event.slug] });
      if (!(error instanceof Refused)) onDone();
    },
  });
}
