import { Link } from '@tanstack/react-router';
import { Empty } from '@vitrine/components/empty';
import { useWords } from '@vitrine/components/language';
import { useSession } from '@vitrine/components/session';
import type { ReactNode } from 'react';
import { NewEventButton } from '../settings/new-event-button.js';
import { EventList } from './event-list.js';
import { isAdministratorOf } from '../event/event-rights.js';
import { PlainPage } from '../event/plain-page.js';
import { WORDS as EVENT_WORDS } from '../event/words.js';
import { useEvents } from './use-events.js';
import { WORDS } from './words.js';

/** Both screens list events. In one file they need no shared file, which all other screens would import. */
export { PairingScreen } from './pairing-screen.js';

/** The events in which the user is staff. */
export function EventsScreen(): ReactNode {
  const words = useWords(WORDS);
  const { chooseEvent } = useWords(EVENT_WORDS);
  const { viewer } = useSession();
  const events = useEvents((_event, { isStaff }) => isStaff);
  const { rows, isComplete } = events;
  return (
    <PlainPage>
      <header className="card-head">
        <h1>{chooseEvent}</h1>
        {isAdministratorOf(viewer) && <NewEventButton />}
      </header>
      <EventList events={events}>
        {(event) => (
          <Link to="/$event" params={{ event: event.slug }}>
            {event.name}
          </Link>
        )}
      </EventList>
      {isComplete && rows.length === 0 && (
        <Empty title={isAdministratorOf(viewer) ? words.noneExist : words.noEvents} />
      )}
    </PlainPage>
  );
}
