import { KIOSK_KEY_DAYS } from '@vitrine/ui/bounds';
import { CheckInput } from '@vitrine/components/check-input';
import { Dialog } from '@vitrine/components/dialog';
import { DialogButtons } from '@vitrine/components/dialog-buttons';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { formFields } from '@vitrine/components/form-fields';
import { useWords } from '@vitrine/components/language';
import { TextInput } from '@vitrine/components/text-input';
import { useChange } from '@vitrine/components/use-change';
import { useFormDraft } from '@vitrine/components/use-form-draft';
import { momentOf } from '@vitrine/components/zoned-moment';
import type { ReactNode, SyntheticEvent } from 'react';
import { CREATE_KIOSK_ENROLMENT_KEY } from '@vitrine/ui/bounds';
import { useEvent } from '../event/event-context.js';
import { CreateEnrolmentKeyDocument } from './enrolment-keys.graphql.js';
import { WORDS } from './words.js';

interface NewKeyDialogProps {
  readonly onClose: () => void;
  readonly onCreated: (key: string) => void;
}

/** Creates a key for a number of devices, valid until a given day. */
export function NewKeyDialog({ onClose, onCreated }: NewKeyDialogProps): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const first = { name: '', devices: '10', until: lastDay(event.endsOn), persistedOnly: false };
  const { values, change, discard, discardThen } = useFormDraft(`enrolment-key:${event.id}`, first);
  const create = useChange(CreateEnrolmentKeyDocument, ['enrolment-keys']);
  const { field, check } = formFields(values, change, create.errorAt, CREATE_KIOSK_ENROLMENT_KEY);
  const submit = (submitted: SyntheticEvent): void => {
    submitted.preventDefault();
    const { name, devices, until, persistedOnly } = values;
    const expiresAt = momentOf(until, '23:59', event.timeZone);
    const terms = {
      name: name.trim(),
      devices: Number(devices),
      expiresAt,
      persistedQueriesOnly: persistedOnly,
    };
    const onSuccess = ({ key }: { readonly key: string | null }): void => {
      discard();
      onCreated(key ?? '');
    };
    create.mutate({ input: { eventId: event.id, ...terms } }, { onSuccess });
  };
  return (
    <Dialog title={words.newKey} isOpen onClose={onClose}>
      <form noValidate className="form-rows" onSubmit={submit}>
        <TextInput label={words.keyName} {...field('name')} isRequired autoFocus />
        <div className="form-pairs">
          <TextInput label={words.devices} type="number" {...field('devices')} isRequired />
          <TextInput label={words.expires} type="date" {...field('until', 'expiresAt')} isRequired />
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

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The last day of the event if it is within the limit, else the last day of the limit. After the event: in 30
 * days.
 */
function lastDay(eventEnd: string): string {
  const inDays = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
  if (eventEnd < inDays(1)) return inDays(30);
  return eventEnd < inDays(KIOSK_KEY_DAYS - 1) ? eventEnd : inDays(KIOSK_KEY_DAYS - 1);
}
