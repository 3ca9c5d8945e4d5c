import { useEffect, useRef, useState } from 'react';

/** The slowest uploads that the server accepts, in bytes per second. It ends slower ones after a while. */
const SLOWEST = 16 * 1024;
const SPAN_S = 5;

/** The numbers of sent and of all bytes of the present file. */
export interface SentBytes {
  readonly sent: number;
  readonly size: number;
}

/** Nothing is known of the upload yet. */
export const NOTHING_SENT: SentBytes = { sent: 0, size: Infinity };

/**
 * Whether an upload has sent less in the last seconds than the server requires, so that users see a slow or broken
 * connection before the server ends it. A file that is sent and waits for its response is not slow.
 */
export function useIsSlow(isPending: boolean, { sent, size }: SentBytes): boolean {
  const isRunning = isPending && sent < size;
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
