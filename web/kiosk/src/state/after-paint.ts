import { useEffect, useState } from 'preact/hooks';

/** Calls back in a task after the next frame, or some milliseconds later. The result cancels it. */
export function afterPaint(callback: () => void, later = 0): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(callback, later);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/** False in the first frame with a key, so that a touch shows something before the costly rest is made. */
export function useAfterPaint(key: string): boolean {
  const [painted, setPainted] = useState<string>();
  useEffect(() => afterPaint(() => setPainted(key)), [key]);
  return painted === key;
}

/** The frames after the first ones have so many times more elements: each frame has a cost of its own. */
const MOST_STEPS = 2;

/**
 * The first elements of a list, and more with each frame: a touch waits only for the first ones. `later`: milliseconds
 * after the first frame, in which the next touch may come.
 */
export function useGrowing<Item>(all: readonly Item[], step: number, later?: number): readonly Item[] {
  const [shown, show] = useState({ of: all, count: step });
  const count = shown.of === all ? shown.count : step;
  useEffect(() => {
    if (count >= all.length) return undefined;
    const grow = (): void => show({ of: all, count: count + Math.min(count, MOST_STEPS * step) });
    return afterPaint(grow, count > step ? 0 : later);
  }, [all, count]);
  return count >= all.length ? all : all.slice(0, count);
}
