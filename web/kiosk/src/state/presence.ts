import { useEffect, useRef, useState } from 'preact/hooks';
import type { View } from './view.js';

/** Whether a visitor uses the kiosk. */
export type Presence = 'present' | 'idle' | 'away';

/** The seconds from the question to the end of the visit. */
export const COUNTDOWN_S = 20;
const ACTIVITIES = ['pointerdown', 'keydown', 'wheel'] as const;

/** The time in milliseconds without a touch that a view allows for reading. */
export function idleTimeOf({ at }: View): number {
  return at === 'plan' || at === 'exhibitor' || at === 'session' ? 90_000 : 60_000;
}

/** The presence of a visitor, and a function that closes the question or the attract screen. */
export function usePresence(idleMs: number, onLeave: () => void): [Presence, () => void] {
  const [presence, setPresence] = useState<Presence>('present');
  const endVisit = useRef(onLeave);
  endVisit.current = onLeave;
  useEffect(() => {
    if (presence === 'away') return undefined;
    if (presence === 'idle') {
      const timer = setTimeout(() => {
        endVisit.current();
        setPresence('away');
      }, COUNTDOWN_S * 1000);
      return () => clearTimeout(timer);
    }
    return watchActivity(idleMs, () => setPresence('idle'));
  }, [presence, idleMs]);
  return [presence, () => setPresence('present')];
}

/** Calls back after a time without a touch or a key. The returned function ends the watch. */
function watchActivity(idleMs: number, onIdle: () => void): () => void {
  let timer = setTimeout(onIdle, idleMs);
  const restart = (): void => {
    clearTimeout(timer);
    timer = setTimeout(onIdle, idleMs);
  };
  for (const activity of ACTIVITIES) addEventListener(activity, restart, { capture: true, passive: true });
  return () => {
    clearTimeout(timer);
    for (const activity of ACTIVITIES) removeEventListener(activity, restart, { capture: true });
  };
}
