import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Outputs } from '../../../bin/prepare/outputs.mjs';

describe('the outputs of a build', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'vitrine-outputs-'));
    await writeFile(path.join(folder, 'earlier.js'), 'earlier');
  });
  afterEach(() => rm(folder, { recursive: true }));

  const write = async () => {
    const outputs = new Outputs(folder);
    await outputs.write(path.join(folder, 'inner/own.js'), 'own');
    return outputs;
  };
  const files = async () => (await readdir(folder, { recursive: true })).sort();

  it('leave the files of an earlier build for the programs that run from it', async () => {
    await (await write()).removeOld();
    expect(await files()).toEqual(['earlier.js', 'inner', 'inner/own.js']);
    expect(await readFile(path.join(folder, 'inner/own.js'), 'utf8')).toBe('own');
  });

  it('replace old files', async () => {
    await (await write()).removeOld(0);
    expect(await files()).toEqual(['inner', 'inner/own.js']);
  });
});
