import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { documentNamed, tableRows } from './documents.js';

interface Manifest {
  workspaces?: string[];
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const FOLDERS = ['.', ...readdirSync('web').map((name) => path.join('web', name))];
/** The packages of all workspaces, except those that need no reason. */
const PACKAGES = new Set(
  FOLDERS.map((folder) => readFileSync(path.join(folder, 'package.json'), 'utf8'))
    .map((text) => JSON.parse(text) as Manifest)
    .flatMap(({ dependencies, devDependencies, optionalDependencies }) =>
      Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies }),
    )
    .filter((name) => !/^@(?:types|vitrine)\//.test(name)),
);
/** The names in docs/dependencies.md; `@nestjs/*` stands for all packages with this prefix. */
const NAMES = tableRows(documentNamed('docs/dependencies.md')).flatMap(([names = '']) =>
  Array.from(names.matchAll(/`([^`]+)`/g), ([, name = '']) => name),
);

function isNamedBy(name: string, each: string): boolean {
  return name.endsWith('*') ? each.startsWith(name.slice(0, -1)) : each === name;
}

describe('docs/dependencies.md', () => {
  it('states a reason for each package', () => {
    const missing = [...PACKAGES].filter((each) => !NAMES.some((name) => isNamedBy(name, each)));
    expect(missing).toEqual([]);
  });

  it('names no removed package', () => {
    const gone = NAMES.filter((name) => ![...PACKAGES].some((each) => isNamedBy(name, each)));
    expect(gone).toEqual([]);
  });
});
