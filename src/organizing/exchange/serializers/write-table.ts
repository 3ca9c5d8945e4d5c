import { Readable } from 'node:stream';
import type { TableFormat } from '../parsers/table.js';
import { csvText } from './csv-text.js';
import { jsonText } from './json-text.js';
import { xlsxBytes } from './xlsx-bytes.js';

const WRITERS = { csv: csvText, json: jsonText, xlsx: xlsxBytes };

/** The rows as a file, generated while it is read. */
export function writeTable(rows: AsyncIterable<readonly string[]>, format: TableFormat): Readable {
  return Readable.from(WRITERS[format](rows), { objectMode: false });
}
