const PRESSED = 'data-pressed';
/** Of a short touch, too, a frame shows something: in milliseconds. */
const SHOWN = 90;

/** Marks what is touched in the frame after the touch. `:active` comes only when it is clear that nothing is scrolled. */
export function showTouches(): void {
  let pressed: Element | null = null;
  const release = (): void => {
    const released = pressed;
    pressed = null;
    setTimeout(() => released !== pressed && released?.removeAttribute(PRESSED), SHOWN);
  };
  const press = ({ target }: PointerEvent): void => {
    release();
    pressed = target instanceof Element ? target.closest('button:not(:disabled), [role=button]') : null;
    pressed?.setAttribute(PRESSED, '');
  };
  addEventListener('pointerdown', press, { capture: true });
  for (const type of ['pointerup', 'pointercancel'] as const) {
    addEventListener(type, release, { capture: true });
  }
}
