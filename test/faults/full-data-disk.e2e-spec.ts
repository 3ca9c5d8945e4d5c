import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { readPostmaster } from '../../src/platform/database/embedded/postmaster.js';
import { photograph } from '../build/pictures.js';
import { Cleanup } from '../setup/cleanup.js';
import { ask, read } from '../setup/graphql-request.js';
import { endServer, type SpawnedServer, spawnServer } from '../setup/server.js';
import { until } from '../setup/until.js';
import { record } from './report.js';
import { canMountDisks, mountSmallDisk, removeSmallDisk } from './small-disk.js';

const FAULT = 'disk of DATA_DIR full';
const ADMIN = { email: 'admin@example.org', password: 'a horse and a battery' };

(canMountDisks() ? describe : describe.skip)('while the disk of the embedded PostgreSQL is full', () => {
  const cleanup = new Cleanup();
  let folder: string;
  let filler: string;
  let server: SpawnedServer;

  beforeAll(async () => {
    folder = mountSmallDisk(400);
    await cleanup.add(() => {
      removeSmallDisk(folder);
    });
    filler = path.join(folder, 'filler');
    server = await spawnServer({
      DATA_DIR: folder,
      SAMPLE_DATA: 'false',
      ADMIN_EMAIL: ADMIN.email,
      ADMIN_PASSWORD: ADMIN.password,
    });
    await cleanup.add(() => endServer(server));
  }, 180_000);

  afterEach(() => {
    rmSync(filler, { force: true });
  });

  afterAll(() => cleanup.run());

  /** Leaves this many bytes of the disk. */
  function fillUp(rest: number): void {
    const df = execFileSync('df', ['--output=avail', '-B1', folder], { encoding: 'utf8' });
    execFileSync('fallocate', ['-l', String(Number(df.split('\n')[1]) - rest), filler]);
  }

  const signIn = async (): Promise<{ authorization: string }> => {
    const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { token } }';
    const { body } = await ask(server.url, { query, variables: { input: ADMIN } });
    return { authorization: `Bearer ${body.data.signIn.token}` };
  };
  const createEvent = async (headers: { authorization: string }): Promise<string> => {
    const query =
      'mutation ($input: CreateEventInput!) { createEvent(input: $input) { event { id } errors { code } } }';
    const name = [{ locale: 'en', text: 'Fair' }];
    const days = { startsOn: '2027-01-01', endsOn: '2027-01-02', timeZone: 'Asia/Shanghai' };
    const { body } = await ask(
      server.url,
      { query, variables: { input: { slug: 'fair', name, ...days, locales: ['en'] } } },
      headers,
    );
    return body.data.createEvent.event.id;
  };

  async function readiness(): Promise<[status: number, notices: unknown]> {
    const { status, body } = await read(await fetch(`${server.url}/readyz?verbose`));
    return [status, body.notices];
  }

  it('uploads end before the database has no space for its log', async () => {
    const headers = await signIn();
    const event = await createEvent(headers);
    const picture = new Uint8Array(await photograph());
    const send = async (): Promise<number> => {
      const request = {
        method: 'POST',
        headers: { ...headers, 'content-type': 'image/jpeg' },
        body: picture,
      };
      return (await fetch(`${server.url}/media?event=${event}`, request)).status;
    };
    fillUp(100 * 1024 * 1024);
    expect([await send(), await readiness()]).toEqual([
      503,
      [200, ['the disk of DATA_DIR is almost full, so that uploads and imports are refused']],
    ]);
    rmSync(filler);
    expect(await readiness()).toEqual([200, []]);
    expect(await send()).toBe(201);
  });

  it('the process stays, serves responses from memory, and names the cause', async () => {
    const query = { query: '{ events { nodes { slug } } }' };
    await until(async () => (await ask(server.url, query)).status === 200);
    fillUp(0);
    const { pid } = readPostmaster(path.join(folder, 'postgres')) ?? { pid: 0 };
    process.kill(pid, 'SIGKILL');
    const isEnding = server.ended.then(() => true);
    await until(async () => (await fetch(`${server.url}/readyz`)).status === 503);
    await until(() => server.output().includes('Its disk is full'));
    // Longer than five attempts, after which another failure ends the process.
    expect(await Promise.race([isEnding, delay(8000, false)])).toBe(false);
    expect((await read(await fetch(`${server.url}/readyz`))).body.reasons).toEqual([
      'the database does not respond',
      'the disk of DATA_DIR is full',
    ]);
    expect((await ask(server.url, query)).status).toBe(200);
    expect(server.output().match(/Its disk is full/g)).toHaveLength(1);
  });

  it('the database runs again when there is space', async () => {
    const startedAt = performance.now();
    await until(async () => (await fetch(`${server.url}/readyz`)).status === 200);
    record({
      fault: FAULT,
      measure: 'recovery, ms',
      value: performance.now() - startedAt,
      bar: { atMost: 20_000 },
    });
    expect(server.output()).toContain('The embedded PostgreSQL runs again');
    await signIn();
  });
});
