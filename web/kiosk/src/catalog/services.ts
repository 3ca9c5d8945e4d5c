import type { CatalogObject, KioskConfiguration } from '@vitrine/client';
import type { PlanFeature } from '@vitrine/map/plan';
import { lengthOf } from '@vitrine/map/route';
import { featureSign } from '@vitrine/map/services';
import type { Fair } from './fair.js';
import type { PlanChoice } from './plan-choice.js';
import { wayTo } from './ways.js';

/** The sort of a service, a door or a stage: `TOILET`, `EXIT`. */
function sortOf({ kind, service }: PlanFeature): string {
  return service ?? kind;
}

/** The halls in which visitors of a kiosk look for services: its own hall, then all of its venue. */
function hallsAt(fair: Fair, { hall }: KioskConfiguration): readonly CatalogObject<'Hall'>[] {
  const ownHall = fair.catalog.get(hall?.id ?? '', 'Hall');
  const halls = fair.catalog.list('Hall', ownHall && { venue: ownHall.body.venue });
  return ownHall ? [ownHall, ...halls] : halls;
}

/** One feature of each sort that the halls of a kiosk have, with its sort, in the order of the hall of the kiosk. */
export function servicesAt(fair: Fair, configuration: KioskConfiguration): [sort: string, PlanFeature][] {
  const features = hallsAt(fair, configuration).flatMap((hall) => fair.plan(hall)?.features ?? []);
  const signs = features.filter((feature) => featureSign(feature));
  return [...new Map(signs.map((feature) => [sortOf(feature), { ...feature, name: undefined }]))];
}

/** The plan with the nearest service of a sort: in the hall of the kiosk, or else in another hall of its venue. */
export function nearestService(fair: Fair, configuration: KioskConfiguration, sort: string): PlanChoice {
  for (const hall of hallsAt(fair, configuration)) {
    const plan = fair.plan(hall);
    const features = (plan?.features ?? []).flatMap((feature, index) => {
      if (!plan || sortOf(feature) !== sort) return [];
      const way = wayTo(fair, configuration, { hall, plan, booth: feature });
      return [{ index, metres: way ? lengthOf(way.points) : Infinity }];
    });
    const [nearest] = features.sort((one, next) => one.metres - next.metres);
    if (nearest) return { hall: hall.id, feature: nearest.index };
  }
  return {};
}
