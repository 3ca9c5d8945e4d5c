import type { Language } from '@vitrine/ui/language';
import { dateTimeFormat } from '@vitrine/ui/formats';

/** `10:32`. Without a time zone, in that of the device. */
export function clockTime(instant: number, timeZone?: string): string {
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return dateTimeFormat('en-GB', { ...time, timeZone }).format(instant);
}

/** `9月15日`, `15 Sept`. */
export function dayInWords(instant: number, language: Language, timeZone?: string): string {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  return dateTimeFormat(locale, { month: 'short', day: 'numeric', timeZone }).format(instant);
}

/** `10:32` on the same day, `9月15日 10:32` on another one, in the time zone of the device. */
export function copyTime(instant: number, language: Language): string {
  const isToday = new Date(instant).toDateString() === new Date().toDateString();
  return isToday ? clockTime(instant) : `${dayInWords(instant, language)} ${clockTime(instant)}`;
}
