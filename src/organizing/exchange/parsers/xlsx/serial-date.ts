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

/** `2026-08-26 09:00:00` for 46260.375, `2026-08-26` without a time. */
export function serialDate(serial: number): string {
  const instant = new Date(EPOCH + Math.round((serial * DAY_MS) / 1000) * 1000);
  if (Number.isNaN(instant.getTime())) return String(serial);
  const text = instant.toISOString();
  return Number.isInteger(serial) ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 19)}`;
}

/** Whether a number format shows a date or a time: `yyyy-mm-dd`, not `0.00` or `"Day" 0`. */
export function isDateFormat(id: number, code = ''): boolean {
  const isBuiltIn = BUILT_IN.some(([from, to]) => id >= from && id <= to);
  return isBuiltIn || /[ymdhs]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}
