import { getRouteApi, Link, Navigate } from '@tanstack/react-router';
import { useWords } from '@vitrine/components/language';
import { useSession } from '@vitrine/components/session';
import type { ReactNode } from 'react';
import { EventList } from './event-list.js';
import { isAdministratorOf } from '../event/event-rights.js';
import { PlainPage } from '../event/plain-page.js';
import { useEvents } from './use-events.js';
import { WORDS } from './words.js';

const route = getRouteApi('/kiosks/pair');

/**
 * The way from the address on the screen of a device to the dialog that approves it. A waiting device belongs
 * to no event: the user chooses one that is not archived, unless there is only one.
 */
export function PairingScreen(): ReactNode {
  const words = useWords(WORDS);
  const { viewer } = useSession();
  const { code = '' } = route.useSearch();
  const events = useEvents(({ status }, { canManage }) => canManage && status !== 'ARCHIVED');
  const { rows, isComplete } = events;
  const [only] = rows;
  if (only && rows.length === 1 && isComplete) {
    return <Navigate to="/$event/kiosks" params={{ event: only.slug }} search={{ code }} replace />;
  }
  return (
    <PlainPage>
      <h1>{words.approveDevice}</h1>
      {rows.length > 1 && <p>{code === '' ? words.eventOfDevice : words.eventOf(code)}</p>}
      <EventList events={events}>
        {(event) => (
          <Link to="/$event/kiosks" params={{ event: event.slug }} search={{ code }}>
            {event.name}
          </Link>
        )}
      </EventList>
      {isComplete && rows.length === 0 && (
        <p>{isAdministratorOf(viewer) ? words.noCurrentEvent : words.notOrganizer}</p>
      )}
    </PlainPage>
  );
}
