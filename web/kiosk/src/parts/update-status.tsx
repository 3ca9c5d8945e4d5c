import type { JSX } from 'preact';
import { clockTime, dayName, dayOf } from '../catalog/event-time.js';
import { useCatalogStatus } from '../state/catalog-status.js';
import { useKiosk } from '../state/kiosk-context.js';
import { useNow } from '../state/now.js';
import { Icon } from './icon.js';

/** The last time at which the catalog was current, with the day if that is not today. */
export function UpdateStatus(): JSX.Element {
  const { catalog, client, start, fair, visit, words } = useKiosk();
  const { updatedAt = start?.updatedAt, isOnline, isStale } = useCatalogStatus(catalog);
  const zone = fair.event?.body.timeZone;
  const today = dayOf(useNow(client), zone);
  const day = updatedAt ? dayOf(updatedAt, zone) : today;
  const time = updatedAt ? clockTime(updatedAt, zone) : '–';
  return (
    <p class={isStale ? 'update-status is-stale' : 'update-status'} role="status">
      {!isOnline && <Icon name="wifi-off" />}
      {words.updated(day === today ? time : `${dayName(day, visit.language)} ${time}`)}
    </p>
  );
}
