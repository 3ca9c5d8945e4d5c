/** Removes React Aria's texts in languages other than Chinese and English from the bundle: 32 of 34. */
import { readFileSync } from 'node:fs';

const TABLES =
  /[/\\](?:react-aria|react-stately|react-aria-components)[/\\]dist[/\\].*[/\\]intlStrings\.mjs$/;
/** A line of a table with its language: an import of a file, or an entry. */
const LINE = /^.*["/]([a-z]{2}-[A-Z]{2})(?:\.mjs)?".*\n/gm;
const KEPT = new Set(['en-US', 'zh-CN']);

export const twoLanguages = {
  name: 'two-languages',
  setup(build) {
    build.onLoad({ filter: TABLES }, ({ path: file }) => ({
      contents: readFileSync(file, 'utf8').replace(LINE, (line, language) =>
        KEPT.has(language) ? line : '',
      ),
      loader: 'js',
    }));
  },
};
