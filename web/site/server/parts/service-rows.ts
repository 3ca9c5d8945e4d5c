import { featureName, featureSign } from '@vitrine/map/services';
import { serviceKey } from '../data/plan.js';
import type { ServiceHitFragment } from '../generated/graphql.js';
import { html, type Markup } from '../html.js';
import type { Visit } from '../visit.js';
import { icon, plate, row } from './rows.js';

/** Rows of the services that a text names, each name of a hall once. They lead to the plan with the service lit. */
export function serviceRows(visit: Visit, hits: readonly ServiceHitFragment[]): Markup[] {
  const rows = new Map<string, Markup>();
  for (const { hall, feature } of hits) {
    const name = featureName({ ...feature, outline: [] }, visit.language);
    const href = visit.links.service(hall.venue.slug, hall.code, serviceKey(feature));
    const title = html`${icon(featureSign({ ...feature, outline: [] }) ?? 'map-pin', 18)} ${name}`;
    const place = plate(hall.code);
    const notes = [hall.venue.name, hall.name];
    rows.set(`${href} ${name}`, row(visit, { id: undefined, href, name, title, place, notes }));
  }
  return [...rows.values()];
}
