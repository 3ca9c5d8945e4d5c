import { useNavigate } from '@tanstack/react-router';
import { Button } from '@vitrine/components/button';
import { ComboInput } from '@vitrine/components/combo-input';
import { useLocale, useWords } from '@vitrine/components/language';
import { useChange } from '@vitrine/components/use-change';
import { type ReactNode, useMemo, useState } from 'react';
import { EventDialog } from './event-dialog.js';
import { CreateEventDocument } from './settings.graphql.js';
import { timeZoneChoices } from './world.js';
import { WORDS } from './words.js';

/** The initial languages of a new event. Organizers change them in the settings. */
const LOCALES = ['zh-Hans', 'en'];

/** Creates an event. Shown to administrators. */
export function NewEventButton(): ReactNode {
  const words = useWords(WORDS);
  const navigate = useNavigate();
  const create = useChange(CreateEventDocument, ['events']);
  const [isOpen, setOpen] = useState(false);
  const [timeZone, setTimeZone] = useState(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
  const locale = useLocale();
  const zones = useMemo(() => timeZoneChoices(locale), [locale]);
  return (
    <>
      <Button icon="plus" onPress={() => setOpen(true)}>
        {words.newEvent}
      </Button>
      {isOpen && (
        <EventDialog
          title={words.newEvent}
          locales={LOCALES}
          draft="event:new"
          isPending={create.isPending}
          error={create.error}
          errorAt={create.errorAt}
          onClose={() => setOpen(false)}
          onSave={(event, discard) =>
            create.mutate(
              { input: { ...event, timeZone, locales: LOCALES } },
              {
                onSuccess: (payload) => {
                  discard();
                  const params = { event: payload.event?.slug ?? event.slug };
                  void navigate({ to: '/$event/settings', params });
                },
              },
            )
          }
        >
          <ComboInput label={words.timeZone} choices={zones} value={timeZone} onChange={setTimeZone} />
        </EventDialog>
      )}
    </>
  );
}
