import type { CatalogObject } from '@vitrine/client';
import { dateTimeFormat } from '@vitrine/ui/formats';
import { LANGUAGE_TAGS, type Language } from '@vitrine/ui/language';

/** `2017.09.15 – 09.21` */
export function spanOf({ body: { startsOn, endsOn } }: CatalogObject<'Event'>): string {
  const [start, end] = [startsOn.replaceAll('-', '.'), endsOn.replaceAll('-', '.')];
  if (start === end) return start;
  return `${start} – ${startsOn.slice(0, 4) === endsOn.slice(0, 4) ? end.slice(5) : end}`;
}

/** `09:30` in the event's zone. */
export function clockTime(instant: string | number | Date, timeZone: string | undefined): string {
  return dateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(
    new Date(instant),
  );
}

/** The day of an instant in the event's zone, `2017-09-15`. */
export function dayOf(instant: string | number | Date, timeZone: string | undefined): string {
  // The Swedish format is the one of ISO 8601.
  return dateTimeFormat('sv-SE', { timeZone }).format(new Date(instant));
}

/** `9月15日星期五`, `Fri 15 September` */
export function dayName(day: string, language: Language): string {
  const options = { weekday: 'short', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return dateTimeFormat(language === 'en' ? 'en-GB' : LANGUAGE_TAGS.zh, options).format(
    new Date(`${day}T00:00:00Z`),
  );
}
