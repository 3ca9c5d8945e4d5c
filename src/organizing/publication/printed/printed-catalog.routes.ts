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

/** The event and the language of a request. */
interface PrintRequest {
  readonly slug: string;
  readonly locale: string | undefined;
}

/**
 * `GET /export/catalog.pdf?event=SLUG&locale=TAG` sends the file to staff of the event. With `Accept:
 * application/x-ndjson` it sends lines of progress during the printing, then one line with the facts about
 * the file. If the client closes the connection, the printing stops unless other callers wait for the same
 * file.
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
        const printRequest = await this.#admit(request);
        if (request.headers.accept === LINES_TYPE) return this.#respondInLines(printRequest, request, reply);
        return this.#send(printRequest, request, reply);
      }),
    );
  }

  /**
   * Checks a request before the printing. Errors: UNAUTHENTICATED, NOT_FOUND, FORBIDDEN, or
   * SERVICE_UNAVAILABLE at capacity.
   */
  async #admit(request: FastifyRequest): Promise<PrintRequest> {
    if (!request.caller) throw unauthenticated();
    const { event, locale } = request.query as Query;
    const slug = String(event ?? '');
    await this.reads.begin(request);
    const eventId = await this.catalogs.eventId(slug);
    requirePermitted(request.caller, 'READ_EVENT', { eventId });
    return { slug, locale: locale === undefined ? undefined : String(locale) };
  }

  /**
   * The status of the response is sent before the printing begins, so the last line contains the result or
   * the error.
   */
  async #respondInLines(
    { slug, locale }: PrintRequest,
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

  async #send(
    { slug, locale }: PrintRequest,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const disconnection = new AbortController();
    reply.raw.once('close', () => disconnection.abort(new Error('The client has left.')));
    const file = await this.catalogs
      .print(slug, locale, { signal: disconnection.signal })
      .catch((error: unknown) => {
        if (disconnection.signal.aborted) return undefined;
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
