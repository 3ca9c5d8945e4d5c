import type { CatalogObject } from '@vitrine/client';
import type { PlanBooth, PlanHall } from '@vitrine/map/plan';
import { shortName } from '@vitrine/ui/company-names';
import type { Fair } from './fair.js';

/** The plan of a hall from the catalog; undefined for a hall without a size. */
export function planHallOf(fair: Fair, hall: CatalogObject<'Hall'>): PlanHall | undefined {
  const { code, name, width, depth } = hall.body;
  if (width === null || depth === null) return undefined;
  const booths = fair.catalog.list('Booth', { hall: hall.id });
  return {
    code,
    name: fair.text(name) || code,
    width,
    depth,
    booths: booths.flatMap((booth) => planBooth(fair, booth)),
  };
}

function planBooth(fair: Fair, { id, body }: CatalogObject<'Booth'>): PlanBooth[] {
  const { code, outline, status, exhibitors } = body;
  if (outline === null) return [];
  const exhibitor = exhibitors[0] === undefined ? undefined : fair.catalog.get(exhibitors[0], 'Exhibitor');
  if (!exhibitor) return [{ id, code, outline, state: status === 'BLOCKED' ? 'blocked' : 'free' }];
  const name = fair.text(exhibitor.body.name);
  const field = fair.fieldOf(exhibitor.body.categories[0]);
  const title = shortName(name, fair.text(exhibitor.body.city));
  return [{ id, code, outline, name, title, tone: field?.tone, sign: field?.sign }];
}
