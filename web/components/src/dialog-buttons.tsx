import type { ReactNode } from 'react';
import { Button, type ButtonProps } from './button.js';
import { useWords } from './language.js';
import { WORDS } from './words.js';

interface DialogButtonsProps extends ButtonProps {
  readonly onCancel: () => void;
}

/** The buttons below a dialog: cancel and the action. Without `onPress` the action submits the form. */
export function DialogButtons({ onCancel, children, ...action }: DialogButtonsProps): ReactNode {
  const { cancel } = useWords(WORDS);
  return (
    <div className="dialog-buttons">
      <Button onPress={onCancel}>{cancel}</Button>
      <Button kind="main" type={action.onPress ? 'button' : 'submit'} {...action}>
        {children}
      </Button>
    </div>
  );
}
