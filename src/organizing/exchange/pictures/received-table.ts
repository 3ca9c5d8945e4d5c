import type { ReceivedFile } from '../../../platform/http/upload/received-file.js';
import { type SourceFormat, TABLE_LIMITS } from '../parsers/table.js';
import type { TableSource } from '../parsers/table-worker.js';
import type { PictureFiles } from './picture-files.js';
import { tableInArchive } from './table-in-archive.js';
import { zipFiles } from './zip-files.js';

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
