import { open, opendir, readFile, stat } from 'node:fs/promises';
import { StartFailure } from '../../../platform/failure/start-failure.js';
import { TABLE_LIMITS, TableError } from '../parsers/table.js';
import { FILES, type PictureFiles } from './picture-files.js';
import { zipFiles } from './zip-files.js';
import path from 'node:path';
import { message } from '../../../platform/text/message.js';

/** The files of a folder or of a zip archive at a path. */
export async function openPictures(place: string): Promise<PictureFiles> {
  const found = await stat(place).catch((error: unknown) => {
    throw new StartFailure(`${place} cannot be read: ${(error as Error).message}`);
  });
  if (found.isDirectory()) return folderFiles(place, TABLE_LIMITS.bytes);
  const file = await open(place);
  try {
    const files = await zipFiles(file.fd, TABLE_LIMITS.bytes);
    return { ...files, close: () => file.close() };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** The files of a folder and the folders in it. `maximum`: the bytes of a file that is read. */
async function folderFiles(folder: string, maximum: number): Promise<PictureFiles> {
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
      // One byte more than the maximum is refused as too large by its receiver.
      return size > maximum ? Buffer.alloc(maximum + 1) : readFile(file);
    },
    close: () => Promise.resolve(),
  };
}
