import { dateTimeFormat } from '@vitrine/ui/formats';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The instant of a day and time in a time zone, such as `2027-03-01` and `09:00`, as ISO 8601 in UTC. If
 * clocks go forward over the time, it is later by the same amount. If clocks go back over it, it is the first
 * of the two.
 */
export function momentOf(day: string, time: string, timeZone: string): string {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(asUtc)) return '';
  return new Date(asUtc - offsetsAround(asUtc, timeZone).before).toISOString();
}

/**
 * `skipped`: clocks go forward over the time, so it does not exist. `repeated`: clocks go back, so it occurs
 * twice.
 */
export function clockChangeAt(
  day: string,
  time: string,
  timeZone: string,
): 'skipped' | 'repeated' | undefined {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(asUtc)) return undefined;
  const { before, after } = offsetsAround(asUtc, timeZone);
  if (before === after) return undefined;
  return before < after ? 'skipped' : 'repeated';
}

/** The possible offsets from UTC of a local time: two if the clock changes over it, else one. */
function offsetsAround(asUtc: number, timeZone: string): { readonly before: number; readonly after: number } {
  const before = offsetAt(asUtc - DAY_MS, timeZone);
  const after = offsetAt(asUtc + DAY_MS, timeZone);
  const isBefore = offsetAt(asUtc - before, timeZone) === before;
  const isAfter = offsetAt(asUtc - after, timeZone) === after;
  if (isBefore === isAfter) return { before, after };
  return isBefore ? { before, after: before } : { before: after, after };
}

/** The day and time of an instant in a time zone, for the fields of a form. */
export function zonedParts(
  moment: string,
  timeZone: string,
): { readonly day: string; readonly time: string } {
  const local = new Date(Date.parse(moment) + offsetAt(Date.parse(moment), timeZone)).toISOString();
  return { day: local.slice(0, 10), time: local.slice(11, 16) };
}

/** The days from one to another, both included, at most a year. */
export function daysBetween(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = Date.parse(first); day <= Date.parse(last) && days.length < 366; day += DAY_MS) {
    days.push(new Date(day).toISOString().slice(0, 10));
  }
  return days;
}

/** The milliseconds by which a clock in the zone is ahead of UTC at an instant. */
function offsetAt(instant: number, timeZone: string): number {
  const format = dateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const { year, month, day, hour, minute, second } = parts;
  // While a user types a year, it is a year like 0002.
  const wholeYear = String(year).padStart(4, '0');
  return (
    Date.parse(`${wholeYear}-${month}-${day}T${hour}:${minute}:${second}Z`) -
    Math.floor(instant / 1000) * 1000
  );
}
