import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EventFinder } from '../../../catalog/queries/event-finder.js';
import { PreviewCaller } from '../../../catalog/queries/visibility.js';
import { CONFIG, type RunningConfig } from '../../../platform/config/config.module.js';
import { RETRY_AFTER_S } from '../../../platform/database/connection/unavailable.js';
import { UncachedQueries } from '../../../platform/graphql/own-queries/uncached-queries.js';
import { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { fastifyOf } from '../../../platform/http/fastify-of.js';
import { httpProblemOf } from '../../../platform/http/http-problem.js';
import { RequestReads } from '../../../platform/http/request/request-reads.js';
import type { SiteFrontEnd, SiteResponse } from '../../../../contract/site-front-end.js';
import { loadFrontEnd } from '../front-end.js';
import { addressOf, isTooLong } from '../page-address.js';
import { siteHeaders } from '../site-headers.js';

const ROOT = '/preview';
const PLACES = [`${ROOT}/:language/:event`, `${ROOT}/:language/:event/*`];

interface Place {
  readonly language: string;
  readonly event: string;
}

/**
 * `GET /preview/zh/week-2027/…`: the pages of the site as visitors will see them after the publication of the
 * event, for staff of the event. They are not stored in any cache, inside or outside of this program.
 */
@Injectable()
export class PreviewRoutes implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: RunningConfig,
    private readonly adapterHost: HttpAdapterHost,
    private readonly events: EventFinder,
    private readonly queries: UncachedQueries,
    private readonly reads: RequestReads,
  ) {}

  async onModuleInit(): Promise<void> {
    const fastify = fastifyOf(this.adapterHost);
    if (!fastify) return;
    const frontEnd = await loadFrontEnd();
    const headers = {
      ...siteHeaders(frontEnd.STYLE_SOURCE, this.config.publicUrl),
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
    };
    for (const place of PLACES) {
      fastify.get<{ Params: Place }>(place, async (request, reply) => {
        const response = await this.#respond(frontEnd, request);
        return send(reply.headers(headers), response);
      });
    }
  }

  async #respond(frontEnd: SiteFrontEnd, request: FastifyRequest<{ Params: Place }>): Promise<SiteResponse> {
    const address = addressOf(request, this.config.publicUrl);
    const page = { ...address, path: address.path.slice(ROOT.length) };
    if (!request.caller) return frontEnd.problem(page, 401);
    if (isTooLong(page)) return frontEnd.problem(page, 414);
    try {
      await this.reads.begin(request);
      const context = new RequestContext(request.id, { caller: request.caller });
      const event = await this.events.bySlug(request.params.event, context);
      if (!event?.isComplete) return frontEnd.problem(page, 404);
      const reader = { caller: new PreviewCaller(event.id), requestId: request.id, address: request.ip };
      return await frontEnd.respond({
        ...page,
        root: ROOT,
        execute: (text, variables) => this.queries.execute(text, variables, reader),
      });
    } catch (error) {
      const problem = httpProblemOf(error, 'en');
      if (!problem) request.log.error(error);
      return frontEnd.problem(page, problem?.status ?? 500);
    }
  }
}

function send(reply: FastifyReply, { status, headers, body }: SiteResponse): FastifyReply {
  if (status === 503) void reply.header('retry-after', RETRY_AFTER_S);
  return reply.status(status).headers(headers).send(body);
}
