import { dateTimeFormat } from '../formats.js';

const LOCAL = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})[T\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?$/;
const DAY_MS = 86_400_000;
const ZONED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** The instant of `2026-08-26 09:00` in the time zone, or of a time with an offset. Undefined for other texts. */
export function instantOf(text: string, timeZone: string): string | undefined {
  if (ZONED.test(text)) return isoOf(Date.parse(text));
  const match = LOCAL.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  const local = Date.UTC(year, month - 1, day, hour, minute, second);
  const date = new Date(local);
  if (date.getUTCMonth() + 1 !== month || date.getUTCDate() !== day || date.getUTCHours() !== hour) {
    return undefined;
  }
  return isoOf(timeAt(local, timeZone));
}

/** The number of days from one day to another: 1 from `2026-08-26` to `2026-08-27`. */
export function dayCount(first: string, second: string): number {
  return (Date.parse(second) - Date.parse(first)) / DAY_MS;
}

/** The instant with the same local time, a number of days later. */
export function daysLater(instant: Date, days: number, timeZone: string): Date {
  const time = instant.getTime();
  return new Date(timeAt(time + offsetAt(time, timeZone) + days * DAY_MS, timeZone));
}

/** The time at which clocks of the zone show the local time. Both in milliseconds. */
function timeAt(local: number, timeZone: string): number {
  // The second guess is also correct near a change of the offset.
  const guess = local - offsetAt(local, timeZone);
  return local - offsetAt(guess, timeZone);
}

/** `2026-08-26T09:00:00+02:00`: local time with its offset. */
export function zonedTime(instant: string, timeZone: string): string {
  const at = Date.parse(instant);
  const offset = offsetAt(at, timeZone);
  return `${new Date(at + offset).toISOString().slice(0, 19)}${offsetText(offset)}`;
}

/** `+02:00` for an offset in milliseconds. */
export function offsetText(offset: number): string {
  return `${offset < 0 ? '-' : '+'}${hoursText(Math.abs(offset) / 60_000)}`;
}

/** `01:30` */
export function hoursText(minutes: number): string {
  const two = (value: number) => String(Math.trunc(value)).padStart(2, '0');
  return `${two(minutes / 60)}:${two(minutes % 60)}`;
}

function isoOf(time: number): string | undefined {
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** The offset from UTC, in milliseconds. */
export function offsetAt(time: number, timeZone: string): number {
  const format = dateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const parts = format.formatToParts(time);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  const offset = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
  return sign === '-' ? -offset : offset;
}
