import { useEffect, useState } from 'preact/hooks';

/**
 * Calls back in a task after the next frame, or `delayMs` milliseconds after it. The returned function cancels
 * the call.
 */
export function afterPaint(callback: () => void, delayMs = 0): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(callback, delayMs);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/**
 * Returns false in the first frame with a key, so that a touch shows something before expensive parts are
 * rendered.
 */
export function useAfterPaint(key: string): boolean {
  const [paintedKey, setPaintedKey] = useState<string>();
  useEffect(() => afterPaint(() => setPaintedKey(key)), [key]);
  return paintedKey === key;
}

/** The maximum growth per frame in steps. Fewer, larger frames cost less in total. */
const MAXIMUM_STEPS = 2;

/**
 * The first elements of a list, and more with each frame, so that a touch waits only for the first. `delayMs`:
 * the delay in milliseconds after the first frame, in which the next touch may come.
 */
export function useGrowing<Item>(items: readonly Item[], step: number, delayMs?: number): readonly Item[] {
  const [state, setState] = useState({ of: items, count: step });
  const count = state.of === items ? state.count : step;
  useEffect(() => {
    if (count >= items.length) return undefined;
    const grow = (): void => setState({ of: items, count: count + Math.min(count, MAXIMUM_STEPS * step) });
    return afterPaint(grow, count > step ? 0 : delayMs);
  }, [items, count]);
  return count >= items.length ? items : items.slice(0, count);
}
