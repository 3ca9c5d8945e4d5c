import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { versionOf } from './program-version.js';

describe('the version of the program', () => {
  it('changes only with the modules', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'vitrine-version-'));
    const module = path.join(folder, 'main.js');
    await writeFile(module, 'one');
    const [first, again] = [await versionOf(folder), await versionOf(folder)];
    await writeFile(module, 'two');
    const changed = await versionOf(folder);
    await rm(folder, { recursive: true });
    expect([first === again, first === changed]).toEqual([true, false]);
  });
});
