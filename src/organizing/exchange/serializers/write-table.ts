import { Readable } from 'node:stream';
import type { TableFormat } from '../parsers/table.js';
import { xlsxBytes } from './xlsx-bytes.js';
import { guardFormula } from '../parsers/formula-guard.js';
import { bindColumns } from '../model/column.js';
import type { ExchangeKindName } from '../model/exchange-kind.js';
import { KINDS } from '../kinds/kinds.js';

const WRITERS = { csv: csvText, json: jsonText, xlsx: xlsxBytes };

/** The rows as a file, generated while it is read. */
export function writeTable(rows: AsyncIterable<readonly string[]>, format: TableFormat): Readable {
  return Readable.from(WRITERS[format](rows), { objectMode: false });
}

/** The byte order mark from which Excel detects UTF-8. */
const MARK = '\uFEFF';

/** Rows as CSV (RFC 4180) in chunks. Cells that a spreadsheet would execute get an apostrophe. */
export async function* csvText(rows: AsyncIterable<readonly string[]>): AsyncGenerator<string> {
  yield MARK;
  for await (const cells of rows) yield `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(text: string): string {
  const guardedText = guardFormula(text);
  return /[",\r\n;\t]|^\s|\s$/.test(guardedText) ? `"${guardedText.replaceAll('"', '""')}"` : guardedText;
}

/**
 * Rows as an array of objects in chunks, one line each. The first row contains the keys; empty cells are
 * omitted.
 */
export async function* jsonText(rows: AsyncIterable<readonly string[]>): AsyncGenerator<string> {
  let keys: readonly string[] | undefined;
  let separator = '[\n';
  for await (const cells of rows) {
    if (!keys) {
      keys = cells;
      continue;
    }
    const entries = keys.map((key, index) => [key, cells[index] ?? '']).filter(([, text]) => text !== '');
    yield separator + JSON.stringify(Object.fromEntries(entries));
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

/** The header in Chinese, with English texts beside the Chinese ones, and one example. */
export async function* templateRows(kind: ExchangeKindName): AsyncGenerator<string[]> {
  const columns = bindColumns(KINDS[kind].columns, ['zh-Hans', 'en']).filter(
    ({ column }) => column.exported !== true,
  );
  yield await Promise.resolve(
    columns.map(({ column, locale }) => (locale === 'en' ? `英文${column.names.zh}` : column.names.zh)),
  );
  yield columns.map(({ column, locale }) => (locale === 'en' ? '' : (column.sample ?? '')));
}
