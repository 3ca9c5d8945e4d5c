import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const ROOTS = ['ui', 'map'].map((name) => path.resolve(import.meta.dirname, '..', name));
const FILE = /\.(?:ts|css|json|mjs|txt)$/;
/** The licence of the font contains addresses of its author's pages. No page loads the licence. */
const LICENCE = 'OFL.txt';
/** An XML namespace is a name; no browser loads it. */
const NAMESPACE = /http:\/\/www\.w3\.org\/\d{4}\/(?:svg|xlink)/g;

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => FILE.test(name) && !name.endsWith(LICENCE) && !name.includes('node_modules'))
    .map((name) => path.join(folder, name));
}

describe('the files of the shared packages', () => {
  it('contain no address of another server', () => {
    const foreign = ROOTS.flatMap(filesOf).filter((file) =>
      /\bhttps?:\/\/\w|url\(\s*['"]?\/\//.test(readFileSync(file, 'utf8').replaceAll(NAMESPACE, '')),
    );
    expect(foreign).toEqual([]);
  });
});
