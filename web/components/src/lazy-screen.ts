import { createElement, type ReactNode, use, useReducer } from 'react';
import { RequestFailed } from './ask.js';
import { FailureNotice } from './failure-notice.js';

type Screen = () => ReactNode;

/** A component that is loaded when it is first shown. The router calls `preload` before it shows it. */
export type LazyScreen = Screen & { preload?: () => Promise<void> };

/**
 * The screen `name` of a module. Without network its place has a notice with a button to try again. The router's own
 * function reloads the page instead, which replaces the application by an error page of the browser.
 */
export function lazyScreen<Name extends string>(
  load: () => Promise<Record<Name, Screen>>,
  name: Name,
): LazyScreen {
  let screen: Screen | undefined;
  let isFailed = false;
  let loading: Promise<void> | undefined;
  const read = async (): Promise<void> => {
    try {
      ({ [name]: screen } = await load());
      isFailed = false;
      delete Lazy.preload;
    } catch (error) {
      await reloadForNewVersion(String(error));
      isFailed = true;
    }
    loading = undefined;
  };
  const preload = (): Promise<void> => (loading ??= read());
  const Lazy: LazyScreen = () => {
    const [, redraw] = useReducer((count: number) => count + 1, 0);
    if (screen) return createElement(screen);
    if (!isFailed) use(preload());
    return createElement(FailureNotice, {
      error: new RequestFailed('SCREEN', 'The screen could not be loaded.'),
      onRetry: () => void preload().then(redraw),
    });
  };
  Lazy.preload = preload;
  return Lazy;
}

/** A newer version of the server has other modules. Reloads the page if the server responds, once for each module. */
async function reloadForNewVersion(failure: string): Promise<void> {
  const key = `reloaded:${failure}`;
  if (sessionStorage.getItem(key) !== null) return;
  const isServed = await fetch(location.pathname, { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
  if (!isServed) return;
  sessionStorage.setItem(key, '1');
  location.reload();
  await new Promise(() => undefined);
}
