import { request as openRequest } from 'node:http';
import { connect, type Socket } from 'node:net';
import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { AppModule } from '../../../src/app.module.js';
import { Readiness } from '../../../src/platform/health/readiness.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { type Answer, ask, PLAIN, post, THROUGH_APOLLO } from '../../setup/graphql-request.js';
import { until } from '../../setup/until.js';

/** Counts the requests that reach Fastify. */
@Injectable()
class FastifyWatch implements OnModuleInit {
  requests = 0;

  constructor(private readonly adapterHost: HttpAdapterHost) {}

  onModuleInit(): void {
    this.adapterHost.httpAdapter
      .getInstance<FastifyInstance>()
      .addHook('onRequest', (_request, _reply, goOn) => {
        this.requests += 1;
        goOn();
      });
  }
}

@Module({ imports: [AppModule], providers: [FastifyWatch] })
class FastifyWatchModule {}

const KIOSK = 'https://kiosk.example';
const QUERY = { query: '{ events { nodes { name } } }' };
const BODY = JSON.stringify(QUERY);

let test: TestCatalog;
let watch: FastifyWatch;

beforeEach(async () => {
  test = await startTestCatalog({ module: FastifyWatchModule, environment: { CORS_ORIGINS: KIOSK } });
  await test.rows.event({ name: { en: 'Fair', 'zh-Hans': '展会' }, locales: ['en', 'zh-Hans'] });
  await test.settle();
  watch = test.app.get(FastifyWatch);
});

afterEach(() => test.close());

/** Returns how many requests sent by `work` reach Fastify. */
async function reaching(work: () => Promise<unknown>): Promise<number> {
  const before = watch.requests;
  await work();
  return watch.requests - before;
}

/** A response without the headers that differ each time. */
function comparable({ status, headers, text }: Answer) {
  const lasting = [...headers].filter(([name]) => name !== 'date' && name !== 'x-request-id');
  return { status, text, headers: Object.fromEntries(lasting) };
}

const VARIANTS: [string, Record<string, string>][] = [
  ['no further headers', {}],
  ['a language', { 'accept-language': 'zh-Hans' }],
  ['the newer media type', { accept: 'application/graphql-response+json' }],
  ['an allowed origin', { origin: KIOSK }],
  ['an origin that is not allowed', { origin: 'https://elsewhere.example' }],
  ['a charset', { 'content-type': 'application/json; charset=utf-8' }],
];

describe('a POST of the same bytes', () => {
  it.each(VARIANTS)(
    'returns the response of the first one, before Fastify, with %s',
    async (_what, headers) => {
      // The responses to the other variants must not be returned here.
      for (const [, others] of VARIANTS) await ask(test.url, QUERY, others);
      const regular = await ask(test.url, { ...QUERY, operationName: null }, headers);
      let again: Answer | undefined;
      expect(await reaching(async () => (again = await ask(test.url, QUERY, headers)))).toBe(0);
      expect(comparable(again!)).toEqual(comparable(regular));
    },
  );

  it('has its own request id, or the one of its header', async () => {
    const ids = [];
    for (const headers of [PLAIN, PLAIN, { 'x-request-id': 'kiosk-7' }]) {
      ids.push((await ask(test.url, QUERY, headers)).headers.get('x-request-id'));
    }
    expect(new Set(ids).size).toBe(3);
    expect(ids[2]).toBe('kiosk-7');
  });

  it.each([
    ['a cookie', THROUGH_APOLLO],
    ['an encoding', { 'content-encoding': 'identity' }],
    ['another content type', { 'content-type': 'text/plain' }],
  ])('reaches Fastify with %s', async (_what, headers) => {
    await ask(test.url, QUERY);
    expect(await reaching(() => ask(test.url, QUERY, headers))).toBe(1);
  });

  it('is refused with an invalid token', async () => {
    await ask(test.url, QUERY);
    expect((await ask(test.url, QUERY, { authorization: 'Bearer nothing' })).status).toBe(401);
  });

  it('reaches Fastify at another address', async () => {
    await ask(test.url, QUERY);
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${test.url}/graphql?query=%7B__typename%7D`, {
      method: 'POST',
      headers,
      body: BODY,
    });
    expect([answer.status, watch.requests]).toEqual([200, 2]);
  });

  it('is distinguished from a body that differs in a byte beyond ASCII', async () => {
    const named = (word: string) => ({ query: `{ event(slug: "${word}") { slug } events { totalCount } }` });
    await ask(test.url, named('é'));
    expect(await reaching(() => ask(test.url, named('é')))).toBe(0);
    // The same bytes except for their eighth bits.
    expect(await reaching(() => ask(test.url, named('C)')))).toBe(1);
  });

  it.each([
    ['in pieces', [BODY.slice(0, 9), BODY.slice(9)]],
    ['with further bytes', [BODY, ' ']],
  ])('reaches Fastify if its body comes %s', async (_how, pieces) => {
    for (const times of [1, 0]) expect(await reaching(() => sendInPieces([BODY]))).toBe(times);
    expect(await reaching(() => sendInPieces(pieces))).toBe(1);
  });

  it('with an error response reaches Fastify each time', async () => {
    const wrong = { query: '{ nothing }' };
    await ask(test.url, wrong);
    expect(await reaching(() => ask(test.url, wrong))).toBe(1);
  });

  it('is answered in order on a pipelined connection', async () => {
    await ask(test.url, QUERY);
    const other = JSON.stringify({ query: '{ viewer { id } }' });
    const answers = await pipeline([BODY, other, BODY]);
    expect(answers.match(/"(?:events|viewer)"/g)).toEqual(['"events"', '"viewer"', '"events"']);
  });

  it('is answered with `connection: close` by a process that shuts down', async () => {
    await ask(test.url, QUERY);
    test.app.get(Readiness).drain();
    const { headers } = await ask(test.url, QUERY);
    expect(headers.get('connection')).toBe('close');
  });
});

it('a body that is too long is rejected with 413', async () => {
  const long = JSON.stringify({ query: `{ events { totalCount } } #${'x'.repeat(300_000)}` });
  expect((await post(test.url, long, { 'content-type': 'application/json' })).status).toBe(413);
});

/** Sends each piece of the body after the server has received the previous one, and expects the status 200. */
async function sendInPieces(pieces: readonly string[]): Promise<void> {
  const length = Buffer.byteLength(pieces.join(''));
  const headers = { 'content-type': 'application/json', 'content-length': length };
  let socket: Socket | undefined;
  test.app.getHttpServer().once('connection', (opened: Socket) => (socket = opened));
  const request = openRequest(`${test.url}/graphql`, { method: 'POST', headers, agent: false });
  const answered = new Promise<number | undefined>((resolve, reject) => {
    request.once('response', (response) => {
      response.resume().once('end', () => {
        resolve(response.statusCode);
      });
    });
    request.once('error', reject);
  });
  for (const piece of pieces) {
    const received = socket?.bytesRead ?? 0;
    request.write(piece);
    await until(() => (socket?.bytesRead ?? 0) >= received + Buffer.byteLength(piece));
  }
  request.end();
  expect(await answered).toBe(200);
}

/** Sends the bodies together on one connection, and returns the text of all responses. */
async function pipeline(bodies: readonly string[]): Promise<string> {
  const { port } = new URL(test.url);
  const socket = connect(Number(port), '127.0.0.1');
  const requests = bodies.map((body, index) => {
    const connection = index === bodies.length - 1 ? 'close' : 'keep-alive';
    return `POST /graphql HTTP/1.1\r\nhost: localhost\r\nconnection: ${connection}\r\ncontent-type: application/json\r\ncontent-length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`;
  });
  socket.write(requests.join(''));
  const parts: Buffer[] = [];
  for await (const part of socket) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
