import { offsetAt } from '../../../platform/text/time/zoned-time.js';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** A change of the offset, or the offset at the start of the period. */
export interface ClockChange {
  readonly at: number;
  /** The offset from UTC, in milliseconds. */
  readonly from: number;
  readonly to: number;
  readonly isSummer: boolean;
}

/** The offsets of a time zone, from the start of the year of `first` to the end of the year of `last`. */
export function clockChanges(timeZone: string, first: string, last: string): ClockChange[] {
  const start = Date.UTC(new Date(first).getUTCFullYear(), 0, 1);
  const end = Date.UTC(new Date(last).getUTCFullYear() + 1, 0, 1);
  const initial = offsetAt(start, timeZone);
  const changes = [{ at: start, from: initial, to: initial }];
  for (let time = start; time < end; time += 24 * HOUR_MS) {
    const from = offsetAt(time, timeZone);
    const to = offsetAt(time + 24 * HOUR_MS, timeZone);
    if (from !== to) changes.push({ at: momentOf(timeZone, time, from), from, to });
  }
  const standard = Math.min(...changes.map(({ to }) => to));
  return changes.map((change) => ({ ...change, isSummer: change.to > standard }));
}

/** The first instant of the day with the new offset, to the minute. */
function momentOf(timeZone: string, day: number, earlierOffset: number): number {
  let [low, high] = [0, (24 * HOUR_MS) / MINUTE_MS];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(day + middle * MINUTE_MS, timeZone) === earlierOffset) low = middle;
    else high = middle;
  }
  return day + high * MINUTE_MS;
}
