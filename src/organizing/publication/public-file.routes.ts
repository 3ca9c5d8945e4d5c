import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fastifyOf } from '../../platform/http/fastify-of.js';
import { RequestReads } from '../../platform/http/request/request-reads.js';
import { namesTag } from '../../platform/http/entity-tag.js';
import { openToPages, sendToPages } from '../../platform/http/open-reads.js';
import { respondWithErrors } from '../../platform/http/http-problem.js';
import { addVary } from '../../platform/http/vary.js';
import { type FileLanguage, type PublicFile, PublicFileService } from './public-file.service.js';
import type { ScheduleFormat } from './schedule/schedule.js';

const SCHEDULES: Readonly<Record<string, readonly [format: ScheduleFormat, type: string]>> = {
  ics: ['ics', 'text/calendar; charset=utf-8'],
  json: ['frab-json', 'application/json; charset=utf-8'],
  xml: ['frab-xml', 'application/xml; charset=utf-8'],
};

/**
 * `GET /events/{slug}/schedule.ics`, `.json`, `.xml` and `GET /events/{slug}/jsonld`, for all callers.
 * `?locale=` selects the language.
 */
@Injectable()
export class PublicFileRoutes implements OnModuleInit {
  constructor(
    private readonly adapterHost: HttpAdapterHost,
    private readonly files: PublicFileService,
    private readonly reads: RequestReads,
  ) {}

  onModuleInit(): void {
    void fastifyOf(this.adapterHost)?.register((routes, _options, done) => {
      for (const [ending, [format, type]] of Object.entries(SCHEDULES)) {
        openToPages(routes, `/events/:slug/schedule.${ending}`, 'GET, HEAD');
        routes.get(`/events/:slug/schedule.${ending}`, (request, reply) =>
          this.#respond(request, reply, type, (slug, language) =>
            this.files.schedule(slug, format, language),
          ),
        );
      }
      openToPages(routes, '/events/:slug/jsonld', 'GET, HEAD');
      routes.get('/events/:slug/jsonld', (request, reply) =>
        this.#respond(request, reply, 'application/ld+json', (slug, language) =>
          this.files.linkedData(slug, language),
        ),
      );
      done();
    });
  }

  /** Answers a request with the current ETag with 304, without reading the file. */
  async #respond(
    request: FastifyRequest,
    reply: FastifyReply,
    type: string,
    find: (slug: string, language: FileLanguage) => Promise<PublicFile>,
  ): Promise<FastifyReply | undefined> {
    const { slug } = request.params as { slug: string };
    const { locale } = request.query as { locale?: string | string[] };
    sendToPages(reply);
    return respondWithErrors(reply, async () => {
      const file = await find(slug, {
        locale: locale === undefined ? undefined : String(locale),
        acceptLanguage: request.headers['accept-language'],
      });
      const isCurrent = namesTag(request.headers['if-none-match'], file.tag);
      // Opens the file before the headers are set, because an error response must not have them.
      const content = isCurrent ? undefined : await file.open(await this.reads.begin(request));
      addVary(reply, ['Accept-Language']);
      void reply
        .header('etag', file.tag)
        .header('cache-control', 'public, no-cache')
        .header('content-language', file.locale);
      if (!content) return reply.status(304).send();
      return reply.header('content-type', type).send(content);
    });
  }
}
