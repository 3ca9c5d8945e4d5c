import type { CatalogObject } from '@vitrine/client';
import { useKiosk } from '../state/kiosk-context.js';

/** The words for a hall that is not that of the kiosk; undefined in its own hall, or if the kiosk has none. */
export function useElsewhere(hall: CatalogObject<'Hall'>): string | undefined {
  const { fair, words, configuration } = useKiosk();
  if (configuration.hall === null || configuration.hall.id === hall.id) return undefined;
  const own = fair.catalog.get(configuration.hall.id, 'Hall');
  return own?.body.venue === hall.body.venue ? words.inAnotherHall : words.inAnotherVenue;
}
