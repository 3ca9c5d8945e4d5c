import type { IncomingMessage, ServerResponse } from 'node:http';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fastifyOf } from '../../http/fastify-of.js';
import { AdmissionControl } from '../../admission/admission-control.js';
import { CONFIG, type RunningConfig } from '../../config/config.module.js';
import { Readiness } from '../../health/readiness.js';
import { OPEN_READ } from '../../http/open-reads.js';
import { RequestDeadlines } from '../../http/request/request-deadline.js';
import { repeatsHost } from '../../http/request/repeated-host.js';
import { requestIdOf } from '../../http/request/request-id.js';
import { standardHeaders } from '../../http/standard-headers.js';
import { type Outcome, OVERLOADED } from './query-responses.js';
import { FastPath } from './fast-path.js';
import { interceptRawRequests } from './raw-request-interceptor.js';
import { hasRawRequestKey } from './raw-request-cache.js';
import { RawQueries } from './raw-queries.js';
import { refuse, sendBytes, sendOverload, sendResponse } from './send-response.js';

/**
 * Installs the fast path before Apollo Server, and the raw request cache before Fastify. Fastify's pipeline costs
 * as much as the rest of such a response.
 */
@Injectable()
export class FastPathHook implements OnModuleInit {
  readonly #deadlines = new RequestDeadlines();

  constructor(
    private readonly adapterHost: HttpAdapterHost,
    private readonly fastPath: FastPath,
    private readonly readiness: Readiness,
    private readonly admission: AdmissionControl,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  onModuleInit(): void {
    const fastify = fastifyOf(this.adapterHost);
    if (!fastify) return;
    this.#interceptRawRequests(fastify);
    this.#limitTime(fastify);
    fastify.addHook('preHandler', (request, reply, proceed) => {
      if (request.routeOptions.url !== '/graphql') {
        proceed();
        return;
      }
      this.#startClock(request, reply);
      this.fastPath
        .respondTo(request)
        .then((outcome) => {
          // The deadline may have passed.
          if (reply.sent) return;
          if (outcome === undefined) proceed();
          else this.#send(request, reply, outcome);
        })
        .catch(proceed);
    });
  }

  #send(request: FastifyRequest, reply: FastifyReply, outcome: NonNullable<Outcome>): void {
    if (outcome === OVERLOADED) {
      this.admission.countRefusal();
      sendOverload(request, reply);
      return;
    }
    const head = sendResponse(request, reply, outcome);
    if (head) this.fastPath.store(request.raw, head, outcome);
  }

  /** For a signed-in caller, the deadline starts with the lookup of the caller, not with the body. */
  #limitTime(fastify: FastifyInstance): void {
    fastify.addHook('onRequest', (request, reply, done) => {
      const { authorization, cookie } = request.headers;
      const isSigned = authorization !== undefined || cookie !== undefined;
      if (isSigned && request.routeOptions.url === '/graphql') this.#startClock(request, reply);
      done();
    });
    fastify.addHook('preParsing', (request, _reply, _payload, done) => {
      request.deadline?.pause();
      done();
    });
    fastify.addHook('preHandler', (request, _reply, done) => {
      request.deadline?.resume();
      done();
    });
  }

  #startClock(request: FastifyRequest, reply: FastifyReply): void {
    request.deadline ??= this.#deadlines.start(reply);
  }

  #interceptRawRequests({ server, log }: FastifyInstance): void {
    // At these levels Fastify's hooks log each response.
    if (['trace', 'debug'].includes(log.level)) return;
    const queries = this.#rawQueries();
    interceptRawRequests(server, {
      // During a shutdown, Fastify's hooks close the connection with each response.
      accepts: (request) => hasRawRequestKey(request) && !repeatsHost(request) && !this.readiness.isDraining,
      respond: (request, response, body) =>
        this.#sendCached(request, response, body) ||
        this.#refuse(request, response, body) ||
        (queries?.respond(request, response, body) ?? false),
    });
  }

  /** Undefined if Fastify's hooks add CORS headers that depend on the origin. */
  #rawQueries(): RawQueries | undefined {
    const { publicUrl, corsOrigins } = this.config;
    if (corsOrigins.length > 0) return undefined;
    return new RawQueries(this.fastPath, {
      headers: { ...standardHeaders(publicUrl), ...OPEN_READ },
      isDraining: () => this.readiness.isDraining,
      refuse: (request, response) => {
        this.admission.countRefusal();
        refuse(request, response);
      },
    });
  }

  #sendCached(request: IncomingMessage, response: ServerResponse, body: Buffer): boolean {
    const cached = this.fastPath.cached(request, body);
    if (!cached) return false;
    sendBytes(response, requestIdOf(request.headers), cached.head, cached.bytes);
    return true;
  }

  #refuse(request: IncomingMessage, response: ServerResponse, body: Buffer): boolean {
    // Fastify's hooks add the headers for configured origins.
    const hasOwnHeaders = request.headers.origin !== undefined && this.config.corsOrigins.length > 0;
    if (hasOwnHeaders || !this.fastPath.isExcess(request, body)) return false;
    this.admission.countRefusal();
    refuse(request, response);
    return true;
  }
}
