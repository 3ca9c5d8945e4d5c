import { open, stat } from 'node:fs/promises';
import { StartFailure } from '../../../platform/failure/start-failure.js';
import { TABLE_LIMITS } from '../parsers/table.js';
import { folderFiles } from './folder-files.js';
import type { PictureFiles } from './picture-files.js';
import { zipFiles } from './zip-files.js';

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
