import { useEffect, useRef } from 'preact/hooks';

const TAPS = 5;
const PERIOD_MS = 3000;
/** The size of the corner in millimetres. */
const CORNER = 25;

/** Calls back after five touches of the upper left corner, which visitors do not touch by chance. */
export function useCornerTaps(onTaps: () => void): void {
  const callback = useRef(onTaps);
  callback.current = onTaps;
  useEffect(() => {
    let taps: number[] = [];
    const onTap = ({ clientX, clientY, timeStamp }: PointerEvent): void => {
      const millimetre = Number.parseFloat(document.documentElement.style.getPropertyValue('--mm')) || 1;
      if (Math.max(clientX, clientY) > CORNER * millimetre) taps = [];
      else taps = [...taps.filter((time) => timeStamp - time < PERIOD_MS), timeStamp];
      if (taps.length < TAPS) return;
      taps = [];
      callback.current();
    };
    addEventListener('pointerdown', onTap, { capture: true, passive: true });
    return () => removeEventListener('pointerdown', onTap, { capture: true });
  }, []);
}
