import { createRootRoute, createRoute, createRouter, Outlet } from '@tanstack/react-router';
import { lazyPart, lazyScreen } from '@vitrine/components/lazy-screen';
import { FailedScreen, NotFoundScreen } from './shell/other-screens.js';
import { SignedInFrame } from './shell/portal-frame.js';

/**
 * The start page and the calls are public; the entries need a session. Each screen is loaded when it is first
 * opened.
 */
const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundScreen });

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyScreen(() => import('./start/start-screen.js'), 'StartScreen'),
});

const call = createRoute({
  getParentRoute: () => root,
  path: 'calls/$event',
  component: lazyScreen(() => import('./call/call-screen.js'), 'CallScreen'),
});

const signedIn = createRoute({ getParentRoute: () => root, id: 'signed-in', component: SignedInFrame });

const entry = createRoute({
  getParentRoute: () => signedIn,
  path: 'entries/$id',
  component: lazyScreen(() => import('./entry/entry-frame.js'), 'EntryFrame'),
});

const overview = createRoute({
  getParentRoute: () => entry,
  path: '/',
  component: lazyPart(() => import('./overview/overview-screen.js'), 'OverviewScreen'),
});

const entryForm = createRoute({
  getParentRoute: () => entry,
  path: 'entry',
  component: lazyPart(() => import('./entry-form/entry-form-screen.js'), 'EntryFormScreen'),
});

const products = createRoute({
  getParentRoute: () => entry,
  path: 'products',
  component: lazyPart(() => import('@vitrine/components/products/product-list'), 'ProductList'),
});

const members = createRoute({
  getParentRoute: () => entry,
  path: 'members',
  component: lazyPart(() => import('@vitrine/components/members/member-list'), 'MemberList'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    start,
    call,
    signedIn.addChildren([entry.addChildren([overview, entryForm, products, members])]),
  ]),
  basepath: '/portal',
  defaultErrorComponent: FailedScreen,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
