import { Button } from '@vitrine/components/button';
import { ConfirmDialog } from '@vitrine/components/confirm-dialog';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import { useChange } from '@vitrine/components/use-change';
import { type ReactNode, useState } from 'react';
import { useEvent } from '../event/event-context.js';
import { ReleaseDecisionsDocument } from './mails.graphql.js';
import { WORDS } from './words.js';

/** Releases the deferred decisions. */
export function DecisionsButton(): ReactNode {
  const words = useWords(WORDS);
  const { event, rights, sendsMails } = useEvent();
  const [isAsking, setAsking] = useState(false);
  const release = useChange(ReleaseDecisionsDocument, ['mails', 'exhibitors']);
  if (!rights.canReview) return null;
  const count = release.data?.results.length;
  return (
    <>
      <span role="status">
        {count !== undefined && (count === 0 ? words.nothingToRelease : words.decisionsReleased(count))}
      </span>
      <Button kind="main" icon="send" onPress={() => setAsking(true)} isPending={release.isPending}>
        {words.releaseDecisions}
      </Button>
      <FailureNotice error={release.error} />
      <ConfirmDialog
        title={words.releaseQuestion}
        action={words.releaseDecisions}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          release.mutate({ input: { eventId: event.id } });
        }}
      >
        {sendsMails ? words.releaseText : words.releaseTextOnly}
      </ConfirmDialog>
    </>
  );
}
