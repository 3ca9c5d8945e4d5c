import { Dialog } from './dialog.js';
import { DialogButtons } from './dialog-buttons.js';
import { FailureNotice } from './failure-notice.js';
import { useWords } from './language.js';
import { TextInput } from './text-input.js';
import { useFormDraft } from './use-form-draft.js';
import { REOPEN_EXHIBITOR } from '@vitrine/ui/bounds';
import type { ReactNode } from 'react';
import { WORDS } from './words.js';

interface NoteDialogProps {
  readonly title: string;
  readonly text: string;
  /** The label of the button. */
  readonly action: string;
  readonly isBad?: boolean;
  /** The name of the draft. The note survives a reload until it is sent or cancelled. */
  readonly draft: string;
  readonly isPending: boolean;
  /** The reason of a failed action. The dialog stays open with the note. */
  readonly error: unknown;
  readonly onClose: () => void;
  readonly onRun: (note: string) => void;
}

/** Asks for confirmation of an action, with a note to the exhibitor. */
export function NoteDialog(props: NoteDialogProps): ReactNode {
  const { title, text, action, isBad = false, draft, isPending, error, onClose, onRun } = props;
  const words = useWords(WORDS);
  const { values, change, discardThen } = useFormDraft(draft, { note: '' });
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <div className="form-rows">
        <p className="is-quiet">{text}</p>
        <TextInput
          label={words.note}
          rows={4}
          maxLength={REOPEN_EXHIBITOR.note.maximum}
          value={values.note}
          onChange={(note) => change({ note })}
          autoFocus
        />
      </div>
      <FailureNotice error={error} />
      <DialogButtons
        onCancel={discardThen(onClose)}
        kind={isBad ? 'bad' : 'main'}
        isPending={isPending}
        onPress={() => onRun(values.note)}
      >
        {action}
      </DialogButtons>
    </Dialog>
  );
}
