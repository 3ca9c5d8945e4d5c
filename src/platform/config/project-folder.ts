import path from 'node:path';

/** The folder `src`, or `dist/src` for a built server. */
const SOURCES = path.resolve(import.meta.dirname, '../..');

/** The project's folder as an absolute path, for a server that runs from sources or from `dist`. */
export const PROJECT_FOLDER =
  path.basename(path.dirname(SOURCES)) === 'dist' ? path.resolve(SOURCES, '../..') : path.dirname(SOURCES);
