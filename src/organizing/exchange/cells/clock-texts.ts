import { hoursText } from '../../../platform/text/time/zoned-time.js';

/** A time of the day: a word before it, hours, minutes, `a` or `p` and a word after it. */
const CLOCK =
  /^(?<early>凌晨|清晨|早上|上午|中午)?(?<late>下午|傍晚|晚上|晚)?\s*(?<hour>\d{1,2})(?<mark>[:：.点點h])?(?:(?<minute>\d{2})(?::\d{2})?分?)?\s*(?<half>[ap])?\.?(?:m\.?)?(?<uhr>\s*uhr)?$/i;

type Clock = Readonly<Record<string, string | undefined>>;

/** A time of day in minutes after midnight; undefined for other texts. */
export function minutesOfDay(text: string): number | undefined {
  // Spreadsheets store a time of day as a time on day 0 of their calendar.
  const normalizedText = text
    .normalize('NFKC')
    .trim()
    .replace(/^1899-12-3[01][T ]/, '');
  const groups = CLOCK.exec(normalizedText)?.groups;
  if (!groups || !isClock(groups)) return undefined;
  const hour = Number(groups.hour);
  const minute = Number(groups.minute ?? 0);
  if (minute > 59 || hour > 24) return undefined;
  return (hour + laterBy(groups, hour)) * 60 + minute;
}

/** A bare number is no time, and `0930` has no mark between hours and minutes. */
function isClock({ early, late, mark, minute, half, uhr }: Clock): boolean {
  if (minute !== undefined && mark === undefined) return false;
  if (minute !== undefined || /[点點h]/i.test(mark ?? '')) return true;
  return [early, late, half, uhr].some((word) => word !== undefined);
}

/** The hours to add for the half of the day. */
function laterBy({ early, late, half }: Clock, hour: number): number {
  if (late !== undefined || half?.toLowerCase() === 'p') return hour < 12 ? 12 : 0;
  const isMorning = half !== undefined || (early !== undefined && early !== '中午');
  return isMorning && hour === 12 ? -12 : 0;
}

const YEAR_FIRST =
  /^(?<year>\d{4})\s*[-/.年]\s*(?<month>\d{1,2})\s*[-/.月]\s*(?<day>\d{1,2})\s*日?(?:[T ]00:00(?::00)?)?$/;
const DAY_FIRST = /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/;

/** `2027-05-18` for `2027/5/18`, `2027年5月18日` and `18.05.2027`; undefined for other texts and days. */
export function dayOf(text: string): string | undefined {
  const normalizedText = text.normalize('NFKC').trim();
  const { groups } = YEAR_FIRST.exec(normalizedText) ?? DAY_FIRST.exec(normalizedText) ?? {};
  if (!groups) return undefined;
  const { year = '', month = '', day = '' } = groups;
  const iso = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? undefined : iso;
}

/** The minutes of `75`, `75 min`, `75分钟`, `1:15`, `01:15:00`, `1.25 h` and `1小时15分`; undefined for other texts. */
export function minutesOfDuration(text: string): number | undefined {
  const normalizedText = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^1899-12-3[01][t ]/, '');
  const clock = /^(\d{1,2}):(\d{2})(?::\d{2})?(?:\s*h)?$/.exec(normalizedText);
  if (clock) return validDuration(Number(clock[1]) * 60 + Number(clock[2]));
  const minutes = /^(\d{1,4})\s*(?:min(?:ute)?[ns]?\.?|分钟?|分鐘|')?$/.exec(normalizedText);
  if (minutes) return validDuration(Number(minutes[1]));
  const parts =
    /^(\d{1,2}(?:[.,]\d{1,2})?)\s*(?:h(?:ours?|rs?)?\.?|std\.?|stunden?|个?小时|小時)\s*(?:(\d{1,2})\s*(?:min(?:ute)?[ns]?\.?|分钟?|分鐘|m)?)?$/.exec(
      normalizedText,
    );
  return parts
    ? validDuration(Math.round(Number(parts[1]?.replace(',', '.')) * 60) + Number(parts[2] ?? 0))
    : undefined;
}

function validDuration(minutes: number): number | undefined {
  return minutes > 0 && minutes <= 7 * 24 * 60 ? minutes : undefined;
}

/** The two times of `09:00-10:30` and `上午9:00至10:30`. */
export function timesOfRange(text: string): readonly [string, string] | undefined {
  const [from, to, extraText] = text.normalize('NFKC').split(/[-–—~～至到]|\bto\b|\bbis\b/i);
  return from !== undefined && to !== undefined && extraText === undefined
    ? [from.trim(), to.trim()]
    : undefined;
}

/** A local time as `instantOf` reads it. */
export function localTime(day: string, minutes: number): string {
  return `${day} ${hoursText(minutes)}`;
}
