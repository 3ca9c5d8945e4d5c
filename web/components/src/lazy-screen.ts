import { createElement, type ReactNode, use, useReducer } from 'react';
import { RequestFailed } from './graphql-request.js';
import { FailureNotice } from './failure-notice.js';
import { loadNeededWords } from './load-words.js';
import { UnloadedScreen } from './unloaded-screen.js';

type Screen = () => ReactNode;

/** A component that is loaded before it is first shown. The router calls `preload`. */
export type LazyScreen = Screen & { preload?: () => Promise<void> };

/**
 * The screen `name` of a module. Without a network, a notice with a button to try again replaces it. The
 * router's own function would reload the page, and the browser's error page would replace the application.
 */
export function lazyScreen<Name extends string>(
  load: () => Promise<Record<Name, Screen>>,
  name: Name,
): LazyScreen {
  return lazy(load, name, UnloadedScreen);
}

/** A part of a screen, below the heading of its frame. */
export function lazyPart<Name extends string>(
  load: () => Promise<Record<Name, Screen>>,
  name: Name,
): LazyScreen {
  return lazy(load, name, FailureNotice);
}

function lazy<Name extends string>(
  load: () => Promise<Record<Name, Screen>>,
  name: Name,
  Unloaded: typeof FailureNotice,
): LazyScreen {
  let screen: Screen | undefined;
  let isFailed = false;
  let loading: Promise<void> | undefined;
  const read = async (): Promise<void> => {
    try {
      const module = await load();
      await loadNeededWords();
      ({ [name]: screen } = module);
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
    return createElement(Unloaded, {
      error: new RequestFailed('SCREEN', 'The screen could not be loaded.'),
      onRetry: () => void preload().then(redraw),
    });
  };
  Lazy.preload = preload;
  return Lazy;
}

/**
 * A newer version of the server has other modules. If the server responds, this reloads the page, once for
 * each module.
 */
async function reloadForNewVersion(failure: string): Promise<void> {
  const isServed = await fetch(location.pathname, { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
  if (!isServed || !isFirstReload(`reloaded:${failure}`)) return;
  location.reload();
  await new Promise(() => undefined);
}

/** Without storage it is false, because the reloaded page could not stop reloading. */
function isFirstReload(key: string): boolean {
  try {
    if (sessionStorage.getItem(key) !== null) return false;
    sessionStorage.setItem(key, '1');
    return true;
  } catch {
    return false;
  }
}
