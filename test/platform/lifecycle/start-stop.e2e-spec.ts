import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isServerOf, pidFile, readPostmaster } from '../../../src/platform/database/embedded/postmaster.js';
import { failedStart, spawnServer, type SpawnedServer } from '../../setup/server.js';
import { until } from '../../setup/until.js';

describe('the server', () => {
  let dataDir = '';
  let dataDirectory = '';

  beforeAll(() => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'vitrine-start-'));
    chmodSync(dataDir, 0o755);
    dataDirectory = path.join(dataDir, 'postgres');
  });

  afterAll(() => {
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('starts without configuration, and loads the whole sample after an interrupted first start', async () => {
    const first = await spawnServer({ DATA_DIR: dataDir }, /innovation-week-2016: catalog/);
    first.process.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    const server = await spawnServer({ DATA_DIR: dataDir });
    const ready = await fetch(`${server.url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready', reasons: [] }]);
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
    const query = encodeURIComponent('{events(first:20){nodes{slug}}}');
    const headers = { 'apollo-require-preflight': '1' };
    const answer = await fetch(`${server.url}/graphql?query=${query}`, { headers });
    const { data } = (await answer.json()) as { data: { events: { nodes: unknown[] } } };
    expect(data.events.nodes).toHaveLength(9);
    const database = databaseProcess(dataDirectory);
    server.process.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    expect(isServerOf(dataDirectory, database)).toBe(false);
    expect(existsSync(pidFile(dataDirectory))).toBe(false);
  }, 120_000);

  it('leaves no PostgreSQL process when it is killed, and starts again after both were killed', async () => {
    const server = await spawnServer({ DATA_DIR: dataDir });
    const database = databaseProcess(dataDirectory);
    server.process.kill('SIGKILL');
    expect(await server.ended).toBe('SIGKILL');
    await until(() => !isServerOf(dataDirectory, database));
    const next = await spawnServer({ DATA_DIR: dataDir });
    expect((await fetch(`${next.url}/readyz`)).status).toBe(200);
    process.kill(databaseProcess(dataDirectory), 'SIGKILL');
    next.process.kill('SIGKILL');
    await next.ended;
    const last = await spawnServer({ DATA_DIR: dataDir });
    last.process.kill('SIGINT');
    expect(await last.ended).toBe(0);
  }, 120_000);

  it('shares its data folder: a draining process reports it, and the last process ends PostgreSQL', async () => {
    const first = await spawnServer({ DATA_DIR: dataDir, DRAIN_DELAY_MS: '3000' });
    const second = await spawnServer({ DATA_DIR: dataDir });
    const database = databaseProcess(dataDirectory);
    await drain(first);
    expect((await fetch(`${second.url}/readyz`)).status).toBe(200);
    second.process.stdout?.destroy();
    second.process.kill('SIGINT');
    expect(await second.ended).toBe(0);
    expect(isServerOf(dataDirectory, database)).toBe(false);
  }, 120_000);

  it('names a taken port in one sentence', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const failed = await failedStart({ DATA_DIR: dataDir, PORT: port.toString() });
    other.close();
    expect(failed.code).toBe(1);
    expect(sentences(failed.output)).toHaveLength(1);
    expect(failed.output).toContain(`port ${port.toString()}`);
  }, 120_000);

  it('names an impossible data folder in one sentence', async () => {
    // Root cannot create a folder below a file either.
    const failed = await failedStart({ DATA_DIR: path.join(import.meta.filename, 'data') });
    expect(failed.code).toBe(1);
    expect(sentences(failed.output)).toHaveLength(1);
    expect(failed.output).toContain('DATA_DIR');
  }, 120_000);

  it.each(['SIGTERM', 'SIGKILL'] as const)(
    'ends when npm receives %s',
    async (signal) => {
      const npm = await startByNpm(dataDir);
      const database = databaseProcess(dataDirectory);
      npm.kill(signal);
      await once(npm, 'exit');
      await until(() => !isServerOf(dataDirectory, database));
      expect(existsSync(pidFile(dataDirectory))).toBe(false);
    },
    120_000,
  );

  it('names every wrong setting without its value', async () => {
    const wrong = {
      PORT: 'high',
      DATABASE_URL: 'mysql://secret',
      DATABASE_POOL_SIZE: 'many',
      LOG_LEVEL: 'loud',
    };
    const failed = await failedStart({ DATA_DIR: dataDir, ...wrong });
    expect(failed.code).toBe(1);
    for (const name of Object.keys(wrong)) expect(failed.output).toContain(name);
    expect(failed.output).not.toContain('secret');
    expect(failed.output).not.toContain('    at ');
  }, 120_000);
});

/** Stops a server, which reports meanwhile that it is not ready, and still responds. */
async function drain(server: SpawnedServer): Promise<void> {
  server.process.kill('SIGTERM');
  await until(async () => (await fetch(`${server.url}/readyz`)).status === 503);
  const answer = await fetch(`${server.url}/readyz`);
  expect([answer.status, await answer.json()]).toEqual([
    503,
    { status: 'unready', reasons: ['shutting down'] },
  ]);
  expect(answer.headers.get('connection')).toBe('close');
  expect((await fetch(`${server.url}/livez`)).status).toBe(200);
  expect(await server.ended).toBe(0);
}

/** Starts npm, whose child process serves. */
async function startByNpm(dataDir: string): Promise<ChildProcess> {
  const root = path.resolve(import.meta.dirname, '../../..');
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, PORT: '0', LOG_FORMAT: 'json', DATA_DIR: dataDir };
  const npm = spawn('npm', ['start'], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const part of npm.stdout) if (String(part).includes('GraphiQL: ')) break;
  return npm;
}

function databaseProcess(dataDirectory: string): number {
  const postmaster = readPostmaster(dataDirectory);
  if (postmaster === undefined) throw new Error('PostgreSQL does not run.');
  return postmaster.pid;
}

/** The lines of an output that do not belong to the log. */
function sentences(output: string): string[] {
  return output
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('{'));
}
