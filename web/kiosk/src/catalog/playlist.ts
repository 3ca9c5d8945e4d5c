import type { CatalogObject, PlaylistItem } from '@vitrine/client';
import type { Fair } from './fair.js';

/** What the attract screen shows in turn. */
export type Slide = CatalogObject<'Exhibitor'> | CatalogObject<'Product'> | CatalogObject<'Session'>;

/** Exhibitors that are shown without a playlist. */
const BY_CHANCE = 24;

/** The published objects of the playlist that are to be shown at an instant. */
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

/** A rotating window of the list, so that each exhibitor is seen in the course of a day. */
export function byChance<Item>(items: readonly Item[]): Item[] {
  const start = Math.floor(Math.random() * items.length);
  const step = Math.max(1, Math.floor(items.length / BY_CHANCE));
  const count = Math.min(BY_CHANCE, items.length);
  return Array.from({ length: count }, (_, index) => items[(start + index * step) % items.length]).filter(
    (item) => item !== undefined,
  );
}
