import { readCsv } from './csv-table.js';
import { readJson } from './json-table.js';
import { TABLE_LIMITS, TableError, type TableFormat, type TableRow } from './table.js';
import { readXlsx } from './xlsx-table.js';

/**
 * Passes on the rows of a file and returns its header; throws a TableError if the file exceeds a limit or has
 * another format.
 */
export async function readTable(
  bytes: Uint8Array,
  format: TableFormat,
  take: (row: TableRow) => void,
): Promise<readonly string[]> {
  if (bytes.length > TABLE_LIMITS.bytes) throw new TableError('The file has more than 20 MB.');
  if (format === 'xlsx') return readXlsx(bytes, take);
  return format === 'csv' ? readCsv(bytes, take) : readJson(bytes, take);
}
