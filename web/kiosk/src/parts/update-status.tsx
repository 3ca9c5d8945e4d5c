import type { JSX } from 'preact';
import { clockTime } from '../catalog/event-time.js';
import { useCatalogStatus } from '../state/catalog-status.js';
import { useKiosk } from '../state/kiosk-context.js';
import { Icon } from './icon.js';

/** When the catalog was last known to be current. */
export function UpdateStatus(): JSX.Element {
  const { catalog, start, fair, words } = useKiosk();
  const { updatedAt = start?.updatedAt, isOnline, isStale } = useCatalogStatus(catalog);
  const time = updatedAt ? clockTime(updatedAt, fair.event?.body.timeZone) : '–';
  return (
    <p class={isStale ? 'update-status is-stale' : 'update-status'} role="status">
      {!isOnline && <Icon name="wifi-off" />}
      {words.updated(time)}
    </p>
  );
}
