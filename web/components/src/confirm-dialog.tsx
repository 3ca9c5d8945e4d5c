import type { ReactNode } from 'react';
import { Button } from './button.js';
import { Dialog } from './dialog.js';
import { useWords } from './language.js';
import { WORDS } from './words.js';

interface ConfirmDialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
  /** The label of the button for the action. */
  readonly action: string;
  /** Whether the action removes something. */
  readonly isBad?: boolean | undefined;
  readonly isPending?: boolean | undefined;
  /** The consequences of the action. */
  readonly children: ReactNode;
}

/** Asks for confirmation of an action that cannot be undone or that others will see. */
export function ConfirmDialog(props: ConfirmDialogProps): ReactNode {
  const { title, isOpen, onClose, onConfirm, action, isBad = false, isPending = false, children } = props;
  const words = useWords(WORDS);
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose} role="alertdialog">
      <div className="dialog-text">{children}</div>
      <div className="dialog-buttons">
        <Button onPress={onClose} autoFocus>
          {words.cancel}
        </Button>
        <Button kind={isBad ? 'bad' : 'main'} onPress={onConfirm} isPending={isPending}>
          {action}
        </Button>
      </div>
    </Dialog>
  );
}
