import { exhibitorPage } from './pages/exhibitor.js';
import { exhibitorsPage } from './pages/exhibitors.js';
import { homePage } from './pages/home.js';
import type { PageResult } from './page-result.js';
import { PLAN_PARAMETERS, planPage, planStart } from './pages/plan.js';
import { PROGRAMME_PARAMETERS, programmeFile, programmePage } from './pages/programme.js';
import { SEARCH_PARAMETERS, searchPage } from './pages/search.js';
import { sessionPage } from './pages/session.js';
import { productPage } from './pages/product.js';
import { productsPage } from './pages/products.js';
import { LIST_PARAMETERS } from './parts/filter-groups.js';
import type { Visit } from './visit.js';

/** A page of an event. */
export interface FoundPage {
  /** The parameters that the page reads, in the order of its address. */
  readonly parameters: readonly string[];
  readonly render: (visit: Visit) => Promise<PageResult> | PageResult;
}

/** The page of a path below the event, by its parts. */
export function findPage(parts: readonly string[]): FoundPage | undefined {
  const [section, name, third, ...more] = parts.filter((part) => part !== '');
  if (more.length > 0) return undefined;
  if (section === 'map') return planRoute(name, third);
  return third === undefined ? route(section, name) : undefined;
}

function planRoute(venue: string | undefined, hall: string | undefined): FoundPage | undefined {
  if (venue === undefined) return { parameters: [], render: planStart };
  if (hall === undefined) return undefined;
  return { parameters: PLAN_PARAMETERS, render: (visit) => planPage(visit, venue, hall) };
}

function route(section: string | undefined, name: string | undefined): FoundPage | undefined {
  switch (section) {
    case undefined:
      return { parameters: [], render: homePage };
    case 'exhibitors':
      return name === undefined
        ? { parameters: LIST_PARAMETERS, render: exhibitorsPage }
        : { parameters: [], render: (visit) => exhibitorPage(visit, name) };
    case 'products':
      return name === undefined
        ? { parameters: LIST_PARAMETERS, render: productsPage }
        : { parameters: [], render: (visit) => productPage(visit, name) };
    case 'programme':
      return name === undefined
        ? { parameters: PROGRAMME_PARAMETERS, render: programmePage }
        : { parameters: [], render: (visit) => sessionPage(visit, name) };
    case 'programme.ics':
      return name === undefined ? { parameters: ['ids'], render: programmeFile } : undefined;
    case 'search':
      return name === undefined ? { parameters: SEARCH_PARAMETERS, render: searchPage } : undefined;
    default:
      return undefined;
  }
}
