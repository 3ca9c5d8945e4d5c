import type { CatalogObject, PlaylistItem } from '@vitrine/client';
import type { Fair } from './fair.js';

/** An object on the attract screen. */
export type Slide = CatalogObject<'Exhibitor'> | CatalogObject<'Product'> | CatalogObject<'Session'>;

/** The number of exhibitors that are shown without a playlist. */
const RANDOM_COUNT = 24;

/** The published objects of the playlist whose time span contains an instant. */
export function playlistAt(fair: Fair, playlist: readonly PlaylistItem[], now: number): Slide[] {
  return playlist
    .filter(
      ({ from, until }) =>
        (from === null || Date.parse(from) <= now) && (until === null || now < Date.parse(until)),
    )
    .flatMap(({ id }) => {
      const object = fair.catalog.get(id);
      const isShown =
        object?.type === 'Exhibitor' || object?.type === 'Product' || object?.type === 'Session';
      return isShown ? object : [];
    });
}

/** A rotating window of the list, so that each exhibitor appears during a day. */
export function randomItems<Item>(items: readonly Item[]): Item[] {
  const start = Math.floor(Math.random() * items.length);
  const step = Math.max(1, Math.floor(items.length / RANDOM_COUNT));
  const count = Math.min(RANDOM_COUNT, items.length);
  return Array.from({ length: count }, (_, index) => items[(start + index * step) % items.length]).filter(
    (item) => item !== undefined,
  );
}
