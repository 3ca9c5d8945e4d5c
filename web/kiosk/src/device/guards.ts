/** Keeps visitors within the application: no menu, no zoom, no way back out of the page. */
export function guardPage(): void {
  const refuse = (event: Event): void => event.preventDefault();
  for (const type of ['contextmenu', 'dragstart', 'gesturestart', 'selectstart']) {
    addEventListener(type, refuse);
  }
  addEventListener('wheel', (event) => event.ctrlKey && event.preventDefault(), { passive: false });
  addEventListener('touchmove', refusePinch, { passive: false });
  stayOnPage();
  void keepAwake();
  document.addEventListener('visibilitychange', () => void keepAwake());
}

/** Prevents zoom by two fingers, except on the plan, which has its own gestures. */
function refusePinch(event: TouchEvent): void {
  const isOnPlan = event.target instanceof Element && event.target.closest('.plan') !== null;
  if (event.touches.length > 1 && !isOnPlan && event.cancelable) event.preventDefault();
}

/** Puts a history entry above the page. The gesture or key "back" removes only this entry, and it is added again. */
function stayOnPage(): void {
  const state = { isOwn: true };
  if ((history.state as typeof state | null)?.isOwn !== true) history.pushState(state, '');
  addEventListener('popstate', () => history.pushState(state, ''));
}

/** Keeps the screen on. Browsers without HTTPS have no wake lock, so the operating system must not sleep there. */
async function keepAwake(): Promise<void> {
  const { wakeLock } = navigator as Partial<Navigator>;
  if (document.visibilityState === 'visible') await wakeLock?.request('screen').catch(() => undefined);
}
