import { executeMutation } from '@vitrine/components/graphql-request';
import { Button } from '@vitrine/components/button';
import { writeDraft } from '@vitrine/components/draft-store';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useLanguage, useWords } from '@vitrine/components/language';
import { NoteDialog } from '@vitrine/components/note-dialog';
import { shortTime } from '@vitrine/components/times';
import { type ReactNode, useState } from 'react';
import { useEvent } from '../event/event-context.js';
import { useExhibitor } from '../exhibitor/exhibitor-context.js';
import { useExhibitorChange } from '../exhibitor/use-exhibitor-change.js';
import { ChangeTable } from '@vitrine/components/changes/change-table';
import { AcceptPendingChangeDocument, RejectPendingChangeDocument } from './registration.graphql.js';
import { WORDS } from './words.js';

/** The pending change of a member, compared with the current values. */
export function PendingChange(): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { event } = useEvent();
  const { exhibitor } = useExhibitor();
  const [isRejecting, setIsRejecting] = useState(false);
  const decision = useExhibitorChange();
  const pending = exhibitor.pendingChange;
  if (!pending) return null;
  const draft = `rejection:${exhibitor.id}`;
  const accept = (): void =>
    decision.mutate(() =>
      executeMutation(AcceptPendingChangeDocument, {
        input: { exhibitorId: exhibitor.id, version: exhibitor.version, proposedAt: pending.at },
      }),
    );
  const reject = (note: string): void => {
    const input = { exhibitorId: exhibitor.id, note: note.trim() || null };
    decision.mutate(() => executeMutation(RejectPendingChangeDocument, { input }), {
      onSuccess: () => {
        writeDraft(draft, undefined);
        setIsRejecting(false);
      },
    });
  };
  return (
    <section className="card form-rows" aria-labelledby="pending">
      <h2 id="pending">{words.pendingTitle}</h2>
      <p className="is-quiet">
        {words.pendingBy(pending.by, shortTime(pending.at, event.timeZone, language))}
      </p>
      <ChangeTable label={words.pendingTitle} changes={pending.changes} />
      <FailureNotice error={decision.error} />
      <div className="card-buttons">
        <Button kind="main" icon="check" isDisabled={decision.isPending} onPress={accept}>
          {words.accept}
        </Button>
        <Button kind="bad" icon="x" isDisabled={decision.isPending} onPress={() => setIsRejecting(true)}>
          {words.reject}
        </Button>
      </div>
      {isRejecting && (
        <NoteDialog
          title={words.rejectTitle}
          text={words.rejectText}
          action={words.reject}
          isBad
          draft={draft}
          isPending={decision.isPending}
          error={decision.error}
          onClose={() => setIsRejecting(false)}
          onRun={reject}
        />
      )}
    </section>
  );
}
