import { ConfirmDialog } from '@vitrine/components/confirm-dialog';
import { writeDraft } from '@vitrine/components/draft-store';
import { useWords } from '@vitrine/components/language';
import { lazy, type ReactNode, Suspense } from 'react';
import type { BulkAction } from './bulk-action.js';
import { DecisionDialog } from './decision-dialog.js';
import { InviteDialog } from './invite/invite-dialog.js';
import { LabelDialog } from './label-dialog.js';
import { PublicationPreview } from './publication-preview.js';
import type { BulkTargets } from './use-bulk-action.js';
import { WORDS } from './words.js';

/** Loaded when it is first opened. */
const MailDialog = lazy(async () => ({
  default: (await import('./mail/mail-dialog.js')).MailDialog,
}));

interface BulkDialogProps {
  readonly action: BulkAction['name'];
  readonly count: number;
  readonly targets: BulkTargets;
  readonly labels: readonly string[];
  /** An action of which no exhibitor was processed. Its notes stay in the dialog. */
  readonly failed: BulkAction | undefined;
  readonly onClose: () => void;
  readonly onRun: (action: BulkAction) => void;
}

/** Requests the values or the confirmation that an action needs. */
export function BulkDialog(props: BulkDialogProps): ReactNode {
  const { action, count, targets, labels, failed, onClose, onRun } = props;
  const words = useWords(WORDS);
  if (action === 'publish') {
    return (
      <ConfirmDialog
        title={words.publishQuestion(count)}
        action={words.publish}
        isOpen
        onClose={onClose}
        onConfirm={() => onRun({ name: 'publish' })}
      >
        <p>{words.publishText}</p>
        <PublicationPreview targets={targets} />
      </ConfirmDialog>
    );
  }
  if (action === 'submit' || action === 'unpublish') return <PlainQuestion {...props} action={action} />;
  if (action === 'invite') {
    return (
      <InviteDialog count={count} onClose={onClose} onInvite={(renew) => onRun({ name: 'invite', renew })} />
    );
  }
  if (action === 'mail') {
    return (
      <Suspense>
        <MailDialog
          count={count}
          targets={targets}
          onClose={onClose}
          onSend={(texts) => onRun({ name: 'mail', texts })}
        />
      </Suspense>
    );
  }
  if (action === 'label') {
    return (
      <LabelDialog
        labels={labels}
        count={count}
        onClose={onClose}
        onLabel={(changes) => onRun({ name: 'label', ...changes })}
      />
    );
  }
  const draft = `decisions:${action}`;
  return (
    <DecisionDialog
      title={words.decisionQuestions[action](count)}
      decision={action}
      draft={draft}
      first={failed?.name === action ? failed.notes : undefined}
      onClose={onClose}
      onDecide={(notes) => {
        // If the action fails, `failed` contains the notes.
        writeDraft(draft, undefined);
        onRun({ name: action, notes });
      }}
    />
  );
}

interface PlainQuestionProps extends Pick<BulkDialogProps, 'count' | 'onClose' | 'onRun'> {
  readonly action: 'submit' | 'unpublish';
}

/** Requests confirmation of an action without values. */
function PlainQuestion({ action, count, onClose, onRun }: PlainQuestionProps): ReactNode {
  const words = useWords(WORDS);
  const [title, text] =
    action === 'submit'
      ? [words.submitQuestion(count), words.submitText]
      : [words.unpublishQuestion(count), words.unpublishText];
  return (
    <ConfirmDialog
      title={title}
      action={words[action]}
      isBad={action === 'unpublish'}
      isOpen
      onClose={onClose}
      onConfirm={() => onRun({ name: action })}
    >
      {text}
    </ConfirmDialog>
  );
}
