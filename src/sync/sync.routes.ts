import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { EventFinder } from '../catalog/reading/event-finder.js';
import { acceptedEncoding, type EncodedBody } from './encoded-body.js';
import { ManifestService } from './manifest.service.js';
import { PacksService } from './packs.service.js';
import { RevisionStreamService } from './revision-stream.service.js';
import { type ChangesRequest, SyncChangesService } from './sync-changes.service.js';

/** Copies have what visitors see, whoever asks. */
const VISITOR_CONTEXT = {};
const DEFAULT_LIMIT = 500;
const MAXIMUM_LIMIT = 1000;
/** A screen keeps a pack for ever; what stands between must not go on showing what was taken back. */
const IMMUTABLE = 'public, max-age=31536000, s-maxage=60, immutable';
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
const SHA256 = /^[\da-f]{64}$/;

interface OfEvent {
  Params: { slug: string };
}

/** The endpoints of screens that keep a copy of the catalog: `/sync/v1/events/{slug}/manifest`, `changes` and `stream`, and `/sync/v1/packs/{sha256}`. */
@Injectable()
export class SyncRoutes implements OnModuleInit {
  constructor(
    private readonly adapterHost: HttpAdapterHost,
    private readonly finder: EventFinder,
    private readonly content: SyncContent,
    private readonly streams: RevisionStreamService,
  ) {}

  onModuleInit(): void {
    const adapter = this.adapterHost.httpAdapter as HttpAdapterHost['httpAdapter'] | undefined;
    void adapter?.getInstance<FastifyInstance>().register((scope, _options, done) => {
      scope.addHook('onRequest', (_request, reply, goOn) => {
        openToAll(reply);
        goOn();
      });
      this.#addRoutes(scope);
      done();
    });
  }

  #addRoutes(scope: FastifyInstance): void {
    scope.options('/sync/v1/*', (_request, reply) => preflight(reply));
    scope.get<OfEvent>('/sync/v1/events/:slug/manifest', (request, reply) =>
      this.#ofEvent(request, reply, (eventId) => this.content.manifest(eventId, request, reply)),
    );
    scope.get<OfEvent>('/sync/v1/events/:slug/changes', (request, reply) =>
      this.#ofEvent(request, reply, (eventId) => this.content.changes(eventId, request, reply)),
    );
    scope.get<OfEvent>('/sync/v1/events/:slug/stream', { exposeHeadRoute: false }, (request, reply) =>
      this.#ofEvent(request, reply, (eventId) => this.streams.open(eventId, request, reply)),
    );
    scope.get<{ Params: { sha256: string } }>('/sync/v1/packs/:sha256', (request, reply) =>
      this.content.pack(request.params.sha256, request, reply),
    );
  }

  async #ofEvent(
    request: FastifyRequest<OfEvent>,
    reply: FastifyReply,
    answer: (eventId: string) => Promise<FastifyReply>,
  ): Promise<FastifyReply> {
    const event = await this.finder.bySlug(request.params.slug, VISITOR_CONTEXT);
    return event ? answer(event.id) : refuse(reply, 404, 'NOT_FOUND', 'There is no such event.');
  }
}

/** Answers with manifests, changes and packs. */
@Injectable()
export class SyncContent {
  constructor(
    private readonly finder: EventFinder,
    private readonly manifests: ManifestService,
    private readonly synced: SyncChangesService,
    private readonly packs: PacksService,
  ) {}

  async manifest(eventId: string, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const manifest = await this.manifests.of(eventId);
    if (!manifest) {
      void reply.header('retry-after', 2);
      return refuse(reply, 503, 'SERVICE_UNAVAILABLE', 'The catalog is being packed.');
    }
    void reply.header('etag', manifest.etag).header('cache-control', 'no-cache');
    if (matches(request, manifest.etag)) return reply.status(304).send();
    return send(request, reply, manifest.body);
  }

  async changes(eventId: string, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const asked = readChangesRequest(eventId, request.query as Record<string, unknown>);
    if (typeof asked === 'string') return refuse(reply, 400, 'BAD_USER_INPUT', asked);
    const answer = await this.synced.after(asked);
    void reply.header('cache-control', 'no-store');
    if (!answer) return refuse(reply, 404, 'NOT_FOUND', 'There is no such event.');
    if ('page' in answer) return send(request, reply, answer.page);
    const { epoch, revision, since } = answer.gone;
    const message = 'These changes are not kept, or are of another history: compare the manifest.';
    return refuse(reply, 410, 'SNAPSHOT_REQUIRED', message, { epoch, revision, since });
  }

  async pack(sha256: string, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const encoding = acceptedEncoding(request.headers['accept-encoding']);
    const pack = SHA256.test(sha256) ? await this.packs.get(sha256, encoding) : undefined;
    const isPublished = pack && (await this.finder.byId(pack.eventId, 0, VISITOR_CONTEXT));
    if (!isPublished) {
      return refuse(reply, 404, 'NOT_FOUND', 'No manifest names this pack: read the manifest again.');
    }
    const etag = `"${sha256}"`;
    void reply.header('etag', etag).header('cache-control', IMMUTABLE).header('vary', 'Accept-Encoding');
    if (matches(request, etag)) return reply.status(304).send();
    if (encoding !== 'identity') void reply.header('content-encoding', encoding);
    return reply.header('content-type', 'application/x-ndjson; charset=utf-8').send(pack.body);
  }
}

/** What is told here is public, so that pages of every origin may read it, but without anybody's cookie. */
function openToAll(reply: FastifyReply): void {
  if (!reply.hasHeader('access-control-allow-origin')) void reply.header('access-control-allow-origin', '*');
  void reply.header('access-control-expose-headers', 'Date, ETag, Retry-After, X-Request-Id');
}

function preflight(reply: FastifyReply): FastifyReply {
  return reply
    .status(204)
    .header('access-control-allow-methods', 'GET, HEAD')
    .header('access-control-allow-headers', 'Authorization, If-None-Match, Last-Event-ID')
    .header('access-control-max-age', '600')
    .send();
}

async function send(
  request: FastifyRequest,
  reply: FastifyReply,
  content: EncodedBody,
): Promise<FastifyReply> {
  const { body, encoding } = await content.in(acceptedEncoding(request.headers['accept-encoding']));
  if (encoding !== 'identity') void reply.header('content-encoding', encoding);
  return reply
    .header('vary', 'Accept-Encoding')
    .header('content-type', 'application/json; charset=utf-8')
    .send(body);
}

function refuse(
  reply: FastifyReply,
  status: number,
  code: string,
  message: string,
  more: object = {},
): FastifyReply {
  void reply.status(status).header('cache-control', 'no-store');
  return reply.send({ errors: [{ message, extensions: { code, ...more } }] });
}

/** Whether the caller has this already; what stands between may have weakened the tag. */
function matches({ headers }: FastifyRequest, etag: string): boolean {
  const known = headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return known?.some((tag) => tag === etag || tag === '*') ?? false;
}

function readChangesRequest(
  eventId: string,
  { epoch, since, limit }: Record<string, unknown>,
): ChangesRequest | string {
  const from = wholeNumber(since);
  const length = limit === undefined ? DEFAULT_LIMIT : wholeNumber(limit);
  if (from === undefined) return '`since` must be the revision of the copy.';
  if (length === undefined || length < 1 || length > MAXIMUM_LIMIT) {
    return `\`limit\` may be 1 to ${String(MAXIMUM_LIMIT)}.`;
  }
  if (epoch !== undefined && !(typeof epoch === 'string' && UUID.test(epoch))) {
    return '`epoch` must be that of the manifest.';
  }
  return { eventId, epoch, since: from, limit: length };
}

function wholeNumber(given: unknown): number | undefined {
  return typeof given === 'string' && /^\d{1,9}$/.test(given) ? Number(given) : undefined;
}
