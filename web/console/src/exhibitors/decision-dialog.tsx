import { Button } from '@vitrine/components/button';
import { CheckInput } from '@vitrine/components/check-input';
import { Dialog } from '@vitrine/components/dialog';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import { TextInput } from '@vitrine/components/text-input';
import { WORDS as COMPONENT_WORDS } from '@vitrine/components/words';
import { useKeptState } from '@vitrine/components/use-kept-state';
import type { ReactNode } from 'react';
import { useEvent } from '../event/event-context.js';
import type { DecisionName, DecisionNotes } from './bulk-action.js';
import { WORDS } from './words.js';

const MAX_NOTE = 5000;

interface DecisionDialogProps {
  readonly decision: DecisionName;
  /** The question. */
  readonly title: string;
  /** The name of the unsaved input, which survives a reload until it is sent or cancelled. */
  readonly draft: string;
  /** The notes of an attempt that failed. */
  readonly first?: DecisionNotes | undefined;
  readonly isPending?: boolean | undefined;
  /** Why the decision was not made; the dialog stays open with the notes. */
  readonly error?: unknown;
  readonly onClose: () => void;
  readonly onDecide: (notes: DecisionNotes) => void;
}

const NO_NOTES: DecisionNotes = { note: '', internalNote: '', deferNotification: false };

/** Asks for the notes of a decision before it is made. */
export function DecisionDialog(props: DecisionDialogProps): ReactNode {
  const { decision, title, draft, first = NO_NOTES, isPending = false, error, onClose, onDecide } = props;
  const words = useWords(WORDS);
  const { cancel, note } = useWords(COMPONENT_WORDS);
  const { sendsMails } = useEvent();
  const { values: notes, change, giveUp } = useKeptState(draft, first);
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <div className="form-rows">
        <p className="is-quiet">{words.decisionTexts[decision]}</p>
        {!notes.deferNotification && <p className="is-quiet">{words[sendsMails ? 'mailed' : 'notMailed']}</p>}
        <TextInput
          label={note}
          hint={words.noteHint}
          rows={4}
          maxLength={MAX_NOTE}
          value={notes.note}
          onChange={(text) => change({ note: text })}
        />
        <TextInput
          label={words.internalNote}
          hint={words.internalNoteHint}
          rows={2}
          maxLength={MAX_NOTE}
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
        <Button onPress={giveUp(onClose)}>{cancel}</Button>
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
