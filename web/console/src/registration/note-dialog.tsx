import { Dialog } from '@vitrine/components/dialog';
import { DialogButtons } from '@vitrine/components/dialog-buttons';
import { useWords } from '@vitrine/components/language';
import { TextInput } from '@vitrine/components/text-input';
import { type ReactNode, useState } from 'react';
import { WORDS as LIST_WORDS } from '../exhibitors/words.js';

const MAX_NOTE = 5000;

interface NoteDialogProps {
  readonly title: string;
  readonly text: string;
  /** The words of the button. */
  readonly action: string;
  readonly isBad?: boolean;
  readonly onClose: () => void;
  readonly onRun: (note: string) => void;
}

/** Asks before an action, with a note to the exhibitor. */
export function NoteDialog({
  title,
  text,
  action,
  isBad = false,
  onClose,
  onRun,
}: NoteDialogProps): ReactNode {
  const words = useWords(LIST_WORDS);
  const [note, setNote] = useState('');
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <div className="form-rows">
        <p className="is-quiet">{text}</p>
        <TextInput
          label={words.note}
          rows={4}
          maxLength={MAX_NOTE}
          value={note}
          onChange={setNote}
          autoFocus
        />
      </div>
      <DialogButtons onCancel={onClose} kind={isBad ? 'bad' : 'main'} onPress={() => onRun(note)}>
        {action}
      </DialogButtons>
    </Dialog>
  );
}
