import { decodeText, encodingOf } from './encoding/decode-text.js';
import { FRAB_COLUMNS, frabCells, type FrabEvent, frabEvents } from './frab-schedule.js';
import { TableError, type TableHead, type TableOptions, type TableRow } from './table.js';
import { TableBuilder } from './table-builder.js';
import { message } from '../../../platform/text/message.js';
import { isRecord } from '../../../platform/text/is-record.js';

/**
 * Passes on the rows of an array of objects and returns the header. Nested objects become columns with a dot,
 * `name.en`; lists of texts become `a; b`.
 */
export function readJson(
  bytes: Uint8Array,
  take: (row: TableRow) => void,
  { encoding }: TableOptions,
): TableHead {
  const decoded = decodeText(bytes, encoding);
  const reading = { encoding: encodingOf(decoded), sheets: [], skipped: [] };
  const value = parseJson(decoded.text);
  const events = frabEvents(value);
  if (events) return { header: frabRows(events, take), reading };
  const objects = objectsOf(value);
  // An empty export, which has no header.
  if (objects.length === 0) return { header: [], reading };
  const keys = new Set<string>();
  for (const object of objects) for (const key of flatten(object).keys()) keys.add(key);
  const header = [...keys];
  const builder = new TableBuilder(take, new Map());
  builder.begin(header);
  for (const object of objects) {
    const row = flatten(object);
    builder.add(header.map((key) => row.get(key) ?? ''));
  }
  return { header, reading };
}

/** Passes on the events of a programme in XML, in the format of frab and pretalx. */
export async function readScheduleXml(
  bytes: Uint8Array,
  take: (row: TableRow) => void,
  { encoding }: TableOptions,
): Promise<TableHead> {
  const { frabXmlEvents } = await import('./frab-xml.js');
  const decoded = decodeText(bytes, encoding);
  const header = frabRows(frabXmlEvents(decoded.text), take);
  return { header, reading: { encoding: encodingOf(decoded), sheets: [], skipped: [] } };
}

function frabRows(events: readonly FrabEvent[], take: (row: TableRow) => void): readonly string[] {
  const builder = new TableBuilder(take, new Map());
  builder.begin(FRAB_COLUMNS);
  for (const event of events) builder.add(frabCells(event));
  return FRAB_COLUMNS;
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
  throw new TableError(
    message`The JSON must be an array of objects, one for each row, or a schedule of frab or pretalx.`,
  );
}

function flatten(object: object, prefix = ''): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [key, value] of Object.entries(object) as [string, unknown][]) {
    // Only texts by language are nested.
    if (isRecord(value) && prefix === '') {
      for (const [inner, text] of flatten(value, `${key}.`)) cells.set(inner, text);
    } else cells.set(prefix + key, cellOf(value));
  }
  return cells;
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join('; ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
