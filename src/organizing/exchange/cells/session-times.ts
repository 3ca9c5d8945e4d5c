import { CellFault, type CellContext } from '../model/column.js';
import { dayOf, localTime, minutesOfDay, minutesOfDuration, timesOfRange } from './clock-texts.js';
import { instantOf } from '../../../platform/text/zoned-time.js';
import { isEmptyWord } from './empty-words.js';
import { message } from '../../../platform/text/message.js';

/** Reads a start or end: a date with a time, or a time of the day in the column `date`. */
export function instantCell(text: string, context: CellContext): string {
  const { timeZone } = context.importContext.event;
  const instant = instantOf(text.trim(), timeZone);
  if (instant !== undefined) return instant;
  const minutes = minutesOfDay(text);
  const fault = new CellFault(message`must be like "2027-03-01 09:00" (in ${timeZone})`);
  if (minutes === undefined) throw fault;
  return atDay(context, minutes) ?? raise(fault);
}

/** Reads the end, which must agree with a duration. */
export function endCell(text: string, context: CellContext): string {
  const end = instantCell(text, context);
  const computed = endByDuration(context);
  if (computed === undefined || computed === end) return end;
  throw new CellFault(message`does not agree with the duration "${context.other('duration')}"`);
}

/** The start of a row without one: the first time of the column `time`. */
export function startByRange(context: CellContext): string | undefined {
  const [from] = timesOfRange(context.other('time')) ?? [];
  return from === undefined ? undefined : instantCell(from, context);
}

/** The end of a row without one: by the column `time` or `duration`. */
export function endByOthers(context: CellContext): string | undefined {
  const [, to] = timesOfRange(context.other('time')) ?? [];
  return to === undefined ? endByDuration(context) : instantCell(to, context);
}

function endByDuration(context: CellContext): string | undefined {
  const text = context.other('duration');
  if (text.trim() === '' || isEmptyWord(text)) return undefined;
  const minutes = minutesOfDuration(text);
  if (minutes === undefined)
    throw new CellFault(message`must be like "75 min" or "1:15"`, 'INVALID', 'duration');
  const start = context.other('startsAt');
  const begin = start.trim() === '' ? startByRange(context) : readable(start, context);
  return begin === undefined ? undefined : new Date(Date.parse(begin) + minutes * 60_000).toISOString();
}

/** A wrong start is a fault of its own column. */
function readable(text: string, context: CellContext): string | undefined {
  try {
    return instantCell(text, context);
  } catch (error) {
    if (error instanceof CellFault) return undefined;
    throw error;
  }
}

function atDay({ other, importContext: { event } }: CellContext, minutes: number): string | undefined {
  const text = other('date');
  if (text.trim() === '') return undefined;
  const day = dayOf(text);
  if (day === undefined) throw new CellFault(message`is not a day, such as "2027-03-01"`, 'INVALID', 'date');
  return instantOf(localTime(day, minutes), event.timeZone);
}

function raise(error: Error): never {
  throw error;
}
