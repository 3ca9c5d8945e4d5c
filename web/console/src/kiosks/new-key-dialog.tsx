import { CheckInput } from '@vitrine/components/check-input';
import { Dialog } from '@vitrine/components/dialog';
import { DialogButtons } from '@vitrine/components/dialog-buttons';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import { TextInput } from '@vitrine/components/text-input';
import { useChange } from '@vitrine/components/use-change';
import { momentOf } from '@vitrine/components/zoned-moment';
import { type ReactNode, type SyntheticEvent, useState } from 'react';
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
  const [name, setName] = useState('');
  const [devices, setDevices] = useState('10');
  const [until, setUntil] = useState(() => lastDay(event.endsOn));
  const [trusted, setTrusted] = useState(false);
  const create = useChange(CreateEnrolmentKeyDocument, ['enrolment-keys']);
  const submit = (submitted: SyntheticEvent): void => {
    submitted.preventDefault();
    const expiresAt = momentOf(until, '23:59', event.timeZone);
    const terms = { name: name.trim(), devices: Number(devices), expiresAt, trustedDocumentsOnly: trusted };
    create.mutate(
      { input: { eventId: event.id, ...terms } },
      { onSuccess: ({ key }) => onCreated(key ?? '') },
    );
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
          <TextInput
            label={words.devices}
            type="number"
            value={devices}
            onChange={setDevices}
            error={create.errorAt('devices')}
            isRequired
          />
          <TextInput
            label={words.expires}
            type="date"
            value={until}
            onChange={setUntil}
            error={create.errorAt('expiresAt')}
            isRequired
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

/** The server's limit of a key. */
const MAX_DAYS = 90;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The end of the event if it is near, else a day within the limit. */
function lastDay(eventEnd: string): string {
  const inDays = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
  if (eventEnd < inDays(1)) return inDays(30);
  return eventEnd < inDays(MAX_DAYS - 1) ? eventEnd : inDays(MAX_DAYS - 1);
}
