import type { ServerResponse } from 'node:http';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { RENDITION_WIDTHS } from '../media/rendition.js';
import type { MockCatalog } from './mock-catalog.js';
import { addFaults, type MockFaults } from './mock-faults.js';
import { answerQuery, type Asked } from './mock-graphql.js';
import type { MockKiosks } from './mock-kiosks.js';
import { type MockPictures, renditionOf } from './mock-pictures.js';

/** What a mock serves. */
export interface Mocked extends MockFaults {
  schema: GraphQLSchema;
  catalog: MockCatalog;
  kiosks: MockKiosks;
  pictures: MockPictures;
}

const NDJSON = 'application/x-ndjson; charset=utf-8';
const PING_MS = 25_000;

/** A server with the paths of a real one; it does not listen yet. */
export function mockServer(mocked: Mocked): FastifyInstance {
  const server = fastify({ forceCloseConnections: true });
  server.addHook('onRequest', (request, reply, goOn) => {
    openToAll(reply);
    if (request.method === 'OPTIONS') void reply.status(204).send();
    else goOn();
  });
  addFaults(server, mocked);
  addSync(server, mocked.catalog);
  addGraphql(server, mocked);
  server.options('/*', (_request, reply) => reply.status(204).send());
  server.post('/kiosks/:action', (request, reply) => {
    const answer = mocked.kiosks.answer(request.url, (request.body ?? {}) as Record<string, unknown>);
    return answer ? reply.status(answer.status).send(answer.body) : refuse(reply, 404, 'NOT_FOUND');
  });
  server.get<{ Params: { sha256: string; file: string } }>('/media/:sha256/:file', async (request, reply) => {
    const { sha256, file } = request.params;
    const width = RENDITION_WIDTHS.find((candidate) => file === `${String(candidate)}.webp`);
    const rendition = width && (await renditionOf(mocked.pictures, sha256, width));
    return rendition
      ? reply.header('content-type', 'image/webp').send(rendition)
      : refuse(reply, 404, 'NOT_FOUND');
  });
  return server;
}

interface OfEvent {
  Params: { slug: string };
  Querystring: { epoch?: string; since?: string; limit?: string };
}

function addSync(server: FastifyInstance, catalog: MockCatalog): void {
  server.addHook('preHandler', (request, reply, goOn) => {
    const { slug } = request.params as { slug?: string };
    if (slug !== undefined && slug !== catalog.slug) void refuse(reply, 404, 'NOT_FOUND');
    else goOn();
  });
  server.get<OfEvent>('/sync/v1/events/:slug/manifest', (request, reply) => {
    const etag = `"${catalog.epoch}.${String(catalog.revision)}.0"`;
    void reply.header('etag', etag).header('cache-control', 'no-cache');
    return request.headers['if-none-match'] === etag
      ? reply.status(304).send()
      : reply.send(catalog.manifest());
  });
  server.get<OfEvent>('/sync/v1/events/:slug/changes', ({ query }, reply) => {
    const page = catalog.changes(query.epoch ?? null, Number(query.since), Number(query.limit ?? 500));
    return page
      ? reply.header('cache-control', 'no-store').send(page)
      : refuse(reply, 410, 'SNAPSHOT_REQUIRED');
  });
  server.get<OfEvent>('/sync/v1/events/:slug/stream', (_request, reply) => {
    reply.hijack();
    stream(catalog, reply.raw, reply.getHeaders());
  });
  server.get<{ Params: { sha256: string } }>('/sync/v1/packs/:sha256', (request, reply) => {
    const pack = catalog.pack(request.params.sha256);
    return pack === undefined
      ? refuse(reply, 404, 'NOT_FOUND')
      : reply.header('content-type', NDJSON).send(pack);
  });
}

function stream(catalog: MockCatalog, answer: ServerResponse, headers: object): void {
  answer.writeHead(200, {
    ...headers,
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
  });
  const tell = (): void => {
    const revision = String(catalog.revision);
    answer.write(`event: revision\nid: ${revision}\ndata: {"revision":${revision}}\n\n`);
  };
  tell();
  const stop = catalog.onRevision(tell);
  const timer = setInterval(() => answer.write(': ping\n\n'), PING_MS);
  answer.on('close', () => {
    stop();
    clearInterval(timer);
  });
}

function addGraphql(server: FastifyInstance, { schema, catalog }: Mocked): void {
  const answer = async (
    asked: Asked,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> => {
    const [wanted = ''] = request.headers['accept-language']?.split(/[,;]/) ?? [];
    return reply.send(await answerQuery(schema, catalog, asked, catalog.localeFor(wanted)));
  };
  server.post('/graphql', (request, reply) => answer((request.body ?? {}) as Asked, request, reply));
  server.get<{ Querystring: Record<string, string> }>('/graphql', (request, reply) => {
    const { variables, ...asked } = request.query;
    return answer({ ...asked, variables: JSON.parse(variables ?? '{}') as unknown }, request, reply);
  });
}

function openToAll(reply: FastifyReply): void {
  void reply
    .header('access-control-allow-origin', '*')
    .header('access-control-allow-headers', '*, Authorization')
    .header('access-control-expose-headers', 'Date, ETag, Retry-After');
}

function refuse(reply: FastifyReply, status: number, code: string): FastifyReply {
  return reply.status(status).send({ errors: [{ message: 'As the mock has it.', extensions: { code } }] });
}
