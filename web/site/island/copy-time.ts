import { type Language, LANGUAGE_TAGS } from '@vitrine/ui/language';
import { dateTimeFormat } from '@vitrine/ui/formats';

/** `10:32` on the same day, `9月15日 10:32` on another one. Without a time zone, in that of the device. */
export function copyTime(instant: number, language: Language, timeZone?: string): string {
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const isToday = new Date(instant).toDateString() === new Date().toDateString();
  const day = isToday ? {} : ({ month: 'long', day: 'numeric' } as const);
  const locale = language === 'zh' ? LANGUAGE_TAGS.zh : 'en-GB';
  return dateTimeFormat(locale, { ...day, ...time, timeZone }).format(instant);
}
