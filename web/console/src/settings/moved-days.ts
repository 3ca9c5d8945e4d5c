const DAY_MS = 86_400_000;

/** The first and the last day of an event. */
interface Days {
  readonly startsOn: string;
  readonly endsOn: string;
}

/** By how many days the first day has moved. 0 also for an incomplete date. */
export function movedDays(stored: Days, { startsOn }: Days): number {
  return dayCount(stored.startsOn, startsOn) ?? 0;
}

/** Whether the programme moves with the first day: as chosen, else if the event has as many days as before. */
export function movesProgramme(
  stored: Days,
  values: Days & { readonly movesProgramme: boolean | null },
): boolean {
  const isAsLong = movedDays(stored, values) === (dayCount(stored.endsOn, values.endsOn) ?? 0);
  return values.movesProgramme ?? isAsLong;
}

/** The changes for another first day. The last day follows, unless it was changed by itself. */
export function withFirstDay(stored: Days, { startsOn, endsOn }: Days, firstDay: string): Partial<Days> {
  const hasFollowed = endsOn === lastDay(stored, startsOn);
  return { startsOn: firstDay, ...(hasFollowed && { endsOn: lastDay(stored, firstDay) }) };
}

/** The last day of an event that begins on a day and is as long as stored. */
function lastDay(stored: Days, firstDay: string): string {
  const days = dayCount(stored.startsOn, firstDay) ?? 0;
  return new Date(Date.parse(stored.endsOn) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The number of days from one day to another; undefined for an incomplete date. */
function dayCount(first: string, second: string): number | undefined {
  const days = (Date.parse(second) - Date.parse(first)) / DAY_MS;
  return Number.isNaN(days) ? undefined : days;
}
