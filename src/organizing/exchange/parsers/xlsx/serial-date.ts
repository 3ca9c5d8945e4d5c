const DAY_MS = 86_400_000;
/** Day 0 of Excel's calendar, which contains a nonexistent 29 February 1900. */
const EPOCH = Date.UTC(1899, 11, 30);
/** The built-in number formats of dates and times; 27 to 36 and 50 to 58 are those of East Asian languages. */
const BUILT_IN: readonly (readonly [from: number, to: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** The days from Excel's day 0 to 1 January 1904, the day 0 of workbooks of old Macintoshes. */
const DAYS_TO_1904 = 1462;

/** `2026-08-26 09:00:00` for 46260.375, `2026-08-26` without a time. A time without a day is one of the day 0. */
export function serialDate(serial: number, isFrom1904 = false): string {
  const days = isFrom1904 && serial >= 1 ? serial + DAYS_TO_1904 : serial;
  const instant = new Date(EPOCH + Math.round((days * DAY_MS) / 1000) * 1000);
  if (Number.isNaN(instant.getTime())) return String(serial);
  const text = instant.toISOString();
  return Number.isInteger(serial) ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 19)}`;
}

/** Whether a number format shows a date or a time: `yyyy-mm-dd`, not `0.00` or `"Day" 0`. */
export function isDateFormat(id: number, code = ''): boolean {
  const isBuiltIn = BUILT_IN.some(([from, to]) => id >= from && id <= to);
  return isBuiltIn || /[ymdhs]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}
