import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fastifyOf } from '../../platform/http/fastify-of.js';
import { refuseUnknownAddresses } from '../../platform/http/unknown-address.js';
import { EventFinder } from '../../catalog/queries/event-finder.js';
import { RevisionStreamService } from './revision-stream.service.js';
import { refuse } from './sync-response.js';
import { SyncContent } from './sync-content.js';
import { VISITOR_CONTEXT } from '../../catalog/queries/visibility.js';

interface OfEvent {
  Params: { slug: string };
}

/**
 * The endpoints for devices with a copy of the catalog: `/sync/v1/events/{slug}/manifest`, `changes` and
 * `stream`, and `/sync/v1/packs/{sha256}`.
 */
@Injectable()
export class SyncRoutes implements OnModuleInit {
  constructor(
    private readonly adapterHost: HttpAdapterHost,
    private readonly finder: EventFinder,
    private readonly content: SyncContent,
    private readonly streams: RevisionStreamService,
  ) {}

  onModuleInit(): void {
    void fastifyOf(this.adapterHost)?.register((scope, _options, done) => {
      scope.addHook('onRequest', (_request, reply, next) => {
        openToAll(reply);
        next();
      });
      this.#addRoutes(scope);
      done();
    });
  }

  #addRoutes(scope: FastifyInstance): void {
    refuseUnknownAddresses(scope, '/sync/*');
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
    respond: (eventId: string) => Promise<FastifyReply>,
  ): Promise<FastifyReply> {
    const event = await this.finder.bySlug(request.params.slug, VISITOR_CONTEXT);
    return event ? respond(event.id) : refuse(reply, 404, 'NOT_FOUND', 'There is no such event.');
  }
}

/** The responses are public: pages of every origin may read them, without credentials. */
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
