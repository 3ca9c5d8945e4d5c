import { useEffect, useRef, useState } from 'preact/hooks';
import type { View } from './view.js';

/** Whether a visitor uses the kiosk. */
export type Presence = 'present' | 'asked' | 'away';

/** Seconds from the question to the end of the visit. */
export const COUNTDOWN_S = 20;
const ACTIVITIES = ['pointerdown', 'keydown', 'wheel'] as const;

/** How long a visitor may read without a touch, in milliseconds. */
export function patienceOf({ at }: View): number {
  return at === 'plan' || at === 'exhibitor' || at === 'session' ? 90_000 : 60_000;
}

/** The presence of a visitor, and what ends the question or the attract screen. */
export function usePresence(patienceMs: number, onLeave: () => void): [Presence, () => void] {
  const [presence, setPresence] = useState<Presence>('present');
  const leave = useRef(onLeave);
  leave.current = onLeave;
  useEffect(() => {
    if (presence === 'away') return undefined;
    if (presence === 'asked') {
      const timer = setTimeout(() => {
        leave.current();
        setPresence('away');
      }, COUNTDOWN_S * 1000);
      return () => clearTimeout(timer);
    }
    return watchActivity(patienceMs, () => setPresence('asked'));
  }, [presence, patienceMs]);
  return [presence, () => setPresence('present')];
}

/** Calls back after a time without a touch or a key; returns what ends it. */
function watchActivity(patienceMs: number, onIdle: () => void): () => void {
  let timer = setTimeout(onIdle, patienceMs);
  const restart = (): void => {
    clearTimeout(timer);
    timer = setTimeout(onIdle, patienceMs);
  };
  for (const activity of ACTIVITIES) addEventListener(activity, restart, { capture: true, passive: true });
  return () => {
    clearTimeout(timer);
    for (const activity of ACTIVITIES) removeEventListener(activity, restart, { capture: true });
  };
}
