import { shortName } from '@vitrine/ui/company-names';
import type { BoothState, PlanBooth, PlanHall, Point } from '@vitrine/map/plan';
import { graphql } from '../ask.js';
import type { Category, Hall } from './event.js';
import { rootSlugOf } from '../parts/fields.js';
import type { Visit } from '../visit.js';
import type { CategoryLink, Facets } from './exhibitors.js';
import { toneOf } from '@vitrine/ui/categories';

export interface BoothOnPlan {
  readonly id: string;
  readonly code: string;
  readonly status: string;
  readonly outline: readonly Point[] | null;
  readonly zone: { readonly name: string } | null;
  readonly exhibitors: readonly {
    readonly slug: string;
    readonly name: string;
    readonly city: string | null;
    readonly categories: readonly Pick<CategoryLink, 'slug' | 'parent'>[];
  }[];
}

interface BoothPage {
  readonly node: {
    readonly booths: {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: readonly BoothOnPlan[];
    };
  } | null;
}

export const BOOTHS = graphql<BoothPage>(`
  query SiteBooths($hall: ID!, $locale: Locale, $after: String) {
    node(id: $hall) {
      ... on Hall {
        booths(first: 50, after: $after) {
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            id
            code
            status
            outline {
              x
              y
            }
            zone {
              name(locale: $locale)
            }
            exhibitors {
              slug
              name(locale: $locale)
              city(locale: $locale)
              categories {
                slug
                parent {
                  slug
                  parent {
                    slug
                  }
                }
              }
            }
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

/** A hall with its booths, as the plan draws them and as the list beside it shows them. */
export interface HallOnPlan {
  /** Undefined without the size of the floor. */
  readonly drawing: PlanHall | undefined;
  readonly booths: readonly BoothOnPlan[];
}

const STATES: Readonly<Record<string, BoothState>> = { AVAILABLE: 'free', HELD: 'held', BLOCKED: 'blocked' };

/** The plan of a hall. */
export async function planOf(visit: Visit, hall: Hall): Promise<HallOnPlan> {
  const booths = await boothsOf(visit, hall.id);
  const { code, name, width, depth } = hall;
  if (width === null || depth === null) return { booths, drawing: undefined };
  const drawn = booths.flatMap((booth) => {
    const drawing = drawingOf(visit, booth);
    return drawing === undefined ? [] : [drawing];
  });
  return { booths, drawing: { code, name, width, depth, booths: drawn } };
}

async function boothsOf({ ask, locale }: Visit, hall: string): Promise<BoothOnPlan[]> {
  const booths: BoothOnPlan[] = [];
  let after: string | null = null;
  do {
    const page: BoothPage = await ask(BOOTHS, { hall, locale, after });
    booths.push(...(page.node?.booths.nodes ?? []));
    after = page.node?.booths.pageInfo.hasNextPage === true ? page.node.booths.pageInfo.endCursor : null;
  } while (after !== null);
  return booths;
}

function drawingOf(
  visit: Visit,
  { id, code, outline, exhibitors, status }: BoothOnPlan,
): PlanBooth | undefined {
  if (outline === null) return undefined;
  const first = exhibitors[0];
  if (first === undefined) return { id, code, outline, state: STATES[status] ?? 'free' };
  return {
    id,
    code,
    outline,
    tone: toneIn(visit.event.categories, first.categories[0]),
    name: exhibitors.map(({ name }) => name).join(', '),
    title: shortName(first.name, first.city),
    href: visit.links.exhibitor(first.slug),
  };
}

function toneIn(roots: readonly Category[], category: Pick<CategoryLink, 'slug' | 'parent'> | undefined) {
  if (category === undefined) return undefined;
  const position = roots.findIndex(({ slug }) => slug === rootSlugOf(category));
  return position < 0 ? undefined : toneOf(position);
}
