import { isUtf8 } from 'node:buffer';
import { buffer } from 'node:stream/consumers';
import { type Entry, fromFdPromise, type ZipFile } from 'yauzl';
import { message } from '../../../platform/text/message.js';
import { TableError } from '../parsers/table.js';
import { FILES, type PictureFiles } from './picture-files.js';

/** Bit 11 of an entry's flags: its name is UTF-8. */
const UTF_8 = 0x800;

/** The files of a zip archive in an open file, which stays open. `maximum`: the bytes of a file that is read. */
export async function zipFiles(descriptor: number, maximum: number): Promise<PictureFiles> {
  const zip = await fromFdPromise(descriptor, { autoClose: false, decodeStrings: false }).catch(
    refuseArchive,
  );
  if (zip.entryCount > FILES) throw new TableError(message`The archive has more than ${FILES} files.`);
  const entries = await entriesOf(zip).catch(refuseArchive);
  return {
    names: [...entries.keys()],
    read: (name) => contentOf(zip, entries.get(name), maximum),
    close: () => Promise.resolve(),
  };
}

/** The files of the archive without those that macOS adds. */
async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry);
    const isFile = !name.endsWith('/') && !/(?:^|\/)(?:__MACOSX\/|\.)/.test(name);
    if (isFile) entries.set(name, entry);
  }
  return entries;
}

/** Programs on Chinese Windows write names in GB 18030 without the flag of UTF-8. */
function nameOf({ fileNameRaw, generalPurposeBitFlag }: Entry): string {
  const encoding = (generalPurposeBitFlag & UTF_8) !== 0 || isUtf8(fileNameRaw) ? 'utf-8' : 'gb18030';
  return new TextDecoder(encoding).decode(fileNameRaw).replaceAll('\\', '/');
}

async function contentOf(zip: ZipFile, entry: Entry | undefined, maximum: number): Promise<Buffer> {
  if (!entry) throw new Error('The archive has no such file.');
  // One byte more than the maximum is refused as too large by its receiver. yauzl enforces the declared size.
  if (entry.uncompressedSize > maximum) return Buffer.alloc(maximum + 1);
  return zip.openReadStreamPromise(entry).then(buffer).catch(refuseArchive);
}

/** A damaged archive is a mistake of the caller. */
function refuseArchive(error: unknown): never {
  throw new TableError(message`The file cannot be read as a zip archive: ${(error as Error).message}`);
}
