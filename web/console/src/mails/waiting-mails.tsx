import { Button } from '@vitrine/components/button';
import { ConfirmDialog } from '@vitrine/components/confirm-dialog';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import { Notice } from '@vitrine/components/notice';
import { useChange } from '@vitrine/components/use-change';
import { type ReactNode, useState } from 'react';
import { useEvent } from '../event/event-context.js';
import { DiscardNoticesDocument, ReleaseNoticesDocument } from './mails.graphql.js';
import { WORDS } from './words.js';

/** Old mails that wait for a decision of an organizer. */
export function WaitingMails({ count }: { readonly count: number }): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const release = useChange(ReleaseNoticesDocument, ['mails']);
  const discard = useChange(DiscardNoticesDocument, ['mails']);
  const [isAsking, setAsking] = useState(false);
  const input = { eventId: event.id };
  return (
    <>
      {count > 0 && (
        <Notice tone="warn" title={words.waiting(count)}>
          <p>{words.waitingText}</p>
          <div className="notice-buttons">
            <Button icon="send" onPress={() => release.mutate({ input })} isPending={release.isPending}>
              {words.release}
            </Button>
            <Button kind="bad" icon="x" onPress={() => setAsking(true)} isPending={discard.isPending}>
              {words.discard}
            </Button>
          </div>
        </Notice>
      )}
      {release.isSuccess && <Notice tone="good" title={words.released(release.data.count ?? 0)} />}
      {discard.isSuccess && <Notice tone="good" title={words.discarded(discard.data.count ?? 0)} />}
      <FailureNotice error={release.error ?? discard.error} />
      <ConfirmDialog
        title={words.discardQuestion(count)}
        action={words.discard}
        isBad
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          discard.mutate({ input });
        }}
      >
        {words.discardText}
      </ConfirmDialog>
    </>
  );
}
