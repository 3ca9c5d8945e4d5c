import { readCsv } from './csv-table.js';
import { readJson, readScheduleXml } from './json-table.js';
import {
  TABLE_LIMITS,
  TableError,
  type SourceFormat,
  type TableHead,
  type TableOptions,
  type TableRow,
} from './table.js';
import { readXlsx } from './xlsx/xlsx-table.js';
import { message } from '../../../platform/text/message.js';

/**
 * Passes on the rows of a file and returns its header; throws a TableError if the file exceeds a limit or has
 * another format.
 */
export async function readTable(
  bytes: Uint8Array,
  format: SourceFormat,
  take: (row: TableRow) => void,
  options: TableOptions = { fields: new Map() },
): Promise<TableHead> {
  if (bytes.length > TABLE_LIMITS.bytes) throw new TableError(message`The file has more than 20 MB.`);
  if (format === 'xml') return readScheduleXml(bytes, take, options);
  if (format === 'xlsx') return readXlsx(bytes, take, options);
  return format === 'csv' ? readCsv(bytes, take, options) : readJson(bytes, take, options);
}
