import { request as openRequest } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { AppModule } from '../../../src/app.module.js';
import { Readiness } from '../../../src/platform/health/readiness.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { type Answer, ask, PLAIN, post, THROUGH_APOLLO } from '../../setup/graphql-request.js';

/** Counts what reaches Fastify, so that a test knows which way a request went. */
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

/** How many of the requests that `work` sends reach Fastify. */
async function reaching(work: () => Promise<unknown>): Promise<number> {
  const before = watch.requests;
  await work();
  return watch.requests - before;
}

/** All that was answered, without what differs each time. */
function comparable({ status, headers, text }: Answer) {
  const lasting = [...headers].filter(([name]) => name !== 'date' && name !== 'x-request-id');
  return { status, text, headers: Object.fromEntries(lasting) };
}

const VARIANTS: [string, Record<string, string>][] = [
  ['nothing more', {}],
  ['a language', { 'accept-language': 'zh-Hans' }],
  ['the newer media type', { accept: 'application/graphql-response+json' }],
  ['a page that may read it', { origin: KIOSK }],
  ['a page that may not', { origin: 'https://elsewhere.example' }],
  ['a charset', { 'content-type': 'application/json; charset=utf-8' }],
];

describe('a POST of the same bytes', () => {
  it.each(VARIANTS)('is answered as the first one, before Fastify, with %s', async (_what, headers) => {
    // What the others are told must not be told here.
    for (const [, others] of VARIANTS) await ask(test.url, QUERY, others);
    const regular = await ask(test.url, { ...QUERY, operationName: null }, headers);
    let again: Answer | undefined;
    expect(await reaching(async () => (again = await ask(test.url, QUERY, headers)))).toBe(0);
    expect(comparable(again!)).toEqual(comparable(regular));
  });

  it('receives an id of its own, or the one that it was sent with', async () => {
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
  ])('goes the whole way with %s', async (_what, headers) => {
    await ask(test.url, QUERY);
    expect(await reaching(() => ask(test.url, QUERY, headers))).toBe(1);
  });

  it('is refused with a token that is worth nothing', async () => {
    await ask(test.url, QUERY);
    expect((await ask(test.url, QUERY, { authorization: 'Bearer nothing' })).status).toBe(401);
  });

  it('goes the whole way to another address', async () => {
    await ask(test.url, QUERY);
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${test.url}/graphql?query=%7B__typename%7D`, {
      method: 'POST',
      headers,
      body: BODY,
    });
    expect([answer.status, watch.requests]).toEqual([200, 2]);
  });

  it('tells bodies apart that differ in a byte beyond ASCII', async () => {
    const named = (word: string) => ({ query: `{ event(slug: "${word}") { slug } events { totalCount } }` });
    await ask(test.url, named('é'));
    expect(await reaching(() => ask(test.url, named('é')))).toBe(0);
    // The same bytes but for their eighth bits.
    expect(await reaching(() => ask(test.url, named('C)')))).toBe(1);
  });

  it.each([
    ['in pieces', [BODY.slice(0, 9), BODY.slice(9)]],
    ['and goes on', [BODY, ' ']],
  ])('goes the whole way when its body comes %s', async (_how, pieces) => {
    for (const times of [1, 0]) expect(await reaching(() => sendInPieces([BODY]))).toBe(times);
    expect(await reaching(() => sendInPieces(pieces))).toBe(1);
  });

  it('that is answered with an error is refused anew each time', async () => {
    const wrong = { query: '{ nothing }' };
    await ask(test.url, wrong);
    expect(await reaching(() => ask(test.url, wrong))).toBe(1);
  });

  it('is answered in its turn on a connection that sends without waiting', async () => {
    await ask(test.url, QUERY);
    const other = JSON.stringify({ query: '{ viewer { id } }' });
    const answers = await pipeline([BODY, other, BODY]);
    expect(answers.match(/"(?:events|viewer)"/g)).toEqual(['"events"', '"viewer"', '"events"']);
  });

  it('is told to close its connection by a process that is going away', async () => {
    await ask(test.url, QUERY);
    test.app.get(Readiness).drain();
    const { headers } = await ask(test.url, QUERY);
    expect(headers.get('connection')).toBe('close');
  });
});

it('a body that is too long is refused as ever', async () => {
  const long = JSON.stringify({ query: `{ events { totalCount } } #${'x'.repeat(300_000)}` });
  expect((await post(test.url, long, { 'content-type': 'application/json' })).status).toBe(413);
});

/** Resolves when the pieces of the body, sent one by one, have been answered with success. */
async function sendInPieces(pieces: readonly string[]): Promise<void> {
  const length = Buffer.byteLength(pieces.join(''));
  const headers = { 'content-type': 'application/json', 'content-length': length };
  const request = openRequest(`${test.url}/graphql`, { method: 'POST', headers });
  const answered = new Promise<number | undefined>((resolve, reject) => {
    request.once('response', (response) => {
      response.resume().once('end', () => {
        resolve(response.statusCode);
      });
    });
    request.once('error', reject);
  });
  for (const piece of pieces) {
    request.write(piece);
    await delay(50);
  }
  request.end();
  expect(await answered).toBe(200);
}

/** Sends the bodies at once on one connection, and resolves with all that came back. */
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
