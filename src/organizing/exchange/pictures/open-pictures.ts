import { isUtf8 } from 'node:buffer';
import { open, opendir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { type Entry, fromFdPromise, type ZipFile } from 'yauzl';
import { StartFailure } from '../../../platform/failure/start-failure.js';
import { message } from '../../../platform/text/message.js';
import { TABLE_LIMITS, TableError } from '../parsers/table.js';

/** The files of a folder or of an archive. The receiver closes them. */
export interface PictureFiles {
  /** Paths with `/`. */
  readonly names: readonly string[];
  read: (name: string) => Promise<Buffer>;
  close: () => Promise<void>;
}

/** The maximum number of files of a folder or an archive. */
const FILES = 20_000;
/** The maximum size of a file that is read. */
const BYTES = TABLE_LIMITS.bytes;
/** Bit 11 of an entry's flags: its name is UTF-8. */
const UTF_8 = 0x800;

/** The files of a folder or of a zip archive at a path. */
export async function openPictures(place: string): Promise<PictureFiles> {
  const stats = await stat(place).catch((error: unknown) => {
    throw new StartFailure(`${place} cannot be read: ${(error as Error).message}`);
  });
  if (stats.isDirectory()) return folderFiles(place);
  const file = await open(place);
  try {
    const files = await zipFiles(file.fd);
    return { ...files, close: () => file.close() };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** The files of a folder and the folders in it. */
async function folderFiles(folder: string): Promise<PictureFiles> {
  const names: string[] = [];
  for await (const entry of await opendir(folder, { recursive: true })) {
    if (!entry.isFile()) continue;
    names.push(path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
    if (names.length > FILES) throw new TableError(message`The folder has more than ${FILES} files.`);
  }
  return {
    names,
    read: async (name) => {
      const file = path.join(folder, name);
      const { size } = await stat(file);
      // The receiver refuses one byte more than the maximum as too large.
      return size > BYTES ? Buffer.alloc(BYTES + 1) : readFile(file);
    },
    close: () => Promise.resolve(),
  };
}

/** The files of a zip archive in an open file, which stays open. */
export async function zipFiles(descriptor: number): Promise<PictureFiles> {
  const zip = await fromFdPromise(descriptor, { autoClose: false, decodeStrings: false }).catch(
    refuseArchive,
  );
  if (zip.entryCount > FILES) throw new TableError(message`The archive has more than ${FILES} files.`);
  const entries = await entriesOf(zip).catch(refuseArchive);
  return {
    names: [...entries.keys()],
    read: (name) => contentOf(zip, entries.get(name)),
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

async function contentOf(zip: ZipFile, entry: Entry | undefined): Promise<Buffer> {
  if (!entry) throw new Error('The archive has no such file.');
  // The receiver refuses one byte more than the maximum as too large. yauzl enforces the declared size.
  if (entry.uncompressedSize > BYTES) return Buffer.alloc(BYTES + 1);
  return zip.openReadStreamPromise(entry).then(buffer).catch(refuseArchive);
}

/** A damaged archive is a mistake of the caller. */
function refuseArchive(error: unknown): never {
  throw new TableError(message`The file cannot be read as a zip archive: ${(error as Error).message}`);
}
