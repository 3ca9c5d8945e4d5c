import { spawn, type ChildProcess } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTestDatabase, type TestDatabase } from '../../setup/database.js';
import { until } from '../../setup/until.js';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const SERVES = /GraphiQL: (\S+)\/graphql/g;

describe('the program served from its sources', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-dev-'));
  const main = path.join(folder, 'src/main.ts');
  const sources = readFileSync(path.join(ROOT, 'src/main.ts'), 'utf8');
  let database: TestDatabase;
  let program: ChildProcess;
  let output = '';

  /** The addresses of the servers so far. */
  const addresses = () => Array.from(output.matchAll(SERVES), ([, address]) => address!);

  beforeAll(async () => {
    database = await createTestDatabase();
    for (const name of [
      'bin',
      'dist',
      'migrations',
      'src',
      'web',
      'package.json',
      'package-lock.json',
      'schema.graphql',
      'contract',
    ]) {
      cpSync(path.join(ROOT, name), path.join(folder, name), {
        recursive: true,
        // The builds are those of the sources with these times.
        preserveTimestamps: true,
        filter: (file) => !file.endsWith('node_modules'),
      });
    }
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
    program = spawn(process.execPath, [path.join(folder, 'bin/dev.mjs')], {
      env: {
        PATH: process.env.PATH,
        PORT: '0',
        LOG_FORMAT: 'json',
        DATABASE_URL: database.url,
        SAMPLE_DATA: 'false',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    program.stdout!.on('data', (part: Buffer) => (output += part.toString()));
    program.stderr!.on('data', (part: Buffer) => (output += part.toString()));
    await until(() => addresses().length === 1);
  });

  afterAll(async () => {
    const ended = new Promise((resolve) => program.once('close', resolve));
    program.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
    await database.drop();
  });

  it('serves on after a change with an error, which it names by file and line', async () => {
    writeFileSync(main, `${sources}const broken: = 1;\n`);
    await until(() => output.includes('The last build that succeeded runs on.'));
    expect(output).toContain(`${main}:${String(sources.split('\n').length)}`);
    expect((await fetch(`${addresses()[0]!}/readyz`)).status).toBe(200);
    writeFileSync(main, sources);
    await until(() => addresses().length === 2);
  });

  it('serves a change, and keeps the bundle', async () => {
    const before = addresses().length;
    appendFileSync(main, `process.stdout.write(new Error('changed').stack + '\\n');\n`);
    await until(() => addresses().length > before && output.includes('Error: changed'));
    expect(output).toMatch(/Error: changed\n\s+at .*src\/main\.ts:/);
    expect((await fetch(`${addresses().at(-1)!}/readyz`)).status).toBe(200);
    expect(existsSync(path.join(folder, 'dist/bundle/main.js'))).toBe(true);
  });
});
