import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { NotFoundPage, NotFoundScreen } from './shell/other-screens.js';
import { Shell } from './shell/shell.js';

/** The root of all addresses of the console. */
export const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage });

/** The frame of the screens of an event. */
export const event = createRoute({
  getParentRoute: () => root,
  path: '$event',
  component: Shell,
  notFoundComponent: NotFoundScreen,
});
