import { Button } from '@vitrine/components/button';
import { ConfirmDialog } from '@vitrine/components/confirm-dialog';
import { Dialog } from '@vitrine/components/dialog';
import { DialogButtons } from '@vitrine/components/dialog-buttons';
import { writeDraft } from '@vitrine/components/draft-store';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import { MenuButton } from '@vitrine/components/menu-button';
import { TextInput } from '@vitrine/components/text-input';
import { useFormDraft } from '@vitrine/components/use-form-draft';
import { type ReactNode, useState } from 'react';
import { SEND_KIOSK_COMMAND } from '@vitrine/ui/bounds';
import type { KioskCommandKind, KioskRowFragment } from './kiosks.graphql.js';
import { useKioskActions } from './use-kiosks.js';
import { WORDS } from './words.js';

type Question = 'revoke' | 'clear' | 'message';

/** Commands to the device, and the commands that it has not executed yet. */
export function KioskCommands({ kiosk }: { readonly kiosk: KioskRowFragment }): ReactNode {
  const words = useWords(WORDS);
  const { command, revoke } = useKioskActions(kiosk.id);
  const [question, setQuestion] = useState<Question>();
  const isPaired = kiosk.status === 'PAIRED';
  return (
    <div className="kiosk-commands">
      <div className="buttons">
        <Button
          icon="rotate-ccw"
          isDisabled={!isPaired}
          isPending={command.isPending}
          onPress={() => command.mutate({ kind: 'RELOAD' })}
        >
          {words.reload}
        </Button>
        <Button
          icon="eye"
          isDisabled={!isPaired}
          isPending={command.isPending}
          onPress={() => command.mutate({ kind: 'IDENTIFY' })}
        >
          {words.identify}
        </Button>
        <MenuButton
          label={words.more}
          isDisabled={!isPaired}
          entries={[
            { name: 'message', label: words.message, icon: 'megaphone' },
            { name: 'resync', label: words.resync, icon: 'replace' },
            { name: 'clear', label: words.clear, icon: 'database' },
          ]}
          onChoose={(name) => {
            if (name === 'resync') command.mutate({ kind: 'RESYNC' });
            else setQuestion(name);
          }}
        />
        <Button
          kind="bad"
          icon="octagon-x"
          isDisabled={kiosk.status === 'REVOKED'}
          onPress={() => setQuestion('revoke')}
        >
          {words.revoke}
        </Button>
      </div>
      <p role="status">{command.isSuccess && words.sent}</p>
      <FailureNotice error={command.error ?? revoke.error} />
      {kiosk.commands.length > 0 && (
        <p className="is-quiet">
          {words.pending(kiosk.commands.map(({ kind }) => words.kinds[kind]).join(' · '))}
        </p>
      )}
      <Questions
        kiosk={kiosk}
        question={question}
        onClose={() => setQuestion(undefined)}
        onRevoke={() => revoke.mutate()}
        onCommand={(sent) =>
          command.mutate(sent, {
            onSuccess: () => sent.kind === 'MESSAGE' && writeDraft(messageDraft(kiosk), undefined),
          })
        }
      />
    </div>
  );
}

interface QuestionsProps {
  readonly kiosk: KioskRowFragment;
  readonly question: Question | undefined;
  readonly onClose: () => void;
  readonly onRevoke: () => void;
  readonly onCommand: (command: { kind: KioskCommandKind; message?: string }) => void;
}

/** The dialogs before a command is sent. */
function Questions({ kiosk, question, onClose, onRevoke, onCommand }: QuestionsProps): ReactNode {
  const words = useWords(WORDS);
  const then = (act: () => void) => (): void => {
    onClose();
    act();
  };
  if (question === 'message') {
    return (
      <MessageDialog
        draft={messageDraft(kiosk)}
        onClose={onClose}
        onSend={(message) => then(() => onCommand({ kind: 'MESSAGE', message }))()}
      />
    );
  }
  if (question === undefined) return null;
  return (
    <ConfirmDialog
      title={words[`${question}Question`](kiosk.name)}
      action={words[question]}
      isBad
      isOpen
      onClose={onClose}
      onConfirm={then(question === 'revoke' ? onRevoke : () => onCommand({ kind: 'CLEAR' }))}
    >
      {words[`${question}Text`]}
    </ConfirmDialog>
  );
}

/** The name of the draft of a message. The draft stays until the server has accepted the message. */
function messageDraft({ id }: KioskRowFragment): string {
  return `kiosk-message:${id}`;
}

interface MessageDialogProps {
  readonly draft: string;
  readonly onClose: () => void;
  readonly onSend: (message: string) => void;
}

function MessageDialog({ draft, onClose, onSend }: MessageDialogProps): ReactNode {
  const words = useWords(WORDS);
  const { values, change } = useFormDraft(draft, { text: '' });
  const { text } = values;
  return (
    <Dialog title={words.message} isOpen onClose={onClose}>
      <form
        className="form-rows"
        onSubmit={(event) => {
          event.preventDefault();
          onSend(text.trim());
        }}
      >
        <TextInput
          label={words.messageText}
          value={text}
          onChange={(typed) => change({ text: typed })}
          maxLength={SEND_KIOSK_COMMAND.message.maximum}
          rows={3}
          autoFocus
        />
        <DialogButtons onCancel={onClose} isDisabled={text.trim() === ''}>
          {words.send}
        </DialogButtons>
      </form>
    </Dialog>
  );
}
