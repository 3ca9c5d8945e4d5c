import type { PlaylistObjectsQuery } from './kiosk-settings.graphql.js';

/** An object that can be in the playlist. */
export type PlaylistObject = NonNullable<PlaylistObjectsQuery['nodes'][number]>;

export function nameOf(object: PlaylistObject | undefined): string {
  if (object === undefined) return '';
  if ('title' in object) return object.title;
  return 'name' in object ? object.name : object.id;
}

/** The code of the first booth of an exhibitor, `H4 D2`. */
export function boothOf(object: PlaylistObject): string {
  const [booth] = 'booths' in object ? object.booths : [];
  return booth ? `${booth.hall.code} ${booth.code}` : '';
}
