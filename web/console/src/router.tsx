import { createRoute, createRouter } from '@tanstack/react-router';
import { lazyPart, lazyScreen } from '@vitrine/components/lazy-screen';
import { event, root } from './event-route.js';
import type { EventRights } from './event/event-rights.js';
import { readMergeSearch } from './exhibitor/merge-search.js';
import { readExhibitorSearch } from './exhibitors/exhibitor-search.js';
import { readPairingSearch } from './kiosks/kiosk-search.js';
import { managementRoutes } from './management-routes.js';
import { readPlanSearch } from './plan/plan-search.js';
import { FailedScreen } from './shell/other-screens.js';

/** Each screen is loaded when it is first opened. */
const events = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyScreen(() => import('./events/events-screen.js'), 'EventsScreen'),
});

/** The path does not hide a screen of an event with the slug `kiosks`. */
const pairing = createRoute({
  getParentRoute: () => root,
  path: 'kiosks/pair',
  validateSearch: readPairingSearch,
  component: lazyScreen(() => import('./events/events-screen.js'), 'PairingScreen'),
});

const eventStart = createRoute({
  getParentRoute: () => event,
  path: '/',
  component: lazyScreen(() => import('./overview/overview-screen.js'), 'OverviewScreen'),
});

const exhibitors = createRoute({ getParentRoute: () => event, path: 'exhibitors' });

const exhibitorList = createRoute({
  getParentRoute: () => exhibitors,
  path: '/',
  validateSearch: readExhibitorSearch,
  component: lazyScreen(() => import('./exhibitors/exhibitors-screen.js'), 'ExhibitorsScreen'),
});

const planStart = createRoute({
  getParentRoute: () => event,
  path: 'plan',
  component: lazyScreen(() => import('./plan/plan-start.js'), 'PlanStart'),
});

const plan = createRoute({
  getParentRoute: () => event,
  path: 'plan/$venue/$hall',
  validateSearch: readPlanSearch,
  component: lazyScreen(() => import('./plan/plan-screen.js'), 'PlanScreen'),
});

const planEditor = createRoute({
  getParentRoute: () => event,
  path: 'plan/$venue/$hall/edit',
  staticData: { needs: 'canManage' },
  component: lazyScreen(() => import('./plan-editor/editor-screen.js'), 'EditorScreen'),
});

const places = createRoute({
  getParentRoute: () => event,
  path: 'places',
  component: lazyScreen(() => import('./places/places-screen.js'), 'PlacesScreen'),
});

const categories = createRoute({
  getParentRoute: () => event,
  path: 'categories',
  component: lazyScreen(() => import('./categories/categories-screen.js'), 'CategoriesScreen'),
});

const duplicates = createRoute({
  getParentRoute: () => exhibitors,
  path: 'duplicates',
  component: lazyScreen(() => import('./duplicates/duplicates-screen.js'), 'DuplicatesScreen'),
});

const readings = createRoute({
  getParentRoute: () => exhibitors,
  path: 'readings',
  component: lazyScreen(() => import('./readings/readings-screen.js'), 'ReadingsScreen'),
});

const newExhibitor = createRoute({
  getParentRoute: () => exhibitors,
  path: 'new',
  staticData: { needs: 'canManage' },
  component: lazyScreen(() => import('./exhibitor/new-exhibitor-screen.js'), 'NewExhibitorScreen'),
});

const exhibitor = createRoute({
  getParentRoute: () => exhibitors,
  path: '$id',
  component: lazyScreen(() => import('./exhibitor/exhibitor-frame.js'), 'ExhibitorFrame'),
});

const exhibitorEntry = createRoute({
  getParentRoute: () => exhibitor,
  path: '/',
  validateSearch: readMergeSearch,
  component: lazyPart(() => import('./exhibitor-entry/entry-part.js'), 'EntryPart'),
});

const exhibitorProducts = createRoute({
  getParentRoute: () => exhibitor,
  path: 'products',
  component: lazyPart(() => import('./exhibitor/products-part.js'), 'ProductsPart'),
});

const exhibitorMembers = createRoute({
  getParentRoute: () => exhibitor,
  path: 'members',
  component: lazyPart(() => import('./exhibitor/members-part.js'), 'MembersPart'),
});

const exhibitorHistory = createRoute({
  getParentRoute: () => exhibitor,
  path: 'history',
  component: lazyPart(() => import('./history/history-part.js'), 'HistoryPart'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    events,
    pairing,
    event.addChildren([
      eventStart,
      exhibitors.addChildren([
        exhibitorList,
        newExhibitor,
        duplicates,
        readings,
        exhibitor.addChildren([exhibitorEntry, exhibitorProducts, exhibitorMembers, exhibitorHistory]),
      ]),
      planStart,
      plan,
      planEditor,
      places,
      categories,
      ...managementRoutes,
    ]),
  ]),
  basepath: '/console',
  // Prevents that screens receive parameters that `validateSearch` has dropped.
  search: { strict: true },
  defaultErrorComponent: FailedScreen,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The right that the screen needs. Set if all actions of the screen need it. */
    readonly needs?: keyof EventRights;
  }
  interface Register {
    router: typeof router;
  }
}
