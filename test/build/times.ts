const MINUTE_MS = 60_000;

/** The instant after a number of minutes, or before now if the number is negative. */
export function inMinutes(minutes: number): string {
  return new Date(Date.now() + minutes * MINUTE_MS).toISOString();
}

/** The instant after a number of hours, or before now if the number is negative. */
export function inHours(hours: number): string {
  return inMinutes(60 * hours);
}

/** The instant after a number of days, or before now if the number is negative. */
export function inDays(days: number): string {
  return inHours(24 * days);
}
