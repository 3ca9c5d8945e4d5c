import { Button } from '@vitrine/components/button';
import { CheckInput } from '@vitrine/components/check-input';
import { Dialog } from '@vitrine/components/dialog';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import { TextInput } from '@vitrine/components/text-input';
import { WORDS as COMPONENT_WORDS } from '@vitrine/components/words';
import { useFormDraft } from '@vitrine/components/use-form-draft';
import type { ReactNode } from 'react';
import { REVIEW_EXHIBITOR } from '@vitrine/ui/bounds';
import { useEvent } from '../event/event-context.js';
import type { DecisionName, DecisionNotes } from './bulk-action.js';
import { WORDS } from './words.js';

interface DecisionDialogProps {
  readonly decision: DecisionName;
  /** The question, as the title of the dialog. */
  readonly title: string;
  /** The name of the draft. It survives a reload until it is sent or cancelled. */
  readonly draft: string;
  /** The notes of a failed attempt. */
  readonly first?: DecisionNotes | undefined;
  readonly isPending?: boolean | undefined;
  /** The reason why the decision failed. The dialog stays open with the notes. */
  readonly error?: unknown;
  readonly onClose: () => void;
  readonly onDecide: (notes: DecisionNotes) => void;
}

const NO_NOTES: DecisionNotes = { note: '', internalNote: '', deferNotification: false };

/** Requests the notes of a decision. */
export function DecisionDialog(props: DecisionDialogProps): ReactNode {
  const { decision, title, draft, first = NO_NOTES, isPending = false, error, onClose, onDecide } = props;
  const words = useWords(WORDS);
  const { cancel, note } = useWords(COMPONENT_WORDS);
  const { sendsMails } = useEvent();
  const { values: notes, change, discardThen } = useFormDraft(draft, first);
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <div className="form-rows">
        <p className="is-quiet">{words.decisionTexts[decision]}</p>
        {!notes.deferNotification && <p className="is-quiet">{words[sendsMails ? 'mailed' : 'notMailed']}</p>}
        <TextInput
          label={note}
          hint={words.noteHint}
          rows={4}
          maxLength={REVIEW_EXHIBITOR.note.maximum}
          value={notes.note}
          onChange={(text) => change({ note: text })}
        />
        <TextInput
          label={words.internalNote}
          hint={words.internalNoteHint}
          rows={2}
          maxLength={REVIEW_EXHIBITOR.internalNote.maximum}
          value={notes.internalNote}
          onChange={(internalNote) => change({ internalNote })}
        />
        <CheckInput
          isSelected={notes.deferNotification}
          onChange={(deferNotification) => change({ deferNotification })}
        >
          {words.deferNotification}
        </CheckInput>
      </div>
      <FailureNotice error={error} />
      <div className="dialog-buttons">
        <Button onPress={discardThen(onClose)}>{cancel}</Button>
        <Button
          kind={decision === 'reject' ? 'bad' : 'main'}
          isPending={isPending}
          onPress={() => onDecide(notes)}
        >
          {words.decisions[decision]}
        </Button>
      </div>
    </Dialog>
  );
}
