import { message } from '../../../platform/text/message.js';
import { type SourceFormat, TABLE_LIMITS, TableError } from '../parsers/table.js';
import type { PictureFiles } from './picture-files.js';

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
