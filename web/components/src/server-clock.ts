/** The milliseconds by which the server's clock is ahead of the browser's. */
let ahead = 0;

/** Compares the clocks. `date`: the header of a response that has just arrived. */
export function setClock(date: string | null): void {
  const time = Date.parse(date ?? '');
  if (!Number.isNaN(time)) ahead = time - Date.now();
}

/**
 * The current time of the server in milliseconds, never ahead of it. The header of the last response has
 * whole seconds.
 */
export function serverNow(): number {
  return Date.now() + ahead;
}
