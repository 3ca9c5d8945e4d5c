import { CheckInput } from '@vitrine/components/check-input';
import { Dialog } from '@vitrine/components/dialog';
import { DialogButtons } from '@vitrine/components/dialog-buttons';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { formFields } from '@vitrine/components/form-fields';
import { useWords } from '@vitrine/components/language';
import { TextInput } from '@vitrine/components/text-input';
import { useChange } from '@vitrine/components/use-change';
import { useKeptState } from '@vitrine/components/use-kept-state';
import { momentOf } from '@vitrine/components/zoned-moment';
import type { ReactNode, SyntheticEvent } from 'react';
import { useEvent } from '../event/event-context.js';
import { CreateEnrolmentKeyDocument } from './enrolment-keys.graphql.js';
import { WORDS } from './words.js';

interface NewKeyDialogProps {
  readonly onClose: () => void;
  readonly onCreated: (key: string) => void;
}

/** Creates a key for a number of devices until a day. */
export function NewKeyDialog({ onClose, onCreated }: NewKeyDialogProps): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const first = { name: '', devices: '10', until: lastDay(event.endsOn), trusted: false };
  const { values, change, forget, giveUp } = useKeptState(`enrolment-key:${event.id}`, first);
  const create = useChange(CreateEnrolmentKeyDocument, ['enrolment-keys']);
  const { field, check } = formFields(values, change, create.errorAt);
  const submit = (submitted: SyntheticEvent): void => {
    submitted.preventDefault();
    const { name, devices, until, trusted } = values;
    const expiresAt = momentOf(until, '23:59', event.timeZone);
    const terms = { name: name.trim(), devices: Number(devices), expiresAt, trustedDocumentsOnly: trusted };
    const onSuccess = ({ key }: { readonly key: string | null }): void => {
      forget();
      onCreated(key ?? '');
    };
    create.mutate({ input: { eventId: event.id, ...terms } }, { onSuccess });
  };
  return (
    <Dialog title={words.newKey} isOpen onClose={onClose}>
      <form noValidate className="form-rows" onSubmit={submit}>
        <TextInput label={words.keyName} {...field('name')} maxLength={100} isRequired autoFocus />
        <div className="form-pairs">
          <TextInput label={words.devices} type="number" {...field('devices')} isRequired />
          <TextInput label={words.expires} type="date" {...field('until', 'expiresAt')} isRequired />
        </div>
        <CheckInput {...check('trusted')}>{words.trusted}</CheckInput>
        <FailureNotice error={create.error} />
        <DialogButtons onCancel={giveUp(onClose)} isPending={create.isPending}>
          {words.create}
        </DialogButtons>
      </form>
    </Dialog>
  );
}

/** The server's limit of a key. */
const MAX_DAYS = 90;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The end of the event if it is near, else a day within the limit. */
function lastDay(eventEnd: string): string {
  const inDays = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
  if (eventEnd < inDays(1)) return inDays(30);
  return eventEnd < inDays(MAX_DAYS - 1) ? eventEnd : inDays(MAX_DAYS - 1);
}
