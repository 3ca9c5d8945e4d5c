import { Dialog } from './dialog.js';
import { DialogButtons } from './dialog-buttons.js';
import { FailureNotice } from './failure-notice.js';
import { useWords } from './language.js';
import { TextInput } from './text-input.js';
import { useKeptState } from './use-kept-state.js';
import type { ReactNode } from 'react';
import { WORDS } from './words.js';

const MAX_NOTE = 5000;

interface NoteDialogProps {
  readonly title: string;
  readonly text: string;
  /** The words of the button. */
  readonly action: string;
  readonly isBad?: boolean;
  /** The name of the unsaved input, which survives a reload until it is sent or cancelled. */
  readonly draft: string;
  readonly isPending: boolean;
  /** Why the action failed; the dialog stays open with the note. */
  readonly error: unknown;
  readonly onClose: () => void;
  readonly onRun: (note: string) => void;
}

/** Asks before an action, with a note to the exhibitor. */
export function NoteDialog(props: NoteDialogProps): ReactNode {
  const { title, text, action, isBad = false, draft, isPending, error, onClose, onRun } = props;
  const words = useWords(WORDS);
  const { values, change, giveUp } = useKeptState(draft, { note: '' });
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <div className="form-rows">
        <p className="is-quiet">{text}</p>
        <TextInput
          label={words.note}
          rows={4}
          maxLength={MAX_NOTE}
          value={values.note}
          onChange={(note) => change({ note })}
          autoFocus
        />
      </div>
      <FailureNotice error={error} />
      <DialogButtons
        onCancel={giveUp(onClose)}
        kind={isBad ? 'bad' : 'main'}
        isPending={isPending}
        onPress={() => onRun(values.note)}
      >
        {action}
      </DialogButtons>
    </Dialog>
  );
}
