import { mkdtemp, readdir, readFile, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { photograph, upload } from '../../build/pictures.js';
import { answerIn, type RawRequest, sendRaw, statusIn } from './raw-requests.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Headers } from '../../setup/graphql.js';
import { endServer, type SpawnedServer, spawnReplica } from '../../setup/server.js';
import { until, untilAnswered } from '../../setup/until.js';

const MEGABYTE = 1024 * 1024;
const PICTURE: Headers = { 'content-type': 'image/jpeg', 'content-length': String(12 * MEGABYTE) };
const TABLE: Headers = { 'content-type': 'text/csv', 'content-length': String(20 * MEGABYTE) };
const ARCHIVE: Headers = { 'content-type': 'application/zip', 'content-length': String(100 * MEGABYTE) };
const TABLES = '/import/exhibitors?event=fair';
const RETURNED = '/import/exhibitors/returned?event=fair';

/** Uploads to a separate process, whose memory and files the test can read. */
describe('the body of an upload', () => {
  let test: TestCatalog;
  let server: SpawnedServer;
  let folder: string;
  let event: string;
  let picturePath: string;
  /** The status of an upload that takes 18 seconds. The other tests run meanwhile. */
  let lasting: Promise<{ readonly status: number }>;

  beforeAll(async () => {
    test = await startTestCatalog();
    folder = await mkdtemp(path.join(tmpdir(), 'vitrine-upload-'));
    server = await spawnReplica(test.databaseUrl, { DATA_DIR: folder });
    event = await test.rows.event({ slug: 'fair' });
    picturePath = `/media?event=${encodeCatalogId('EVENT', event)}`;
    const organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    lasting = untilAnswered(() => uploadSlowly(organizer));
    // Its own test receives the error.
    lasting.catch(() => undefined);
  });

  afterAll(async () => {
    await endServer(server);
    await test.close();
    await rm(folder, { recursive: true });
  });

  const send = (address: string, headers: Headers, body?: Buffer) =>
    sendRaw(server.url, address, headers, body);
  /** Uploads to the server in this process, so that the other one holds no file for it. */
  const uploadSlowly = async (organizer: Headers) => {
    const headers = { ...TABLE, ...organizer, 'content-length': String(20 * 64 * 1024) };
    const request = await sendRaw(test.url, '/import/exhibitors?event=fair&dryRun=1', headers);
    const line = `${'x'.repeat(63)}\n`;
    // A refusal at capacity comes before the body.
    for (let part = 0; part < 20 && statusIn(request.received()) === undefined; part += 1) {
      request.socket.write(line.repeat(1024));
      await delay(900);
    }
    await until(() => statusIn(request.received()) !== undefined);
    closeAll([request]);
    return answerIn(request.received());
  };
  const closeAll = (requests: readonly RawRequest[]) => {
    for (const { socket } of requests) socket.destroy();
  };
  /** The memory of the process in megabytes. */
  const memory = async (): Promise<number> => {
    const status = await readFile(`/proc/${String(server.process.pid)}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
  };
  /** Open files of the process in the folder of uploads, with or without a name. */
  const heldFiles = async (): Promise<string[]> => {
    const handles = `/proc/${String(server.process.pid)}/fd`;
    const links = (await readdir(handles)).map((handle) =>
      readlink(path.join(handles, handle)).catch(() => ''),
    );
    return (await Promise.all(links)).filter((link) => link.startsWith(path.join(folder, 'uploads')));
  };
  const leftFiles = () => readdir(path.join(folder, 'uploads')).catch(() => []);

  it('of a visitor is refused with 401, and 100 of them do not fill the memory', async () => {
    const before = await memory();
    const body = Buffer.alloc(8 * MEGABYTE, 'x');
    const requests = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        index % 2 === 0
          ? send(picturePath, PICTURE, body)
          : send('/import/exhibitors?event=fair', TABLE, body),
      ),
    );
    await until(() => requests.every(({ received }) => statusIn(received()) !== undefined));
    expect(new Set(requests.map(({ received }) => statusIn(received())))).toEqual(new Set([401]));
    await delay(1000);
    expect((await memory()) - before).toBeLessThan(120);
    closeAll(requests);
  }, 120_000);

  it.each([
    { what: 'a picture', to: () => picturePath, headers: PICTURE, maximum: 12 * MEGABYTE },
    { what: 'a table', to: () => TABLES, headers: TABLE, maximum: 20 * MEGABYTE },
    { what: 'a table to correct', to: () => RETURNED, headers: TABLE, maximum: 20 * MEGABYTE },
    { what: 'an archive', to: () => TABLES, headers: ARCHIVE, maximum: 200 * MEGABYTE },
  ])('that is $what is rejected by its headers alone', async ({ to, headers, maximum }) => {
    const stranger = await test.accounts.signedIn({ role: 'ORGANIZER', event: await test.rows.event() });
    const organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    const tooLong = { 'content-length': String(maximum + 1) };
    const requests = [
      await send(to(), headers),
      await send(to(), { ...headers, ...stranger }),
      await send(to(), { ...headers, ...organizer, ...tooLong }),
      await send(to(), { ...headers, ...organizer, 'content-type': 'text/plain' }),
    ];
    await until(() => requests.every(({ received }) => statusIn(received()) !== undefined));
    expect(requests.map(({ received }) => statusIn(received()))).toEqual([401, 403, 413, 415]);
    closeAll(requests);
  });

  it('for an unknown kind of table is refused to visitors with 401', async () => {
    const request = await send('/import/secrets?event=fair', TABLE);
    await until(() => statusIn(request.received()) !== undefined);
    expect(statusIn(request.received())).toBe(401);
    closeAll([request]);
  });

  it('of a large archive is accepted from a caller without another one in progress', async () => {
    const organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    const length = { expect: '100-continue', 'content-length': String(150 * MEGABYTE) };
    const first = await send(TABLES, { ...ARCHIVE, ...organizer, ...length });
    await until(() => first.received() !== '');
    const second = await send(TABLES, { ...ARCHIVE, ...organizer, ...length });
    await until(() => statusIn(second.received()) !== undefined);
    expect(first.received()).toMatch(/^HTTP\/1\.1 100/);
    expect(statusIn(second.received())).toBe(429);
    closeAll([first, second]);
  });

  it('is requested with 100 Continue only if it will be accepted', async () => {
    const organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    const photo = await photograph();
    const headers = { ...PICTURE, expect: '100-continue', 'content-length': String(photo.length) };
    const refused = await send(picturePath, headers);
    // The client may no longer send the body on this connection, and the server ends it.
    expect(await refused.ended).toMatch(/^HTTP\/1\.1 401/);
    const taken = await send(picturePath, { ...headers, ...organizer });
    await until(() => taken.received().startsWith('HTTP/1.1 100 Continue'));
    taken.socket.write(photo);
    await until(() => statusIn(taken.received()) !== undefined);
    expect(statusIn(taken.received())).toBe(201);
    closeAll([taken]);
  });

  it('is requested with 100 Continue at other addresses too', async () => {
    const query = Buffer.from(JSON.stringify({ query: '{ __typename }' }));
    const headers = { 'content-type': 'application/json', 'content-length': String(query.length) };
    const request = await send('/graphql', { ...headers, expect: '100-continue' });
    await until(() => request.received().startsWith('HTTP/1.1 100 Continue'));
    request.socket.write(query);
    await until(() => statusIn(request.received()) === 200);
    closeAll([request]);
  });

  it('that arrives too slowly ends with 408, does not fill the memory and leaves no files', async () => {
    const before = await memory();
    const callers: Headers[] = [];
    while (callers.length < 20) callers.push(await test.accounts.signedIn({ role: 'ORGANIZER', event }));
    const part = Buffer.alloc(64 * 1024, 'x');
    const requests = await Promise.all(
      Array.from({ length: 100 }, (_, index) => {
        const headers = { ...PICTURE, ...callers[index % callers.length] };
        return send(picturePath, headers, part);
      }),
    );
    const statuses = () => requests.map(({ received }) => statusIn(received()));
    const timer = setInterval(() => {
      for (const { socket } of requests) if (socket.writable) socket.write('x');
    }, 500);
    await until(() => statuses().includes(503));
    expect((await heldFiles()).length).toBeGreaterThan(0);
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
    const catalog = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ event(slug: "fair") { slug } }' }),
    });
    expect(await catalog.json()).toEqual({ data: { event: { slug: 'fair' } } });
    expect((await memory()) - before).toBeLessThan(120);
    await until(() => statuses().every((status) => status !== undefined));
    clearInterval(timer);
    expect(new Set(statuses())).toEqual(new Set([408, 503]));
    await Promise.all(requests.map(({ ended }) => ended));
    expect([await heldFiles(), await leftFiles()]).toEqual([[], []]);
    // All places are free again.
    expect((await upload(server.url, event, await photograph(), callers[0]!)).status).toBe(201);
  }, 90_000);

  it('is refused with 429 above eight concurrent uploads of a caller, but accepted from other callers', async () => {
    const [one, other] = [
      await test.accounts.signedIn({ role: 'ORGANIZER', event }),
      await test.accounts.signedIn({ role: 'ORGANIZER', event }),
    ];
    const requests = await Promise.all(
      Array.from({ length: 8 }, () => send(picturePath, { ...PICTURE, ...one })),
    );
    await until(async () => (await heldFiles()).length === 8);
    const refused = await send(picturePath, { ...PICTURE, ...one });
    await until(() => statusIn(refused.received()) !== undefined);
    expect(refused.received()).toMatch(/^HTTP\/1\.1 429 [^]*retry-after: \d/i);
    expect((await upload(server.url, event, await photograph(), other)).status).toBe(201);
    closeAll([...requests, refused]);
    await until(async () => (await heldFiles()).length === 0);
    expect((await upload(server.url, event, await photograph(), one)).status).toBe(201);
  });

  it('can take longer than other bodies while it keeps arriving', async () => {
    expect((await lasting).status).toBe(422);
  });

  it('without a length is rejected with 413 above the maximum', async () => {
    const organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    const { 'content-length': _, ...headers } = PICTURE;
    const request = await send(picturePath, { ...headers, ...organizer, 'transfer-encoding': 'chunked' });
    const chunk = `100000\r\n${'x'.repeat(MEGABYTE)}\r\n`;
    for (let part = 0; part < 13; part += 1) request.socket.write(chunk);
    await until(() => statusIn(request.received()) !== undefined);
    expect(statusIn(request.received())).toBe(413);
    await request.ended;
    expect(await heldFiles()).toEqual([]);
  });

  it.each([
    { address: '/kiosks/pair', bytes: 20_000, status: 413 },
    { address: '/kiosks/token', bytes: 5000, status: 413 },
    { address: '/kiosks/enrol', bytes: 5000, status: 413 },
    { address: '/kiosks/rotate', bytes: 5000, status: 413 },
    { address: '/kiosks/heartbeat', bytes: 100_000, status: 401 },
    { address: '/kiosks/usage', bytes: 100_000, status: 401 },
    { address: '/import/revert', bytes: 5000, status: 413 },
  ])('of $bytes bytes to $address is refused before it is sent', async ({ address, bytes, status }) => {
    const request = await send(address, {
      'content-type': 'application/json',
      'content-length': String(bytes),
    });
    await until(() => statusIn(request.received()) !== undefined);
    expect(statusIn(request.received())).toBe(status);
    closeAll([request]);
  });
});
