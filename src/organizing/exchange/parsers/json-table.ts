import { frabEvents, frabRows } from './frab-schedule.js';
import { TableError, type TableRow, type TextTable } from './table.js';
import { TableBuilder } from './table-builder.js';
import { message } from '../../../platform/text/message.js';
import { isRecord } from '../../../platform/text/is-record.js';

/**
 * Passes on the rows of an array of objects, also of the only one within an object, or of a schedule of frab or pretalx.
 * Nested objects become columns with a dot, `name.en`; lists of texts become `a; b`.
 */
export function readJson(text: string, onRow: (row: TableRow) => void): TextTable {
  const value = parseJson(text);
  const events = frabEvents(value);
  if (events) return frabRows(events, onRow);
  const objects = objectsOf(value);
  // Without objects it is an empty export, which has no header.
  const header = [...new Set(objects.flatMap((object) => [...flatten(object).keys()]))];
  if (header.length === 0) return { header };
  const builder = new TableBuilder(onRow, new Map());
  builder.setHeader(header);
  for (const object of objects) {
    const cells = flatten(object);
    builder.add(header.map((key) => cells.get(key) ?? ''));
  }
  return { header };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new TableError(message`The file is not valid JSON: ${(error as Error).message}`);
  }
}

function objectsOf(value: unknown): object[] {
  if (Array.isArray(value) && value.every(isRecord)) return value;
  const list = onlyList(value) ?? onlyList(onlyRecord(value));
  if (list) return list;
  throw new TableError(
    message`The JSON must be an array of objects, one for each row, or a schedule of frab or pretalx.`,
  );
}

/** Services answer with the rows in one property beside counts and links: `{"data": […], "total": 2}`. */
function onlyList(value: unknown): object[] | undefined {
  const [list, second] = isRecord(value) ? Object.values(value).filter(isList) : [];
  return second ? undefined : list;
}

/** GraphQL wraps this in `data`: `{"data": {"exhibitors": […]}}`. */
function onlyRecord(value: unknown): object | undefined {
  const records = isRecord(value)
    ? Object.values(value)
        .filter(isRecord)
        .filter((each) => onlyList(each))
    : [];
  return records.length === 1 ? records[0] : undefined;
}

function flatten(object: object, prefix = ''): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [key, value] of Object.entries(object) as [string, unknown][]) {
    // Only texts by language are nested.
    if (isRecord(value) && prefix === '') {
      for (const [nestedKey, text] of flatten(value, `${key}.`)) cells.set(nestedKey, text);
    } else cells.set(prefix + key, cellOf(value));
  }
  return cells;
}

function isList(value: unknown): value is object[] {
  return Array.isArray(value) && value.length > 0 && value.every(isRecord);
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join('; ');
  if (isList(value)) {
    const texts = value.map(placeText);
    if (texts.every((text) => text !== undefined)) return texts.join('; ');
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const CODES = ['no', 'number', 'code', 'booth', 'stand', 'boothNo', 'standNo'];

/** `H1-A12` for `{"no": "A12", "hall": "H1"}`. Undefined if the object has other properties or no code. */
function placeText(object: object): string | undefined {
  const entries = Object.entries(object) as [string, unknown][];
  const textOf = (names: readonly string[]) => {
    const values = entries.filter(([key]) => names.includes(key)).map(([, value]) => value);
    const [value] = values;
    return values.length === 1 && ['string', 'number'].includes(typeof value) ? String(value) : undefined;
  };
  const [code, hall] = [textOf(CODES), textOf(['hall'])];
  if (code === undefined || entries.length !== (hall === undefined ? 1 : 2)) return undefined;
  return hall === undefined ? code : `${hall}-${code}`;
}
