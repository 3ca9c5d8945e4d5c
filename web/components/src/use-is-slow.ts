import { useEffect, useRef, useState } from 'react';

/** The slowest uploads that the server accepts, in bytes per second. It ends slower ones after a while. */
const SLOWEST = 16 * 1024;
const SPAN_S = 5;

/**
 * Whether an upload has sent less in the last seconds than the server requires, so that users see a slow or broken
 * connection before the server ends it. `sent`: the bytes of the present file.
 */
export function useIsSlow(isRunning: boolean, sent: number): boolean {
  const [isSlow, setSlow] = useState(false);
  const latest = useRef(sent);
  useEffect(() => {
    latest.current = sent;
  }, [sent]);
  useEffect(() => {
    if (!isRunning) return undefined;
    let before = latest.current;
    const timer = setInterval(() => {
      // Fewer bytes than before are those of the next file.
      const progress = latest.current < before ? Infinity : latest.current - before;
      setSlow(progress < SLOWEST * SPAN_S);
      before = latest.current;
    }, SPAN_S * 1000);
    return () => {
      clearInterval(timer);
      setSlow(false);
    };
  }, [isRunning]);
  return isSlow;
}
