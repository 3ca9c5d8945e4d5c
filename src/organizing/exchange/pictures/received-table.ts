import type { ReceivedFile } from '../../../platform/http/upload/received-file.js';
import { type SourceFormat, TABLE_LIMITS, TableError } from '../parsers/table.js';
import type { TableSource } from '../parsers/table-worker.js';
import type { PictureFiles } from './picture-files.js';
import { zipFiles } from './zip-files.js';
import { message } from '../../../platform/text/message.js';

/** A received table, and the pictures that came with it. */
export interface ReceivedTable {
  readonly source: TableSource;
  readonly format: SourceFormat;
  readonly pictures?: PictureFiles;
}

/** The received file; without a format it is an archive of a table and its pictures. */
export async function receivedTable(
  { descriptor, size }: ReceivedFile,
  format: SourceFormat | undefined,
): Promise<ReceivedTable> {
  if (format) return { source: { file: descriptor, size }, format };
  const pictures = await zipFiles(descriptor, TABLE_LIMITS.bytes);
  const table = await tableInArchive(pictures);
  return { source: table.content, format: table.format, pictures };
}

const TABLE = /\.(csv|tsv|xlsx|json|xml)$/i;

/** The only table of an archive, which contains the pictures of its cells, too. */
export async function tableInArchive(
  files: PictureFiles,
): Promise<{ content: Buffer; format: SourceFormat }> {
  const [name, ...others] = files.names.filter((each) => TABLE.test(each));
  if (name === undefined || others.length > 0) {
    const count = name === undefined ? 0 : others.length + 1;
    throw new TableError(
      message`The archive must contain one table (CSV, XLSX or JSON); it contains ${count}.`,
    );
  }
  const content = await files.read(name);
  if (content.length > TABLE_LIMITS.bytes) {
    throw new TableError(message`The table has more than ${TABLE_LIMITS.bytes / 1_048_576} MB.`);
  }
  const ending = (TABLE.exec(name)?.[1] ?? 'csv').toLowerCase();
  const format = ending === 'xlsx' || ending === 'json' || ending === 'xml' ? ending : 'csv';
  return { content, format };
}
