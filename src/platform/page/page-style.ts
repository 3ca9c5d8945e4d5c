import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_FOLDER } from '../config/project-folder.js';

/** The design that the front ends share. */
const DESIGN = path.join(PROJECT_FOLDER, 'web', 'ui');

const read = (name: string) => readFileSync(path.join(DESIGN, name), 'utf8');

/** The font as data, because the pages make no other request. */
function fonts(): string {
  return read('fonts.css').replace(
    /url\('\.\/([^']+)'\)/,
    (_, name: string) =>
      `url('data:font/woff2;base64,${readFileSync(path.join(DESIGN, name)).toString('base64')}')`,
  );
}

const COMMENT = /\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g;

/** The styles of all pages with one form: tokens and parts of `web/ui`, without comments. */
export const PAGE_STYLE = [
  fonts(),
  ...['tokens.css', 'elements.css', 'parts.css', 'page.css'].map((name) => read(name)),
]
  .join('\n')
  .replaceAll(COMMENT, '')
  .replaceAll(/\n\s*/g, '\n');
