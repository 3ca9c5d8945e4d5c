import { aboutPage } from './pages/about.js';
import { exhibitorPage } from './pages/exhibitor.js';
import { exhibitorsPage } from './pages/exhibitors.js';
import { homePage } from './pages/home.js';
import type { PageResult } from './page-result.js';
import { PLAN_PARAMETERS, placePage, planPage, planStart, venueStart } from './pages/plan.js';
import { PROGRAMME_PARAMETERS, programmeFile, programmePage } from './pages/programme.js';
import { manifestFile } from './pages/manifest.js';
import { copyList, offlinePage, workerFile } from './pages/offline.js';
import { SAVED_PARAMETERS, savedPage } from './pages/saved.js';
import { SEARCH_PARAMETERS, searchPage } from './pages/search.js';
import { sessionPage } from './pages/session.js';
import { productPage } from './pages/product.js';
import { productsPage } from './pages/products.js';
import { LIST_PARAMETERS } from './parts/filter-groups.js';
import { positionText } from './data/way.js';
import { queryOf } from './links.js';
import type { Visit } from './visit.js';

/** A page of an event. */
export interface FoundPage {
  /** The parameters that the page reads, in their order in its address. */
  readonly parameters: readonly string[];
  readonly render: (visit: Visit) => Promise<PageResult> | PageResult;
}

/** The page for a path below the event, by its parts. */
export function findPage(parts: readonly string[]): FoundPage | undefined {
  const [section, name, third, ...more] = parts.filter((part) => part !== '');
  if (more.length > 0) return undefined;
  if (section === 'map') return planRoute(name, third);
  return third === undefined ? route(section, name) : undefined;
}

function planRoute(venue: string | undefined, hall: string | undefined): FoundPage | undefined {
  if (venue === undefined) return { parameters: [], render: planStart };
  if (hall === undefined) return { parameters: [], render: (visit) => venueStart(visit, venue) };
  return { parameters: PLAN_PARAMETERS, render: (visit) => planPage(visit, venue, hall) };
}

/** The pages without a name in their path. */
const SECTIONS: Readonly<Record<string, FoundPage>> = {
  '': { parameters: [], render: homePage },
  about: { parameters: [], render: aboutPage },
  exhibitors: { parameters: LIST_PARAMETERS, render: exhibitorsPage },
  offline: { parameters: [], render: offlinePage },
  'offline.json': { parameters: [], render: copyList },
  products: { parameters: LIST_PARAMETERS, render: productsPage },
  programme: { parameters: PROGRAMME_PARAMETERS, render: programmePage },
  'programme.ics': { parameters: ['ids'], render: programmeFile },
  saved: { parameters: SAVED_PARAMETERS, render: savedPage },
  search: { parameters: SEARCH_PARAMETERS, render: searchPage },
  'service-worker.js': { parameters: [], render: workerFile },
  'site.webmanifest': { parameters: [], render: manifestFile },
};

/** The pages of single objects. */
const OBJECTS: Readonly<Record<string, (visit: Visit, name: string) => Promise<PageResult>>> = {
  exhibitors: exhibitorPage,
  place: placePage,
  products: productPage,
  programme: sessionPage,
};

function route(section = '', name?: string): FoundPage | undefined {
  if (name === undefined) return Object.hasOwn(SECTIONS, section) ? SECTIONS[section] : undefined;
  const render = Object.hasOwn(OBJECTS, section) ? OBJECTS[section] : undefined;
  // The place of the kiosk whose code led to the page.
  const parameters = section === 'exhibitors' || section === 'products' ? ['from'] : [];
  return render && { parameters, render: (visit) => canonicalStart(visit) ?? render(visit, name) };
}

/** Redirects to the page with the only text of the same start, or without a start that names no place. */
function canonicalStart(visit: Visit): PageResult {
  const from = visit.query.get('from');
  const text = from === null ? null : positionText(visit, from);
  if (text === from) return undefined;
  return { location: visit.links.path(visit.path) + queryOf(text == null ? {} : { from: text }) };
}
