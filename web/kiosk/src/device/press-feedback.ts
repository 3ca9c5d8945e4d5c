const PRESSED_ATTRIBUTE = 'data-pressed';
/**
 * The time in milliseconds for which an element stays marked after a touch, so that short touches are visible
 * too.
 */
const MINIMUM_MS = 90;

/** Marks the touched element in the next frame. `:active` comes later, after the browser has excluded scrolling. */
export function showTouches(): void {
  let pressedElement: Element | null = null;
  const release = (): void => {
    const releasedElement = pressedElement;
    pressedElement = null;
    setTimeout(
      () => releasedElement !== pressedElement && releasedElement?.removeAttribute(PRESSED_ATTRIBUTE),
      MINIMUM_MS,
    );
  };
  const press = ({ target }: PointerEvent): void => {
    release();
    pressedElement =
      target instanceof Element ? target.closest('button:not(:disabled), [role=button]') : null;
    pressedElement?.setAttribute(PRESSED_ATTRIBUTE, '');
  };
  addEventListener('pointerdown', press, { capture: true });
  for (const type of ['pointerup', 'pointercancel'] as const) {
    addEventListener(type, release, { capture: true });
  }
}
