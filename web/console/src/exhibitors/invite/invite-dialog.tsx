import { Button } from '@vitrine/components/button';
import { CheckInput } from '@vitrine/components/check-input';
import { Dialog } from '@vitrine/components/dialog';
import { useWords } from '@vitrine/components/language';
import { Notice } from '@vitrine/components/notice';
import { WORDS as COMPONENT_WORDS } from '@vitrine/components/words';
import { type ReactNode, useState } from 'react';
import { useEvent } from '../../event/event-context.js';
import { WORDS } from './words.js';

interface InviteDialogProps {
  readonly count: number;
  readonly onClose: () => void;
  readonly onInvite: (renew: boolean) => void;
}

/** Asks for confirmation of the invitations, and whether pending ones get new links. */
export function InviteDialog({ count, onClose, onInvite }: InviteDialogProps): ReactNode {
  const words = useWords(WORDS);
  const { cancel } = useWords(COMPONENT_WORDS);
  const { sendsMails } = useEvent();
  const [renew, setRenew] = useState(false);
  return (
    <Dialog title={words.title(count)} isOpen onClose={onClose}>
      <div className="form-rows">
        <p className="is-quiet">{words.text}</p>
        {!sendsMails && <Notice tone="warn" title={words.noServer} />}
        <CheckInput isSelected={renew} onChange={setRenew}>
          {words.renew}
        </CheckInput>
      </div>
      <div className="dialog-buttons">
        <Button onPress={onClose}>{cancel}</Button>
        <Button kind="main" icon="mail" onPress={() => onInvite(renew)}>
          {words.action}
        </Button>
      </div>
    </Dialog>
  );
}
