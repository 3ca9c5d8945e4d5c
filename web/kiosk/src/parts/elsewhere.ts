import type { CatalogObject } from '@vitrine/client';
import { useKiosk } from '../state/kiosk-context.js';

/** The text for a hall other than the kiosk's; undefined in its own hall, or if the kiosk has no hall. */
export function useElsewhere(hall: CatalogObject<'Hall'>): string | undefined {
  const { fair, words, configuration } = useKiosk();
  if (configuration.hall === null || configuration.hall.id === hall.id) return undefined;
  const kioskHall = fair.catalog.get(configuration.hall.id, 'Hall');
  return kioskHall?.body.venue === hall.body.venue ? words.inAnotherHall : words.inAnotherVenue;
}
