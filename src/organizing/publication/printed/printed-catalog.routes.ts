import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { requirePermitted, unauthenticated } from '../../../identity/account/permissions.js';
import { namesTag } from '../../../platform/http/entity-tag.js';
import { fastifyOf } from '../../../platform/http/fastify-of.js';
import { RequestReads } from '../../../platform/http/request/request-reads.js';
import { errorLine, respondWithErrors } from '../../../platform/http/http-problem.js';
import { LINES_TYPE, ProgressLines } from '../../../platform/progress/progress-lines.js';
import { PrintedCatalogService } from './printed-catalog.service.js';
import type { PrintedFile } from './printed-file.js';

interface Query {
  readonly event?: string | string[];
  readonly locale?: string | string[];
}

/** What a request asks for. */
interface Wanted {
  readonly slug: string;
  readonly locale: string | undefined;
}

/**
 * `GET /export/catalog.pdf?event=SLUG&locale=TAG`, for staff of the event: the file; with `Accept:
 * application/x-ndjson` lines of progress while it is printed, then one line with its facts. A client that closes the
 * connection stops the printing, unless others wait for the same file.
 */
@Injectable()
export class PrintedCatalogRoutes implements OnModuleInit {
  constructor(
    private readonly adapterHost: HttpAdapterHost,
    private readonly catalogs: PrintedCatalogService,
    private readonly reads: RequestReads,
  ) {}

  onModuleInit(): void {
    fastifyOf(this.adapterHost)?.get('/export/catalog.pdf', (request, reply) =>
      respondWithErrors(reply, async () => {
        const wanted = await this.#admit(request);
        if (request.headers.accept === LINES_TYPE) return this.#respondInLines(wanted, request, reply);
        return this.#send(wanted, request, reply);
      }),
    );
  }

  /** Throws before anything is printed: UNAUTHENTICATED, NOT_FOUND, FORBIDDEN, or SERVICE_UNAVAILABLE at capacity. */
  async #admit(request: FastifyRequest): Promise<Wanted> {
    if (!request.caller) throw unauthenticated();
    const { event, locale } = request.query as Query;
    const slug = String(event ?? '');
    await this.reads.begin(request);
    const eventId = await this.catalogs.eventId(slug);
    requirePermitted(request.caller, 'READ_EVENT', { eventId });
    return { slug, locale: locale === undefined ? undefined : String(locale) };
  }

  /** The status of the response is sent before the printing begins, so its result or error is the last line. */
  async #respondInLines(
    { slug, locale }: Wanted,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const lines = new ProgressLines(reply);
    try {
      const file = await this.catalogs.print(slug, locale, { progress: lines, signal: lines.signal });
      lines.end(JSON.stringify(factsOf(file)));
    } catch (error) {
      if (!lines.signal.aborted) lines.end(errorLine(error, request));
    }
    return reply;
  }

  async #send({ slug, locale }: Wanted, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const left = new AbortController();
    reply.raw.once('close', () => left.abort(new Error('The client has left.')));
    const file = await this.catalogs.print(slug, locale, { signal: left.signal }).catch((error: unknown) => {
      if (left.signal.aborted) return undefined;
      throw error;
    });
    if (!file) return reply.hijack();
    const { tag, locale: language, revision } = file.facts;
    void reply
      .header('etag', tag)
      .header('cache-control', 'private, no-cache')
      .header('content-language', language);
    if (namesTag(request.headers['if-none-match'], tag)) return reply.status(304).send();
    return reply
      .header('content-type', 'application/pdf')
      .header('content-length', file.result.bytes)
      .header('content-disposition', `attachment; filename="${slug}-${language}-${revision}.pdf"`)
      .send(file.open());
  }
}

function factsOf({ facts, result }: PrintedFile): object {
  const { locale, revision } = facts;
  const { bytes, pages, missing } = result;
  return { locale, revision, bytes, pages, missing };
}
