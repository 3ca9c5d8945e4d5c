import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BuiltApp } from './built-app.js';

describe('a built app', () => {
  let folder: string;
  let builds = 0;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'vitrine-app-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const build = async (page: string, script: string): Promise<void> => {
    await rm(folder, { recursive: true });
    await mkdir(path.join(folder, 'assets'), { recursive: true });
    await writeFile(path.join(folder, 'assets', script), script);
    const file = path.join(folder, 'index.html');
    await writeFile(file, page);
    builds += 1;
    await utimes(file, builds, builds);
  };
  const textOf = async (app: BuiltApp, name: string) => (await app.file(name))?.content.toString();

  it('keeps its files while a build removes them', async () => {
    await build('one', 'one.js');
    const app = new BuiltApp(folder);
    await app.file('');
    await rm(path.join(folder, 'index.html'));
    expect([await textOf(app, ''), await textOf(app, 'assets/one.js')]).toEqual(['one', 'one.js']);
  });

  it('keeps the files of the earlier build beside those of a new one', async () => {
    await build('one', 'one.js');
    const app = new BuiltApp(folder);
    await app.file('');
    await build('two', 'two.js');
    const names = ['', 'assets/one.js', 'assets/two.js'];
    expect(await Promise.all(names.map((name) => textOf(app, name)))).toEqual(['two', 'one.js', 'two.js']);
  });
});
