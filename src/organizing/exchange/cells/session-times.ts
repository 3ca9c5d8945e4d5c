import { CellFault, type CellContext } from '../model/column.js';
import { dayOf, localTime, minutesOfDay, minutesOfDuration, timesOfRange } from './clock-texts.js';
import { instantOf } from '../../../platform/text/time/zoned-time.js';
import { isEmptyWord } from './empty-words.js';
import { message } from '../../../platform/text/message.js';

/** Reads a start or end: a date with a time, or a time of the day in the column `date`. */
export function instantCell(text: string, context: CellContext): string {
  const { timeZone } = context.importContext.event;
  const instant = instantOf(text.trim(), timeZone);
  if (instant !== undefined) return instant;
  const minutes = minutesOfDay(text);
  const instantByDate = minutes === undefined ? undefined : atDay(context, minutes);
  if (instantByDate !== undefined) return instantByDate;
  throw new CellFault(message`must be like "2027-03-01 09:00" (in ${timeZone})`);
}

/** The maximum length of a session that ends after midnight, in milliseconds. A longer one is a mistyped time. */
const MAXIMUM_NIGHT_MS = 8 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

/** Reads the end, which must agree with a duration. */
export function endCell(text: string, context: CellContext): string {
  const end = endInstant(text, context);
  const computedEnd = endByDuration(context);
  if (computedEnd === undefined || computedEnd === end) return end;
  throw new CellFault(message`does not agree with the duration "${context.cellText('duration')}"`);
}

/** The start of a row without one: the first time of the column `time`. */
export function startByRange(context: CellContext): string | undefined {
  const [from] = timesOfRange(context.cellText('time')) ?? [];
  return from === undefined ? undefined : instantCell(from, context);
}

/** The end of a row without one: by the column `time` or `duration`. */
export function derivedEnd(context: CellContext): string | undefined {
  const [, to] = timesOfRange(context.cellText('time')) ?? [];
  return to === undefined ? endByDuration(context) : endInstant(to, context);
}

/** The end. A time of the day before the start is of the next day, such as 23:00 to 01:00. */
function endInstant(text: string, context: CellContext): string {
  const end = instantCell(text, context);
  const [start, minutes] = [startOf(context), minutesOfDay(text)];
  if (start === undefined || minutes === undefined || start < end) return end;
  const nextDay = atDay(context, minutes, DAY_MS) ?? end;
  return Date.parse(nextDay) - Date.parse(start) <= MAXIMUM_NIGHT_MS ? nextDay : end;
}

function endByDuration(context: CellContext): string | undefined {
  const text = context.cellText('duration');
  if (text.trim() === '' || isEmptyWord(text)) return undefined;
  const minutes = minutesOfDuration(text);
  if (minutes === undefined)
    throw new CellFault(message`must be like "75 min" or "1:15"`, 'INVALID', { column: 'duration' });
  const start = startOf(context);
  return start === undefined ? undefined : new Date(Date.parse(start) + minutes * 60_000).toISOString();
}

/** The start by the column `startsAt` or `time`. */
function startOf(context: CellContext): string | undefined {
  const text = context.cellText('startsAt');
  return text.trim() === '' ? startByRange(context) : validInstant(text, context);
}

/** The start. Undefined if it is invalid: its own column reports that. */
function validInstant(text: string, context: CellContext): string | undefined {
  try {
    return instantCell(text, context);
  } catch (error) {
    if (error instanceof CellFault) return undefined;
    throw error;
  }
}

/** A time of the day in the column `date`, or `later` milliseconds after that day. */
function atDay(
  { cellText, importContext: { event } }: CellContext,
  minutes: number,
  later = 0,
): string | undefined {
  const text = cellText('date');
  if (text.trim() === '') return undefined;
  const day = dayOf(text);
  if (day === undefined)
    throw new CellFault(message`is not a day, such as "2027-03-01"`, 'INVALID', { column: 'date' });
  const laterDay = new Date(Date.parse(day) + later).toISOString().slice(0, 10);
  return instantOf(localTime(laterDay, minutes), event.timeZone);
}
