import {
  TABLE_LIMITS,
  TableError,
  type SourceFormat,
  type TableHead,
  type TableOptions,
  type TableRow,
  type TextTable,
} from './table.js';
import { message } from '../../../platform/text/message.js';

/**
 * Passes on the rows of a file and returns its header; throws a TableError if the file exceeds a limit or has
 * another format.
 */
export async function readTable(
  bytes: Uint8Array,
  format: SourceFormat,
  onRow: (row: TableRow) => void,
  options: TableOptions = { fields: new Map() },
): Promise<TableHead> {
  if (bytes.length > TABLE_LIMITS.bytes) throw new TableError(message`The file has more than 20 MB.`);
  // Loads only the packages of the format: loading all takes longer than reading a small file.
  if (format === 'xlsx') return (await import('./xlsx/xlsx-table.js')).readXlsx(bytes, onRow, options);
  const { decodeText } = await import('./encoding/text-encoding.js');
  const { text, encoding } = decodeText(bytes, options.encoding);
  const { header, skipped = [] } = await readText(text, format, onRow, options);
  return { header, reading: { encoding, sheets: [], skipped } };
}

async function readText(
  text: string,
  format: Exclude<SourceFormat, 'xlsx'>,
  onRow: (row: TableRow) => void,
  { fields }: TableOptions,
): Promise<TextTable> {
  if (format === 'csv') return (await import('./csv-table.js')).readCsv(text, onRow, fields);
  if (format === 'json') return (await import('./json-table.js')).readJson(text, onRow);
  const { frabXmlEvents } = await import('./frab-xml.js');
  return (await import('./frab-schedule.js')).frabRows(frabXmlEvents(text), onRow);
}
