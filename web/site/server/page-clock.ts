import { dateTimeFormat } from '@vitrine/ui/formats';

/** A quarter of an hour in milliseconds. In all time zones, days begin at one. */
const QUARTER_MS = 900_000;

/** The time at which a page is rendered. A page that depends on it is valid until the next quarter of an hour. */
export class PageClock {
  #isRead = false;

  constructor(private readonly now = Date.now()) {}

  /** The beginning of the current quarter of an hour. */
  quarter(): Date {
    this.#isRead = true;
    return new Date(this.now - (this.now % QUARTER_MS));
  }

  /** The end of the page's validity in milliseconds since 1970; undefined if it does not depend on time. */
  get expiresAt(): number | undefined {
    return this.#isRead ? this.quarter().getTime() + QUARTER_MS : undefined;
  }
}

/** The calendar day of an instant in a time zone, `2017-09-15`. */
export function dayIn(timeZone: string, instant: Date): string {
  return dateTimeFormat('en-CA', { timeZone }).format(instant);
}
