import type { Client } from '@vitrine/client';
import { useEffect, useState } from 'preact/hooks';

/** Milliseconds after which what has begun or ended is noticed. */
const REFRESH_MS = 10_000;

/** The time by the server's clock, because that of a kiosk may be wrong. The component is rendered again as it passes. */
export function useNow(client: Client): number {
  const [, refresh] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => refresh((count) => count + 1), REFRESH_MS);
    return () => clearInterval(timer);
  }, []);
  return client.now();
}
