import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { UUID } from '../../platform/text/uuid.js';
import { namesTag } from '../../platform/http/entity-tag.js';
import { EventFinder } from '../../catalog/queries/event-finder.js';
import { RequestReads } from '../../platform/http/request/request-reads.js';
import { acceptedEncoding } from '../../platform/http/encoded-body.js';
import { ManifestService } from './manifest.service.js';
import { PacksService } from './packs.service.js';
import { type Admission, refuse, send } from './sync-response.js';
import { type ChangesRequest, SyncChangesService } from './sync-changes.service.js';
import { VISITOR_CONTEXT } from '../../catalog/queries/visibility.js';
import { SHA256 } from '../../platform/text/sha256.js';

const DEFAULT_LIMIT = 500;
const MAXIMUM_LIMIT = 1000;
/** Devices may store a pack forever. Shared caches must soon stop serving withdrawn data. */
const IMMUTABLE = 'public, max-age=31536000, s-maxage=60, immutable';

/** Responds with manifests, changes and packs. */
@Injectable()
export class SyncContent {
  constructor(
    private readonly finder: EventFinder,
    private readonly manifests: ManifestService,
    private readonly changesService: SyncChangesService,
    private readonly packs: PacksService,
    private readonly reads: RequestReads,
  ) {}

  async manifest(eventId: string, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const manifest = await this.manifests.current(eventId);
    if (!manifest) {
      void reply.header('retry-after', 2);
      return refuse(reply, 503, 'SERVICE_UNAVAILABLE', 'The catalog is being packed.');
    }
    void reply.header('etag', manifest.etag).header('cache-control', 'no-cache');
    if (namesTag(request.headers['if-none-match'], manifest.etag)) return reply.status(304).send();
    return send(request, reply, manifest.body);
  }

  async changes(eventId: string, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const changesRequest = readChangesRequest(eventId, request.query as Record<string, unknown>);
    if (typeof changesRequest === 'string') return refuse(reply, 400, 'BAD_USER_INPUT', changesRequest);
    const changes = await this.changesService.changesAfter(changesRequest, this.#admissionOf(request));
    void reply.header('cache-control', 'no-store');
    if (!changes) return refuse(reply, 404, 'NOT_FOUND', 'There is no such event.');
    if ('page' in changes) return send(request, reply, changes.page);
    const { epoch, revision, since } = changes.gone;
    const message = 'The changes are not stored, or belong to another epoch: compare the manifest.';
    return refuse(reply, 410, 'SNAPSHOT_REQUIRED', message, { epoch, revision, since });
  }

  async pack(sha256: string, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const encoding = acceptedEncoding(request.headers['accept-encoding']);
    const admit = this.#admissionOf(request);
    const pack = SHA256.test(sha256) ? await this.packs.get(await admit(), sha256, encoding) : undefined;
    const isPublished = pack && (await this.#isPublished(pack.eventId));
    if (!isPublished) {
      return refuse(reply, 404, 'NOT_FOUND', 'No manifest contains this pack: read the manifest again.');
    }
    const etag = `"${sha256}"`;
    void reply.header('etag', etag).header('cache-control', IMMUTABLE).header('vary', 'Accept-Encoding');
    if (namesTag(request.headers['if-none-match'], etag)) return reply.status(304).send();
    if (encoding !== 'identity') void reply.header('content-encoding', encoding);
    return reply.header('content-type', 'application/x-ndjson; charset=utf-8').send(pack.body);
  }

  #admissionOf(request: FastifyRequest): Admission {
    return () => this.reads.begin(request);
  }

  /** Reads the newest revisions, not cached data of the event. */
  async #isPublished(eventId: string): Promise<boolean> {
    const events = await this.finder.all(VISITOR_CONTEXT);
    return events.some(({ id }) => id === eventId);
  }
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

function wholeNumber(value: unknown): number | undefined {
  return typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}
