import { CheckInput } from '@vitrine/components/check-input';
import { ChoiceInput } from '@vitrine/components/choice-input';
import { Dialog } from '@vitrine/components/dialog';
import { DialogButtons } from '@vitrine/components/dialog-buttons';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import { TextInput } from '@vitrine/components/text-input';
import { useChange } from '@vitrine/components/use-change';
import { momentOf } from '@vitrine/components/zoned-moment';
import { type ReactNode, type SyntheticEvent, useState } from 'react';
import { useEvent } from '../event/event-context.js';
import { type ApiKeyScope, CreateApiKeyDocument } from './staff.graphql.js';
import { WORDS } from './words.js';

interface NewApiKeyDialogProps {
  readonly onClose: () => void;
  readonly onCreated: (token: string) => void;
}

/** Creates a key for a program. */
export function NewApiKeyDialog({ onClose, onCreated }: NewApiKeyDialogProps): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const [name, setName] = useState('');
  const [scope, setScope] = useState<ApiKeyScope>('READ');
  const [until, setUntil] = useState('');
  const [trusted, setTrusted] = useState(false);
  const create = useChange(CreateApiKeyDocument, ['api-keys']);
  const submit = (submitted: SyntheticEvent): void => {
    submitted.preventDefault();
    const expiresAt = until === '' ? null : momentOf(until, '23:59', event.timeZone);
    const terms = { eventId: event.id, name: name.trim(), scope, expiresAt, trustedDocumentsOnly: trusted };
    create.mutate({ input: terms }, { onSuccess: ({ token }) => onCreated(token ?? '') });
  };
  return (
    <Dialog title={words.newKey} isOpen onClose={onClose}>
      <form className="form-rows" onSubmit={submit}>
        <TextInput
          label={words.keyName}
          value={name}
          onChange={setName}
          error={create.errorAt('name')}
          maxLength={100}
          isRequired
          autoFocus
        />
        <div className="form-pairs">
          <ChoiceInput<ApiKeyScope>
            label={words.scope}
            value={scope}
            onChange={setScope}
            choices={(['READ', 'IMPORT'] as const).map((value) => ({ value, label: words.scopes[value] }))}
          />
          <TextInput
            label={words.until}
            type="date"
            value={until}
            onChange={setUntil}
            error={create.errorAt('expiresAt')}
          />
        </div>
        <CheckInput isSelected={trusted} onChange={setTrusted}>
          {words.trusted}
        </CheckInput>
        <FailureNotice error={create.error} />
        <DialogButtons onCancel={onClose} isPending={create.isPending}>
          {words.create}
        </DialogButtons>
      </form>
    </Dialog>
  );
}
