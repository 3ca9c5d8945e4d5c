import { isUtf8 } from 'node:buffer';
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { type Entry, fromFd, type ZipFile } from 'yauzl';
import { message } from '../../../platform/text/message.js';
import { TableError } from '../parsers/table.js';
import { FILES, type PictureFiles } from './picture-files.js';

/** Bit 11 of an entry's flags: its name is UTF-8. */
const UTF_8 = 0x800;
const OPTIONS = { lazyEntries: true, autoClose: false, decodeStrings: false } as const;

/** The files of a zip archive in an open file, which stays open. `maximum`: the bytes of a file that is read. */
export async function zipFiles(descriptor: number, maximum: number): Promise<PictureFiles> {
  const zip = await opened(descriptor).catch(refuseArchive);
  const entries = await entriesOf(zip);
  return {
    names: [...entries.keys()],
    read: (name) => contentOf(zip, entries.get(name), maximum),
    close: () => Promise.resolve(),
  };
}

function opened(descriptor: number): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromFd(descriptor, OPTIONS, (error, zip) => {
      if (error) reject(error);
      else resolve(zip);
    });
  });
}

/** The files of the archive without those that macOS adds. */
async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > FILES) throw new TableError(message`The archive has more than ${FILES} files.`);
  const entries = new Map<string, Entry>();
  zip.on('entry', (entry: Entry) => {
    const name = nameOf(entry);
    const isFile = !name.endsWith('/') && !/(?:^|\/)(?:__MACOSX\/|\.)/.test(name);
    if (isFile) entries.set(name, entry);
    zip.readEntry();
  });
  const ended = once(zip, 'end').catch(refuseArchive);
  zip.readEntry();
  await ended;
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
  const stream = new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, found) => {
      if (error) reject(error);
      else resolve(found);
    });
  });
  return stream.then(buffer).catch(refuseArchive);
}

/** A damaged archive is a mistake of the caller. */
function refuseArchive(error: unknown): never {
  throw new TableError(message`The file cannot be read as a zip archive: ${(error as Error).message}`);
}
