import { boothState, type PlanBooth, type PlanFeature, type PlanHall, type Point } from '@vitrine/map/plan';
import { type CategoryLook, signOf, toneOf } from '@vitrine/ui/categories';
import { graphql } from '../execute-query.js';
import type { Visit } from '../visit.js';
import type { Hall } from './event.js';
import type { BoothPlace, Facets } from './exhibitors.js';

export interface Occupant {
  readonly exhibitor: { readonly slug: string; readonly name: string; readonly shortName: string };
  readonly rootCategory: CategoryLook | null;
}

export interface BoothOnPlan {
  readonly code: string;
  readonly status: string;
  readonly outline: readonly Point[] | null;
  readonly zone: { readonly name: string } | null;
  readonly occupants: readonly Occupant[];
}

interface Background {
  readonly image: { readonly url: string };
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly rotation: number;
}

interface HallPlan {
  readonly node: {
    readonly plan: {
      readonly north: number;
      readonly features: readonly PlanFeature[];
      readonly background: Background | null;
      readonly booths: readonly BoothOnPlan[];
    };
  } | null;
}

export const HALL_PLAN = graphql<HallPlan>(`
  query SiteHallPlan($hall: ID!, $locale: Locale) {
    node(id: $hall) {
      ... on Hall {
        plan {
          north
          features {
            kind
            outline {
              x
              y
            }
            name(locale: $locale)
            service
          }
          background {
            image {
              url
            }
            x
            y
            width
            height
            rotation
          }
          booths {
            code
            status
            outline {
              x
              y
            }
            zone {
              name(locale: $locale)
            }
            occupants {
              exhibitor {
                slug
                name(locale: $locale)
                shortName(locale: $locale)
              }
              rootCategory {
                color
                hatched
                sign
              }
            }
          }
        }
      }
    }
  }
`);

/** The booth with a printed code. */
export const PLACE = graphql<{ event: { place: BoothPlace | null } }>(`
  query SitePlace($event: String!, $code: String!) {
    event(slug: $event) {
      place(code: $code) {
        code
        hall {
          code
          venue {
            slug
          }
        }
      }
    }
  }
`);

/** The number of exhibitors in each hall. */
export const HALL_COUNTS = graphql<{
  event: { exhibitors: { facets: Pick<Facets, 'halls'> } };
}>(`
  query SiteHallCounts($event: String!) {
    event(slug: $event) {
      exhibitors(first: 1) {
        facets {
          halls {
            count
            hall {
              code
              venue {
                slug
              }
            }
          }
        }
      }
    }
  }
`);

/** A hall with its booths, for the plan and the list beside it. */
export interface HallOnPlan {
  /** Undefined if the size of the floor is unknown. */
  readonly drawing: PlanHall | undefined;
  readonly booths: readonly BoothOnPlan[];
}

/** The plan of a hall. */
export async function planOf(visit: Visit, hall: Hall): Promise<HallOnPlan> {
  const { node } = await visit.executeQuery(HALL_PLAN, { hall: hall.id, locale: visit.locale });
  const booths = node?.plan.booths ?? [];
  const { code, name, width, depth } = hall;
  if (!node || width === null || depth === null) return { booths, drawing: undefined };
  const { north, features, background } = node.plan;
  const floor = {
    north,
    features,
    background: background ? { ...background, url: background.image.url } : undefined,
  };
  const planBooths = booths.flatMap((booth) => drawingOf(booth) ?? []);
  return { booths, drawing: { code, name, width, depth, ...floor, booths: planBooths } };
}

/**
 * A booth of the plan. Within a hall a code identifies a booth, and each booth links to itself on the plan.
 * The script adds the titles from the list, because only a near view shows them.
 */
function drawingOf(booth: BoothOnPlan): PlanBooth | undefined {
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
