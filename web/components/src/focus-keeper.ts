/** A formerly focused element and its ancestors, each with its position among its siblings. */
type Place = readonly { readonly element: Element; readonly index: number }[];

const STOPS =
  'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex="-1"])';
/** The maximum number of remembered places: dialogs within dialogs and their openers. */
const MOST_PLACES = 8;

/**
 * Keeps the focus within the page. If the focused element is removed, disabled or hidden, browsers drop the
 * focus, and Tab restarts at the document. Instead, the nearest remaining element gets it, or the heading of
 * a new screen. Call it once per document.
 */
export function keepFocus(page: Document): void {
  let places: Place[] = [];
  let isWaiting = false;
  const check = (): void => {
    isWaiting = false;
    const { activeElement, body } = page;
    if (activeElement !== null && activeElement !== body) return;
    const [last] = places;
    // A click beside all controls has removed the focus.
    if (last?.[0] && canFocus(last[0].element)) places = [];
    if (places.length > 0 && focusNear(places)) return;
  };
  const wait = (): void => {
    if (isWaiting || places.length === 0) return;
    isWaiting = true;
    // Dialogs return the focus in the next frame.
    requestAnimationFrame(() => requestAnimationFrame(check));
  };
  page.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element) places = [placeOf(target), ...places].slice(0, MOST_PLACES);
  });
  page.addEventListener('focusout', ({ relatedTarget }) => relatedTarget === null && wait());
  const changes = new MutationObserver(() => page.activeElement === page.body && wait());
  const attributeFilter = ['disabled', 'hidden', 'open'];
  changes.observe(page.body, { childList: true, subtree: true, attributes: true, attributeFilter });
}

function placeOf(target: Element): Place {
  const place: { element: Element; index: number }[] = [];
  for (let element = target; element.parentElement !== null; element = element.parentElement) {
    place.push({ element, index: [...element.parentElement.children].indexOf(element) });
  }
  return place;
}

/** Focuses an element near the places. Returns whether there was one. */
function focusNear(places: readonly Place[]): boolean {
  for (const place of places) {
    for (const [level, { element }] of place.entries()) {
      if (element.tagName === 'MAIN') return focusScreen(element.ownerDocument);
      if (!element.isConnected || element.tagName === 'BODY') continue;
      const stop = stopIn(element, place[level - 1]?.index ?? 0);
      if (stop) {
        stop.focus();
        return true;
      }
    }
  }
  return places[0]?.[0] !== undefined && focusScreen(places[0][0].element.ownerDocument);
}

/** Focuses the heading of the screen, so that screen readers read it, or the screen before it has a heading. */
function focusScreen(page: Document): boolean {
  const screen = page.querySelector<HTMLElement>('main h1') ?? page.querySelector<HTMLElement>('main');
  if (screen === null) return false;
  screen.tabIndex = -1;
  screen.focus({ preventScroll: true });
  return true;
}

/** The Tab stop nearest to the child at a position: inside of the current child, after it, or before it. */
function stopIn(element: Element, index: number): HTMLElement | SVGElement | undefined {
  const children = [...element.children];
  for (const child of [...children.slice(index), ...children.slice(0, index).reverse()]) {
    const stop = [child, ...child.querySelectorAll(STOPS)].find(isStop);
    if (stop) return stop;
  }
  return undefined;
}

function isStop(element: Element): element is HTMLElement | SVGElement {
  const hasFocusMethod = element instanceof HTMLElement || element instanceof SVGElement;
  return hasFocusMethod && element.matches(STOPS) && element.tabIndex >= 0 && canFocus(element);
}

function canFocus(element: Element): boolean {
  return (
    element.isConnected &&
    !element.matches(':disabled') &&
    element.closest('[inert], [aria-hidden=true]') === null &&
    element.checkVisibility({ visibilityProperty: true })
  );
}
