import { boothState, type PlanBooth, type PlanFeature, type PlanHall } from '@vitrine/map/plan';
import { signOf, toneOf } from '@vitrine/ui/categories';
import { type BoothOnPlanFragment, type HallFragment, SiteHallPlanDocument } from '../generated/graphql.js';
import type { Visit } from '../visit.js';

/** An exhibitor of a booth. */
export type Occupant = BoothOnPlanFragment['occupants'][number];

/** A hall with its booths, for the plan and the list beside it. */
export interface HallOnPlan {
  /** Undefined if the size of the floor is unknown. */
  readonly drawing: PlanHall | undefined;
  readonly booths: readonly BoothOnPlanFragment[];
}

/** The plan of a hall. */
export async function planOf(visit: Visit, hall: HallFragment): Promise<HallOnPlan> {
  const { node } = await visit.executeQuery(SiteHallPlanDocument, { hall: hall.id, locale: visit.locale });
  const plan = node && 'plan' in node ? node.plan : undefined;
  const booths = plan?.booths ?? [];
  const { code, name, width, depth } = hall;
  if (!plan || width === null || depth === null) return { booths, drawing: undefined };
  const { north, features, background } = plan;
  const floor = {
    north,
    features: features.map((feature) => withLink(feature, visit.query.get('service'))),
    background: background ? { ...background, url: background.image.url } : undefined,
  };
  const planBooths = booths.flatMap((booth) => drawingOf(booth) ?? []);
  return { booths, drawing: { code, name, width, depth, ...floor, booths: planBooths } };
}

/** The parameter of a service, a door or a stage on the plan of its hall: `toilet`. */
export function serviceKey({ kind, service }: Pick<PlanFeature, 'kind' | 'service'>): string {
  return (service ?? kind).toLowerCase();
}

/** A feature that links to all of its sort in the hall. They are lit if the address names their sort. */
function withLink(feature: PlanFeature, chosenService: string | null): PlanFeature {
  const key = serviceKey(feature);
  return { ...feature, href: `?service=${key}`, isLit: key === chosenService };
}

/**
 * A booth of the plan. Within a hall a code identifies a booth, and each booth links to itself on the plan.
 * The script adds the titles from the list, because only a near view shows them.
 */
function drawingOf(booth: BoothOnPlanFragment): PlanBooth | undefined {
  const { code, outline, occupants, status } = booth;
  if (outline === null) return undefined;
  const base = { id: code, code, outline, href: `?booth=${encodeURIComponent(code)}` };
  const [firstOccupant] = occupants;
  // A booth of an unpublished exhibitor is taken, and shows no name.
  if (firstOccupant === undefined) return { ...base, state: boothState(status) };
  const { rootCategory } = firstOccupant;
  return {
    ...base,
    ...(rootCategory && { tone: toneOf(rootCategory), sign: signOf(rootCategory) }),
    name: occupants.map((occupant) => occupant.exhibitor.name).join(', '),
    // The row of the list reads `A12, Acme Robotics`. Names of several exhibitors are joined in another way.
    ...(occupants.length === 1 && { nameId: rowId(code) }),
  };
}

/** The id of a booth's row in the list beside the plan. No other id of the page has this prefix. */
export function rowId(code: string): string {
  return `-${encodeURIComponent(code)}`;
}
