import type { CatalogObject } from '@vitrine/client';
import type { JSX } from 'preact';
import { clockTime, dayName, dayOf } from '../catalog/event-time.js';
import { useKiosk } from '../state/kiosk-context.js';
import { Plate } from './plate.js';
import { SessionState } from './session-state.js';
import { Text } from './text.js';

interface SessionProps {
  readonly of: CatalogObject<'Session'>;
  /** The day of the list; today by default. A session of another day shows its day beside the title. */
  readonly day?: string | undefined;
}

/** A session in a list, which opens it. */
export function SessionRow({ of: session, day }: SessionProps): JSX.Element {
  const { go } = useKiosk();
  return (
    <button type="button" class="session-row" onClick={() => go({ at: 'session', id: session.id })}>
      <SessionLine of={session} day={day} />
    </button>
  );
}

/** Time, title and hall of a session. */
export function SessionLine({ of: session, day }: SessionProps): JSX.Element {
  const { fair, client, visit } = useKiosk();
  const { startsAt, title, hall, stage, state } = session.body;
  const code = hall === null ? undefined : fair.catalog.get(hall, 'Hall')?.body.code;
  const zone = fair.event?.body.timeZone;
  const sessionDay = dayOf(startsAt, zone);
  return (
    <>
      <time dateTime={startsAt}>{clockTime(startsAt, zone)}</time>{' '}
      <span>
        {sessionDay !== (day ?? dayOf(client.now(), zone)) && `${dayName(sessionDay, visit.language)} · `}
        {state === 'CANCELLED' ? (
          <s>
            <Text of={title} />
          </s>
        ) : (
          <Text of={title} />
        )}
        <SessionState of={session} />
      </span>{' '}
      {code !== undefined && <Plate hall={code} booth={stage ?? undefined} />}
    </>
  );
}
