import { languageTagOf } from '../best-locale.js';
import { dateTimeFormat } from '../formats.js';

const SPACES = /[\u00A0\u2009\u202F]/g;

/** Two calendar days, such as `2017-09-15` and `2017-09-21`, as a range in the language. */
export function dateRange(first: string, last: string, locale: string): string {
  if (languageTagOf(locale) === 'zh') return chineseRange(first, last, locale);
  const [start, end] = [first, last].map((day) => new Date(`${day}T00:00:00Z`)) as [Date, Date];
  return formatOf(locale).formatRange(start, end).replace(SPACES, ' ');
}

// In Chinese, formatRange has only the short form 2017/9/15 – 2017/9/21.
function chineseRange(first: string, last: string, locale: string): string {
  const start = formatOf(locale).format(new Date(`${first}T00:00:00Z`));
  if (first === last) return start;
  const [year, month] = first.split('-');
  const fields: Intl.DateTimeFormatOptions = { day: 'numeric' };
  if (!last.startsWith(`${String(year)}-${String(month)}-`)) fields.month = 'long';
  if (!last.startsWith(`${String(year)}-`)) fields.year = 'numeric';
  const end = dateTimeFormat([locale, 'zh-Hans'], { ...fields, timeZone: 'UTC' });
  return `${start}至${end.format(new Date(`${last}T00:00:00Z`))}`;
}

function formatOf(locale: string): Intl.DateTimeFormat {
  return dateTimeFormat([locale, 'en'], { dateStyle: 'long', timeZone: 'UTC' });
}
