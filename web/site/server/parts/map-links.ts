import { html, type Markup } from '../html.js';
import { queryOf } from '../links.js';
import { type Visit, wordsOf } from '../visit.js';

interface MapPlace {
  readonly name: string;
  readonly address: string | null;
  readonly city: string | null;
  /** In degrees, WGS 84, as is the longitude. Null if unknown. */
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/**
 * Links that open a place in map apps: by its position, or without one by its address. Nothing if neither is stored.
 * The addresses follow the URI API of Amap, Map Links of Apple, and Maps URLs of Google.
 */
export function mapLinks(visit: Visit, place: MapPlace): Markup | undefined {
  const { name, latitude, longitude } = place;
  const position = latitude === null || longitude === null ? undefined : `${latitude},${longitude}`;
  if (position === undefined && place.address === null) return undefined;
  const words = wordsOf(visit);
  const address = [place.city, place.address].filter(Boolean).join(' ');
  const amap =
    position === undefined
      ? `search${queryOf({ keyword: address })}`
      : `marker${queryOf({ position: `${longitude},${latitude}`, name, coordinate: 'wgs84' })}`;
  const apple = queryOf(position === undefined ? { q: address } : { q: name, ll: position });
  const apps = [
    [words.amap, `https://uri.amap.com/${amap}`],
    [words.appleMaps, `https://maps.apple.com/${apple}`],
    [
      words.googleMaps,
      `https://www.google.com/maps/search/${queryOf({ api: '1', query: position ?? address })}`,
    ],
  ] as const;
  return html`<ul class="map-apps" aria-label="${words.openIn(name)}">
    ${apps.map(([app, href]) => html`<li><a class="chip" href="${href}" rel="nofollow noopener">${app}</a></li>`)}
  </ul>`;
}
