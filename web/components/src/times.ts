import type { Language } from '@vitrine/ui/language';
import { intlTag } from './localized.js';
import { dateTimeFormat } from '@vitrine/ui/formats';

/**
 * An instant in the event's time zone, such as `11/26 21:08`. If its year differs from that of `now`:
 * `2027/08/01 08:00`.
 */
export function shortTime(moment: string, timeZone: string, language: Language, now = new Date()): string {
  const time = new Date(moment);
  const year = time.getUTCFullYear() === now.getUTCFullYear() ? undefined : 'numeric';
  return dateTimeFormat(intlTag(language), {
    timeZone,
    year,
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(time);
}

/** An instant in the event's time zone with its year, such as `1 Jun 2027, 08:00`, for readers from any country. */
export function wholeTime(moment: string, timeZone: string, language: Language): string {
  const style = { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23', timeZone } as const;
  return dateTimeFormat(intlTag(language), style).format(new Date(moment));
}

/** The day of an instant in the user's time zone, such as `2026/12/04`. */
export function dayOf(moment: string, language: Language): string {
  return dateTimeFormat(intlTag(language), { dateStyle: 'medium' }).format(new Date(moment));
}

/** The days of an event in words, such as `1–4 Dec 2026`. */
export function dayRange(startsOn: string, endsOn: string, language: Language): string {
  const format = dateTimeFormat(intlTag(language), { dateStyle: 'medium', timeZone: 'UTC' });
  return format.formatRange(new Date(startsOn), new Date(endsOn));
}

/**
 * A day of the event, such as `04.10`. In English `10 Apr`, because readers disagree on the order of day and
 * month.
 */
export function shortDate(date: string, language: Language): string {
  if (language === 'zh') return date.slice(5).replace('-', '.');
  const style = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  return dateTimeFormat(intlTag(language), style).format(new Date(date));
}
