import type { ReceivedFile } from '../../../platform/http/upload/received-file.js';
import { formatOfFile, type SourceFormat, TABLE_LIMITS, TableError } from '../parsers/table.js';
import type { TableSource } from '../parsers/table-worker.js';
import { type PictureFiles, zipFiles } from './open-pictures.js';
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
  return tableInArchive(await zipFiles(descriptor));
}

const TABLE = /\.(csv|tsv|xlsx|json|xml)$/i;

/** The only table of an archive, which contains the pictures of its cells, too. */
export async function tableInArchive(pictures: PictureFiles): Promise<ReceivedTable> {
  const [name, ...otherNames] = pictures.names.filter((each) => TABLE.test(each));
  if (name === undefined || otherNames.length > 0) {
    const count = name === undefined ? 0 : otherNames.length + 1;
    throw new TableError(
      message`The archive must contain one table (CSV, XLSX or JSON); it contains ${count}.`,
    );
  }
  const source = await pictures.read(name);
  if (source.length > TABLE_LIMITS.bytes) {
    throw new TableError(message`The table has more than ${TABLE_LIMITS.bytes / 1_048_576} MB.`);
  }
  return { source, format: formatOfFile(name) ?? 'csv', pictures };
}
