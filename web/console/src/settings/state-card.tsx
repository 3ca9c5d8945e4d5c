import { useNavigate } from '@tanstack/react-router';
import { Button } from '@vitrine/components/button';
import { ConfirmDialog } from '@vitrine/components/confirm-dialog';
import { Dialog } from '@vitrine/components/dialog';
import { DialogButtons } from '@vitrine/components/dialog-buttons';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import { StatusMark } from '@vitrine/components/status-mark';
import { TextInput } from '@vitrine/components/text-input';
import { useChange } from '@vitrine/components/use-change';
import { type ReactNode, useState } from 'react';
import { useEvent } from '../event/event-context.js';
import { WORDS as EVENT_WORDS } from '../event/words.js';
import { EventPreview } from './event-preview.js';
import {
  ArchiveEventDocument,
  DeleteEventDocument,
  type EventSettingsFragment,
  PublishEventDocument,
} from './settings.graphql.js';
import { WORDS } from './words.js';

type Question = 'publish' | 'archive' | 'reopen' | 'remove';

interface StateCardProps {
  readonly settings: EventSettingsFragment;
}

/** The status of the event, with publication, archive and deletion. */
export function StateCard({ settings: { status } }: StateCardProps): ReactNode {
  const words = useWords(WORDS);
  const { statuses } = useWords(EVENT_WORDS);
  const { event, rights } = useEvent();
  const publish = useChange(PublishEventDocument, ['event-settings', 'event']);
  const archive = useChange(ArchiveEventDocument, ['event-settings', 'event']);
  const [question, setQuestion] = useState<Question>();
  const close = (): void => setQuestion(undefined);
  const input = { eventId: event.id };
  return (
    <section className="card form-rows" aria-labelledby="state">
      <h2 id="state">{words.state}</h2>
      <p>
        <StatusMark tone={status === 'PUBLISHED' ? 'good' : 'plain'}>{statuses[status]}</StatusMark>{' '}
        {words.stateTexts[status]}
      </p>
      <FailureNotice error={publish.error ?? archive.error} />
      <div className="buttons">
        {status === 'DRAFT' && (
          <Button icon="send" onPress={() => setQuestion('publish')} isPending={publish.isPending}>
            {words.publish}
          </Button>
        )}
        {status === 'PUBLISHED' && (
          <Button icon="inbox" onPress={() => setQuestion('archive')} isPending={archive.isPending}>
            {words.archive}
          </Button>
        )}
        {status === 'ARCHIVED' && (
          <Button icon="rotate-ccw" onPress={() => setQuestion('reopen')} isPending={publish.isPending}>
            {words.reopen}
          </Button>
        )}
        {rights.isAdministrator && status === 'DRAFT' && (
          <Button kind="bad" icon="trash-2" onPress={() => setQuestion('remove')}>
            {words.removeEvent}
          </Button>
        )}
      </div>
      {question !== undefined && question !== 'remove' && (
        <ConfirmDialog
          title={words[`${question}Question`]}
          action={words[question]}
          isOpen
          onClose={close}
          onConfirm={() => {
            close();
            (question === 'archive' ? archive : publish).mutate({ input });
          }}
        >
          <p>{words[`${question}Text`]}</p>
          {question === 'publish' && <EventPreview />}
        </ConfirmDialog>
      )}
      {question === 'remove' && <DeleteDialog onClose={close} />}
    </section>
  );
}

/** Requires the user to enter the event's slug, because a deletion cannot be undone. */
function DeleteDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const navigate = useNavigate();
  const remove = useChange(DeleteEventDocument, ['events']);
  const [confirmation, setConfirmation] = useState('');
  return (
    <Dialog title={words.removeQuestion} isOpen onClose={onClose} role="alertdialog">
      <form
        className="form-rows"
        onSubmit={(submitted) => {
          submitted.preventDefault();
          remove.mutate(
            { input: { eventId: event.id, slug: confirmation } },
            { onSuccess: () => void navigate({ to: '/' }) },
          );
        }}
      >
        <p>{words.removeText(event.slug)}</p>
        <TextInput
          label={words.slug}
          value={confirmation}
          onChange={setConfirmation}
          error={remove.errorAt('slug')}
          autoFocus
        />
        <FailureNotice error={remove.error} />
        <DialogButtons
          onCancel={onClose}
          kind="bad"
          isDisabled={confirmation !== event.slug}
          isPending={remove.isPending}
        >
          {words.removeEvent}
        </DialogButtons>
      </form>
    </Dialog>
  );
}
