import { readCsv } from './csv-table.js';
import { readJson } from './json-table.js';
import { TABLE_LIMITS, type Table, TableError, type TableFormat } from './table.js';
import { readXlsx } from './xlsx-table.js';

/** Reads a whole file; throws a TableError where it is too large or of another format. */
export async function readTable(bytes: Uint8Array, format: TableFormat): Promise<Table> {
  if (bytes.length > TABLE_LIMITS.bytes) throw new TableError('The file has more than 20 MB.');
  if (format === 'xlsx') return readXlsx(bytes);
  return format === 'csv' ? readCsv(bytes) : readJson(bytes);
}
