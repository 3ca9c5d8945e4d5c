import { type ReactNode, useState } from 'react';
import { Button } from './button.js';
import { Dialog } from './dialog.js';
import { useWords } from './language.js';
import { Notice } from './notice.js';
import { WORDS } from './words.js';

interface SecretDialogProps {
  readonly title: string;
  /** A key or link that the server returns only once. */
  readonly secret: string;
  readonly onClose: () => void;
  /** The purpose of the secret. */
  readonly children?: ReactNode;
}

/** Shows a secret once, with a button to copy it. A click beside the dialog does not close it. */
export function SecretDialog({ title, secret, onClose, children }: SecretDialogProps): ReactNode {
  const words = useWords(WORDS);
  const [isCopied, setCopied] = useState(false);
  return (
    <Dialog title={title} isOpen onClose={onClose} role="alertdialog">
      <div className="form-rows">
        {children}
        <code className="text-to-copy">{secret}</code>
        <Notice tone="warn" title={words.shownOnce} />
        <div className="dialog-buttons">
          <span role="status">{isCopied && words.copied}</span>
          <Button
            kind="main"
            icon="copy"
            onPress={() => void navigator.clipboard.writeText(secret).then(() => setCopied(true))}
          >
            {words.copy}
          </Button>
          <Button onPress={onClose}>{words.close}</Button>
        </div>
      </div>
    </Dialog>
  );
}
