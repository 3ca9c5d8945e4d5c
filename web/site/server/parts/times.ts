import { dateTimeFormat } from '@vitrine/ui/formats';
import type { Visit } from '../visit.js';

/** A locale that formats dates as this language writes them. */
function dateLocale({ locale, language }: Pick<Visit, 'locale' | 'language'>): string {
  if (language === 'zh') return 'zh-CN';
  return locale === 'en' ? 'en-GB' : locale;
}

/** `09:30`, in the time zone of the event. */
export function timeOf(visit: Visit, instant: string): string {
  const { timeZone } = visit.event;
  return dateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(
    new Date(instant),
  );
}

/** The calendar day of an instant in the time zone of the event, `2017-09-15`. */
export function dayOf(visit: Visit, instant: string): string {
  const { timeZone } = visit.event;
  return dateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone }).format(
    new Date(instant),
  );
}

/** A calendar day in words, `9月15日 星期五`. */
export function dayName(
  visit: Visit,
  day: string,
  options: Intl.DateTimeFormatOptions = { month: 'long', day: 'numeric', weekday: 'long' },
): string {
  return dateTimeFormat(dateLocale(visit), { ...options, timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** A range of days without the year, `9月15日 星期五` or `15 – 17 September`. */
export function rangeOfDays(visit: Visit, startsOn: string, endsOn: string): string {
  if (startsOn === endsOn) return dayName(visit, startsOn);
  const options = { month: 'long', day: 'numeric' } as const;
  if (visit.language === 'zh') {
    const [from, to] = [dayName(visit, startsOn, options), dayName(visit, endsOn, options)];
    const isSameMonth = startsOn.slice(0, 7) === endsOn.slice(0, 7);
    return `${from}–${isSameMonth ? to.slice(to.indexOf('月') + 1) : to}`;
  }
  return dateTimeFormat(dateLocale(visit), { ...options, timeZone: 'UTC' }).formatRange(
    new Date(startsOn),
    new Date(endsOn),
  );
}

/** The first and the last day of an event, `2017年9月15日–21日` or `15 – 21 September 2017`. */
export function longDates(
  place: Pick<Visit, 'locale' | 'language'>,
  startsOn: string,
  endsOn: string,
): string {
  const options = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' } as const;
  const dates = dateTimeFormat(dateLocale(place), options);
  const [first, last] = [new Date(startsOn), new Date(endsOn)];
  if (place.language !== 'zh') return dates.formatRange(first, last);
  // Intl writes a range of Chinese days in digits, `2017/9/15 – 2017/9/21`.
  const [from, to] = [dates.format(first), dates.format(last)];
  const common = ['年', '月'].findLast((unit) => to.startsWith(from.slice(0, from.indexOf(unit) + 1)));
  const end = common === undefined ? to : to.slice(to.indexOf(common) + 1);
  return from === to ? from : `${from}–${end}`;
}

/**
 * The days of an event in a short form: `09.15–09.21`, or `15–21 Sept` in languages whose readers disagree on
 * the order of day and month. With the year: `2017 09.15–09.21`, `15–21 Sept 2017`.
 */
export function shortDates(visit: Visit, year?: 'numeric'): string {
  const { startsOn, endsOn } = visit.event;
  if (visit.language === 'zh') {
    const days = [...new Set([startsOn, endsOn])].map((day) => day.slice(5).replace('-', '.')).join('–');
    return year ? `${startsOn.slice(0, 4)} ${days}` : days;
  }
  const options = { day: 'numeric', month: 'short', year, timeZone: 'UTC' } as const;
  return dateTimeFormat(dateLocale(visit), options).formatRange(new Date(startsOn), new Date(endsOn));
}
