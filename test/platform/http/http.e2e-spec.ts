import { Controller, Get, Module, Post } from '@nestjs/common';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { AppModule } from '../../../src/app.module.js';
import { readConfig } from '../../../src/platform/config/config.js';
import { createApplication } from '../../../src/platform/http/application.js';
import { startTestApp, type TestApp } from '../../setup/app.js';
import { createTestDatabase } from '../../setup/database.js';
import { until } from '../../setup/until.js';

/** A controller with a slow response. */
@Controller()
class SlowController {
  static requested = 0;

  @Get('slow')
  async slow(): Promise<string> {
    SlowController.requested += 1;
    await delay(1000);
    return 'done';
  }

  @Post('slow')
  accept(): string {
    return 'accepted';
  }
}

@Module({ imports: [AppModule], controllers: [SlowController] })
class SlowModule {}

/** The head of a request and the first byte of its body. */
const INCOMPLETE =
  'POST /slow HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{';

describe('the HTTP server', () => {
  let test: TestApp;
  /** A request whose body never arrives. The other tests run meanwhile. */
  let incomplete: Promise<{ answer: string; ms: number }>;

  beforeAll(async () => {
    test = await startTestApp({ module: SlowModule });
    const started = performance.now();
    incomplete = exchange(test.url, INCOMPLETE).then((answer) => ({
      answer,
      ms: performance.now() - started,
    }));
  });

  afterAll(async () => {
    await test.close();
  });

  it('returns the id of a request', async () => {
    const answer = await fetch(`${test.url}/livez`, { headers: { 'x-request-id': 'kiosk-7' } });
    expect(answer.headers.get('x-request-id')).toBe('kiosk-7');
    expect((await fetch(`${test.url}/livez`)).headers.get('x-request-id')).toMatch(/^[\da-f]{8}-/);
  });

  it('reports that it is alive and ready in responses that caches do not store', async () => {
    const live = await fetch(`${test.url}/livez`);
    expect(await live.json()).toEqual({ status: 'alive', loopDelayMs: expect.any(Number) });
    const ready = await fetch(`${test.url}/readyz`);
    expect(await ready.json()).toEqual({ status: 'ready', reasons: [] });
    expect([live, ready].map(({ headers }) => headers.get('cache-control'))).toEqual([
      'no-store',
      'no-store',
    ]);
  });

  it.each(['/livez', '/graphql', '/nowhere'])('rejects two Host headers at %s', async (place) => {
    const body = '{"query":"{ __typename }"}';
    const lines = [
      `POST ${place} HTTP/1.1`,
      'host: one.example',
      'content-type: application/json',
      `content-length: ${String(body.length)}`,
      'connection: close',
    ];
    const send = (more: string[]) => exchange(test.url, `${[...lines, ...more].join('\r\n')}\r\n\r\n${body}`);
    const [first] = [await send([]), await send([])];
    expect(first).not.toMatch(/^HTTP\/1\.1 400/);
    for (const again of ['host: two.example', 'Host: one.example', 'HOST: ']) {
      expect(await send([again])).toMatch(/^HTTP\/1\.1 400/);
    }
  });

  it.each(['GET /livez', 'POST /graphql', 'GET /nowhere'])(
    'closes the connection after two Host headers at %s, without a response to a following request',
    async (place) => {
      const twice = [`${place} HTTP/1.1`, 'host: one.example', 'host: two.example', 'content-length: 0'];
      const next = ['GET /livez HTTP/1.1', 'host: one.example', 'connection: close'];
      const answer = await exchange(test.url, [...twice, '', ...next, '', ''].join('\r\n'));
      expect(answer.match(/HTTP\/1\.1 \d+|connection: [\w-]+/gi)).toEqual([
        'HTTP/1.1 400',
        'connection: close',
      ]);
    },
  );

  it('refuses a WebSocket with two Host headers and closes its connection', async () => {
    const lines = [
      'GET /graphql HTTP/1.1',
      'host: one.example',
      'host: two.example',
      'connection: upgrade',
      'upgrade: websocket',
      'sec-websocket-version: 13',
      'sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==',
      'sec-websocket-protocol: unknown',
    ];
    expect(await exchange(test.url, `${lines.join('\r\n')}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 400/);
  });

  it('sends Strict-Transport-Security if its public URL is https, also with cached responses', async () => {
    const secure = await startTestApp({ environment: { PUBLIC_URL: 'https://catalog.example' } });
    const headers = { 'content-type': 'application/json' };
    const query = { method: 'POST', headers, body: '{"query":"{ __typename }"}' };
    const visits = [() => fetch(`${secure.url}/livez`), () => fetch(`${secure.url}/nowhere`)];
    const requested = [1, 2, 3].map(() => () => fetch(`${secure.url}/graphql`, query));
    for (const visit of [...visits, ...requested]) {
      expect((await visit()).headers.get('strict-transport-security')).toBe('max-age=31536000');
    }
    await secure.close();
    expect((await fetch(`${test.url}/livez`)).headers.get('strict-transport-security')).toBeNull();
  });

  it('rejects a body above 256 KB', async () => {
    const body = JSON.stringify('x'.repeat(262_144));
    const headers = { 'content-type': 'application/json' };
    expect((await fetch(`${test.url}/slow`, { method: 'POST', headers, body })).status).toBe(413);
  });

  it('completes a request in progress before it closes', async () => {
    const other = await startTestApp({ module: SlowModule });
    const answer = fetch(`${other.url}/slow`);
    await until(() => SlowController.requested > 0);
    await other.close();
    expect(await (await answer).text()).toBe('done');
  });

  it('ends a request with 408 if its body never arrives', async () => {
    const { answer, ms } = await incomplete;
    expect(answer).toMatch(/^HTTP\/1\.1 408/);
    // The limit is 15 s. Node's own limit is five minutes.
    expect(ms).toBeLessThan(30_000);
  });
});

describe('readiness', () => {
  it('is refused while the database lacks a migration', async () => {
    class Tomorrow4102444800000 {
      up = () => Promise.resolve();
      down = () => Promise.resolve();
    }
    const database = await createTestDatabase();
    const config = { ...readConfig({ LOG_LEVEL: 'silent' }), databaseUrl: database.url };
    const app = await createApplication({ config, module: AppModule, migrations: [Tomorrow4102444800000] });
    const answer = await app.inject('/readyz');
    await app.close();
    await database.drop();
    expect([answer.statusCode, answer.json<unknown>()]).toEqual([
      503,
      { status: 'unready', reasons: ['the database lacks migrations'] },
    ]);
  });

  it('is refused while the database is not available, but the process stays alive', async () => {
    const database = await createTestDatabase();
    const config = { ...readConfig({ LOG_LEVEL: 'silent' }), databaseUrl: database.url };
    const app = await createApplication({ config, module: AppModule, migrations: [] });
    expect((await app.inject('/readyz')).statusCode).toBe(200);
    await database.drop();
    const answer = await app.inject('/readyz');
    expect([answer.statusCode, answer.json<unknown>()]).toEqual([
      503,
      { status: 'unready', reasons: ['the database does not respond'] },
    ]);
    expect((await app.inject('/livez')).statusCode).toBe(200);
    await app.close();
  });
});

/** Sends bytes, and returns all received bytes once the server ends the connection. */
function exchange(url: string, text: string): Promise<string> {
  return new Promise((resolve) => {
    let received = '';
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(text));
    socket.on('data', (part) => (received += part.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      resolve(received);
    });
  });
}
