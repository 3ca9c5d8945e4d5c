import { Button } from '@vitrine/components/button';
import { ConfirmDialog } from '@vitrine/components/confirm-dialog';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import { Notice } from '@vitrine/components/notice';
import { useChange } from '@vitrine/components/use-change';
import { BATCH_LENGTH } from '@vitrine/ui/bounds';
import { type ReactNode, useState } from 'react';
import { useEvent } from '../event/event-context.js';
import { DiscardNoticesDocument, ReleaseNoticesDocument, type WaitingNoticeState } from './mails.graphql.js';
import { WORDS } from './words.js';

interface WaitingMailsProps {
  readonly state: WaitingNoticeState;
  /** The number of mails in the state. */
  readonly count: number;
  /** Further buttons. */
  readonly children?: ReactNode;
}

/** Mails that wait for a decision of an organizer: the old ones, or those written without a mail server. */
export function WaitingMails({ state, count, children }: WaitingMailsProps): ReactNode {
  const words = useWords(WORDS);
  const { event, sendsMails } = useEvent();
  const release = useChange(ReleaseNoticesDocument, ['mails']);
  const discard = useChange(DiscardNoticesDocument, ['mails']);
  const [pending, setPending] = useState<'release' | 'discard'>();
  const { title, text } = words.waiting[state];
  const change = pending === 'release' ? release : discard;
  return (
    <>
      {count > 0 && (
        <Notice tone="warn" title={title(count)}>
          <p>{text}</p>
          <div className="notice-buttons">
            {sendsMails && (
              <Button icon="send" onPress={() => setPending('release')} isPending={release.isPending}>
                {words.release}
              </Button>
            )}
            {children}
            <Button kind="bad" icon="x" onPress={() => setPending('discard')} isPending={discard.isPending}>
              {words.discard}
            </Button>
          </div>
        </Notice>
      )}
      <ChangedMails title={words.released} count={release.data?.count} />
      <ChangedMails title={words.discarded} count={discard.data?.count} />
      <FailureNotice error={release.error ?? discard.error} />
      <ConfirmDialog
        title={pending === 'release' ? words.sendQuestion(count) : words.discardQuestion(count)}
        action={pending === 'release' ? words.release : words.discard}
        isBad={pending !== 'release'}
        isOpen={pending !== undefined}
        onClose={() => setPending(undefined)}
        onConfirm={() => {
          setPending(undefined);
          change.mutate({ input: { eventId: event.id, states: [state] } });
        }}
      >
        {pending === 'release' ? words.sendText : words.discardText}
        {count > BATCH_LENGTH && <p>{words.inSteps(BATCH_LENGTH.toLocaleString('en'))}</p>}
      </ConfirmDialog>
    </>
  );
}

interface ChangedMailsProps {
  readonly title: (count: number) => string;
  /** The number of changed mails. Undefined before the change. */
  readonly count: number | null | undefined;
}

function ChangedMails({ title, count }: ChangedMailsProps): ReactNode {
  return count == null ? null : <Notice tone="good" title={title(count)} />;
}
