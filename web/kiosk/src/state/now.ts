import type { Client } from '@vitrine/client';
import { useEffect, useState } from 'preact/hooks';

/** The interval in milliseconds at which the time is read again. */
const REFRESH_MS = 10_000;

/**
 * The time by the server's clock, because the kiosk's clock may be wrong. The component is rendered again
 * regularly.
 */
export function useNow(client: Client): number {
  const [, refresh] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => refresh((count) => count + 1), REFRESH_MS);
    return () => clearInterval(timer);
  }, []);
  return client.now();
}
