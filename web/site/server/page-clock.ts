import { dateTimeFormat } from '@vitrine/ui/formats';

/** A quarter of an hour in milliseconds. In all time zones, days begin at one. */
const QUARTER_MS = 900_000;

/**
 * The time at which a page is rendered. A page that reads it is valid until the next quarter of an hour, or until the
 * instants that it compares with it.
 */
export class PageClock {
  /** The end of the page's validity in milliseconds since 1970; undefined if it does not depend on time. */
  expiresAt: number | undefined;

  constructor(private readonly now = Date.now()) {}

  /** The beginning of the current quarter of an hour. */
  quarter(): Date {
    const start = this.now - (this.now % QUARTER_MS);
    this.#expireAt(start + QUARTER_MS);
    return new Date(start);
  }

  /** Whether an instant is in the future. */
  isFuture(instant: string): boolean {
    const time = Date.parse(instant);
    if (time <= this.now) return false;
    this.#expireAt(time);
    return true;
  }

  /** Ends the validity at once: a page that repeats a text of its address is not stored, as such texts are endless. */
  expire(): void {
    this.#expireAt(this.now);
  }

  #expireAt(time: number): void {
    this.expiresAt = Math.min(time, this.expiresAt ?? time);
  }
}

/** The calendar day of an instant in a time zone, `2017-09-15`. */
export function dayIn(timeZone: string, instant: Date): string {
  return dateTimeFormat('en-CA', { timeZone }).format(instant);
}
