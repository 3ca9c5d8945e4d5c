import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { documentNamed, tableRows } from './documents.js';

/** The kind that CONTRIBUTING.md shows as an example. */
const KIND = /announcement/i;
const FEATURE = 'src/fair/announcement/';

/** Source files that mention the kind outside of its own folder, without generated files. */
const FILES = ['src', 'web']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name)),
  )
  .filter((file) => /\.(?:ts|tsx|graphql)$/.test(file) && !/node_modules|\/dist\/|\/generated\//.test(file))
  .filter((file) => !/\.(?:spec|graphql)\.ts$/.test(file) && !file.startsWith(FEATURE))
  .filter((file) => KIND.test(readFileSync(file, 'utf8')));

/** The files and folders in the table. */
const NAMED = tableRows(documentNamed('CONTRIBUTING.md')).flatMap(([, files = '']) =>
  Array.from(files.matchAll(/`([\w./-]+)`/g), ([, name = '']) => name),
);

describe('the task "new kind" in CONTRIBUTING.md', () => {
  it('names each file that the example kind occurs in', () => {
    expect(FILES.length).toBeGreaterThan(20);
    const missing = FILES.filter(
      (file) =>
        !NAMED.some((name) => file.endsWith(`/${name}`) || file === name || file.startsWith(`${name}/`)),
    );
    expect(missing).toEqual([]);
  });
});
