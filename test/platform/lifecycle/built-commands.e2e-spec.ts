import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const BROKEN_OUTPUT =
  'data:text/javascript,process.stdout.write = () => { throw new Error("There is no output."); };';

describe('a command of the program', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-command-'));

  beforeAll(() => {
    for (const name of ['bin', 'package-lock.json'])
      cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true });
    // Without its sources, the program is never built again.
    for (const name of ['dist', 'node_modules']) symlinkSync(path.join(ROOT, name), path.join(folder, name));
    // A front end that was never built.
    mkdirSync(path.join(folder, 'web/kiosk'), { recursive: true });
    writeFileSync(path.join(folder, 'web/kiosk/build.mjs'), '');
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const schemaPrint = (...options: string[]) =>
    promisify(execFile)(
      process.execPath,
      [...options, path.join(folder, 'bin/vitrine.mjs'), 'schema', 'print'],
      { env: { PATH: process.env.PATH }, maxBuffer: 2 ** 24 },
    );

  it('builds no front ends', async () => {
    const schema = readFileSync(path.join(ROOT, 'schema.graphql'), 'utf8');
    expect(await schemaPrint()).toEqual({ stdout: schema, stderr: '' });
  });

  it('names the sources of its bundle in the stack of a fault', async () => {
    await expect(schemaPrint('--import', BROKEN_OUTPUT)).rejects.toMatchObject({
      stderr: expect.stringMatching(/at Object\.run \(.*src\/platform\/cli\/schema-print\.command\.ts:\d+:/),
    });
  });
});

describe('npm install', () => {
  it('leaves package-lock.json unchanged', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-lock-'));
    const lock = readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8');
    const { workspaces } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
      workspaces: string[];
    };
    for (const place of ['', ...workspaces])
      cpSync(path.join(ROOT, place, 'package.json'), path.join(folder, place, 'package.json'));
    writeFileSync(path.join(folder, 'package-lock.json'), lock);
    const options = ['--package-lock-only', '--ignore-scripts', '--offline', '--cache=cache'];
    await promisify(execFile)('npm', ['install', ...options], { cwd: folder });
    expect(readFileSync(path.join(folder, 'package-lock.json'), 'utf8')).toBe(lock);
    rmSync(folder, { recursive: true, force: true });
  });
});
