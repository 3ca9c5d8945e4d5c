import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { executeQuery, executeMutation } from '@vitrine/components/graphql-request';
import { Button } from '@vitrine/components/button';
import { ChoiceInput } from '@vitrine/components/choice-input';
import { Dialog } from '@vitrine/components/dialog';
import { DialogButtons } from '@vitrine/components/dialog-buttons';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useLocale, useWords } from '@vitrine/components/language';
import { Notice } from '@vitrine/components/notice';
import { useSession } from '@vitrine/components/session';
import { useChange } from '@vitrine/components/use-change';
import { WORDS as COMPONENT_WORDS } from '@vitrine/components/words';
import { type ReactNode, useState } from 'react';
import { EventsDocument } from '../event/event.graphql.js';
import { rightsIn } from '../event/event-rights.js';
import { useEvent } from '../event/event-context.js';
import { type CarryOver, carryAllOver } from './carry-over.js';
import { EventDialog } from './event-dialog.js';
import { CarryOverExhibitorsDocument, CopyEventDocument } from './settings.graphql.js';
import { WORDS } from './words.js';

/** Copies the event as its next edition, and copies exhibitors of an earlier edition into this one. */
export function EditionsCard(): ReactNode {
  const words = useWords(WORDS);
  const { rights } = useEvent();
  const [openDialog, setOpenDialog] = useState<'copy' | 'carry-over'>();
  const close = (): void => setOpenDialog(undefined);
  return (
    <section className="card form-rows" aria-labelledby="editions">
      <h2 id="editions">{words.editions}</h2>
      <p className="is-quiet">{words.editionsText}</p>
      <div className="buttons">
        {rights.isAdministrator && (
          <Button icon="copy" onPress={() => setOpenDialog('copy')}>
            {words.copy}
          </Button>
        )}
        <Button icon="corner-up-right" onPress={() => setOpenDialog('carry-over')}>
          {words.carry}
        </Button>
      </div>
      {openDialog === 'copy' && <CopyDialog onClose={close} />}
      {openDialog === 'carry-over' && <CarryOverDialog onClose={close} />}
    </section>
  );
}

function CopyDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const navigate = useNavigate();
  const copy = useChange(CopyEventDocument, ['events']);
  return (
    <EventDialog
      title={words.copy}
      locales={event.locales}
      draft={`copy:${event.id}`}
      isPending={copy.isPending}
      error={copy.error}
      errorAt={copy.errorAt}
      onClose={onClose}
      onSave={({ slug, name, startsOn, endsOn }, discard) =>
        copy.mutate(
          { input: { eventId: event.id, slug, name, startsOn, endsOn } },
          {
            onSuccess: (payload) => {
              discard();
              void navigate({ to: '/$event/settings', params: { event: payload.event?.slug ?? slug } });
            },
          },
        )
      }
    />
  );
}

function CarryOverDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const words = useWords(WORDS);
  const { event } = useEvent();
  const { viewer } = useSession();
  const locale = useLocale();
  const { close } = useWords(COMPONENT_WORDS);
  const [chosenEdition, choose] = useState<string>();
  const queries = useQueryClient();
  const carryOver = useMutation({
    mutationFn: (fromEventId: string) =>
      carryAllOver(async () => {
        const input = { eventId: event.id, fromEventId };
        return (await executeMutation(CarryOverExhibitorsDocument, { input })).results;
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['exhibitors'] }),
  });
  const events = useQuery({
    queryKey: ['events', locale, 'choice'],
    queryFn: ({ signal }) => executeQuery(EventsDocument, { locale, after: null }, signal),
  });
  const earlier =
    events.data?.events.nodes.filter(({ id }) => id !== event.id && rightsIn(id, viewer).isStaff) ?? [];
  // Events are ordered by their start, the latest first.
  const from = chosenEdition ?? earlier.find(({ startsOn }) => startsOn < event.startsOn)?.id;
  return (
    <Dialog title={words.carry} isOpen onClose={onClose}>
      <div className="form-rows">
        <p className="is-quiet">{words.carryText}</p>
        <ChoiceInput
          label={words.from}
          value={from}
          onChange={choose}
          choices={earlier.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <FailureNotice error={carryOver.error} />
        {carryOver.data && <CarryOverResult {...carryOver.data} />}
        {carryOver.data ? (
          <div className="dialog-buttons">
            <Button onPress={onClose} autoFocus>
              {close}
            </Button>
          </div>
        ) : (
          <DialogButtons
            onCancel={onClose}
            isDisabled={from === undefined}
            isPending={carryOver.isPending}
            onPress={() => carryOver.mutate(from ?? '')}
          >
            {words.carry}
          </DialogButtons>
        )}
      </div>
    </Dialog>
  );
}

function CarryOverResult({ done, failures }: CarryOver): ReactNode {
  const words = useWords(WORDS);
  return (
    <Notice tone={failures.length > 0 ? 'warn' : 'good'} title={words.carried(done)}>
      {failures.length > 0 && (
        <>
          <p>{words.notCarried(failures.length)}</p>
          <ul>
            {failures.slice(0, 20).map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
