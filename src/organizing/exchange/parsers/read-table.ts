import {
  TABLE_LIMITS,
  TableError,
  type SourceFormat,
  type TableHead,
  type TableOptions,
  type TableRow,
} from './table.js';
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
  // Only what the format needs: loading all packages takes longer than reading a small file.
  if (format === 'xlsx') return (await import('./xlsx/xlsx-table.js')).readXlsx(bytes, take, options);
  if (format === 'csv') return (await import('./csv-table.js')).readCsv(bytes, take, options);
  const { readJson, readScheduleXml } = await import('./json-table.js');
  return format === 'xml' ? readScheduleXml(bytes, take, options) : readJson(bytes, take, options);
}
