import type { CatalogObject } from '@vitrine/client';
import type { JSX } from 'preact';
import { clockTime } from '../catalog/event-time.js';
import { useKiosk } from '../state/kiosk-context.js';
import { Plate } from './plate.js';
import { SessionState } from './session-state.js';
import { Text } from './text.js';

/** A session in a list, which opens it. */
export function SessionRow({ of: session }: { readonly of: CatalogObject<'Session'> }): JSX.Element {
  const { go } = useKiosk();
  return (
    <button type="button" class="session-row" onClick={() => go({ at: 'session', id: session.id })}>
      <SessionLine of={session} />
    </button>
  );
}

/** Time, title and hall of a session. */
export function SessionLine({ of: session }: { readonly of: CatalogObject<'Session'> }): JSX.Element {
  const { fair } = useKiosk();
  const { startsAt, title, hall, stage, state } = session.body;
  const code = hall === null ? undefined : fair.catalog.get(hall, 'Hall')?.body.code;
  return (
    <>
      <time dateTime={startsAt}>{clockTime(startsAt, fair.event?.body.timeZone)}</time>{' '}
      <span>
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
