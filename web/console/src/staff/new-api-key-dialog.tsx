import { CheckInput } from '@vitrine/components/check-input';
import { ChoiceInput } from '@vitrine/components/choice-input';
import { Dialog } from '@vitrine/components/dialog';
import { DialogButtons } from '@vitrine/components/dialog-buttons';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { formFields } from '@vitrine/components/form-fields';
import { useWords } from '@vitrine/components/language';
import { choicesOf } from '@vitrine/components/tables';
import { TextInput } from '@vitrine/components/text-input';
import { useChange } from '@vitrine/components/use-change';
import { useFormDraft } from '@vitrine/components/use-form-draft';
import { momentOf } from '@vitrine/components/zoned-moment';
import type { ReactNode, SyntheticEvent } from 'react';
import { CREATE_API_KEY } from '@vitrine/ui/bounds';
import { useEvent } from '../event/event-context.js';
import { type ApiKeyScope, CreateApiKeyDocument } from './staff.graphql.js';
import { WORDS } from './words.js';

interface Terms {
  readonly name: string;
  readonly scope: ApiKeyScope;
  readonly until: string;
  readonly persistedOnly: boolean;
}

const BLANK: Terms = { name: '', scope: 'READ', until: '', persistedOnly: false };

interface NewApiKeyDialogProps {
  readonly onClose: () => void;
  readonly onCreated: (token: string) => void;
}

/** Creates an API key for a program. */
export function NewApiKeyDialog({ onClose, onCreated }: NewApiKeyDialogProps): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const { values, change, discard, discardThen } = useFormDraft(`api-key:${event.id}`, BLANK);
  const create = useChange(CreateApiKeyDocument, ['api-keys']);
  const { field, check } = formFields(values, change, create.errorAt, CREATE_API_KEY);
  const submit = (submitted: SyntheticEvent): void => {
    submitted.preventDefault();
    const { name, scope, until, persistedOnly } = values;
    const expiresAt = until === '' ? null : momentOf(until, '23:59', event.timeZone);
    const terms = {
      eventId: event.id,
      name: name.trim(),
      scope,
      expiresAt,
      persistedQueriesOnly: persistedOnly,
    };
    const onSuccess = ({ token }: { readonly token: string | null }): void => {
      discard();
      onCreated(token ?? '');
    };
    create.mutate({ input: terms }, { onSuccess });
  };
  return (
    <Dialog title={words.newKey} isOpen onClose={onClose}>
      <form noValidate className="form-rows" onSubmit={submit}>
        <TextInput label={words.keyName} {...field('name')} isRequired autoFocus />
        <div className="form-pairs">
          <ChoiceInput<ApiKeyScope>
            label={words.scope}
            {...field('scope')}
            choices={choicesOf<ApiKeyScope>(words.scopes)}
          />
          <TextInput label={words.until} type="date" {...field('until', 'expiresAt')} />
        </div>
        <CheckInput {...check('persistedOnly')}>{words.persistedOnly}</CheckInput>
        <FailureNotice error={create.error} />
        <DialogButtons onCancel={discardThen(onClose)} isPending={create.isPending}>
          {words.create}
        </DialogButtons>
      </form>
    </Dialog>
  );
}
