import { exhibitorPage } from './pages/exhibitor.js';
import { exhibitorsPage } from './pages/exhibitors.js';
import { homePage } from './pages/home.js';
import { productPage } from './pages/product.js';
import { productsPage } from './pages/products.js';
import { LIST_PARAMETERS } from './parts/filter-groups.js';
import type { Visit } from './visit.js';

/** A page of an event. */
export interface FoundPage {
  /** The parameters that the page reads, in the order of its address. */
  readonly parameters: readonly string[];
  /** The HTML; undefined if the object of the page does not exist. */
  readonly render: (visit: Visit) => Promise<string | undefined>;
}

/** The page of a path below the event, by its parts. */
export function findPage(parts: readonly string[]): FoundPage | undefined {
  const [section, name, ...more] = parts.filter((part) => part !== '');
  if (more.length > 0 && section !== 'map') return undefined;
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
    default:
      return undefined;
  }
}
