import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fastifyOf } from '../../platform/http/fastify-of.js';
import { CONFIG, type RunningConfig } from '../../platform/config/config.module.js';
import { acceptedEncoding, type EncodedBody } from '../../platform/http/encoded-body.js';
import { EmptySearchService } from './empty-search/empty-search.service.js';
import type { SiteFrontEnd } from '../../../contract/site-front-end.js';
import { loadFrontEnd } from './front-end.js';
import { type Asset, loadAssets } from './site-assets.js';
import { addressOf, isTooLong } from './page-address.js';
import { siteHeaders } from './site-headers.js';
import { SitePage } from './site-page.js';
import { SitePagesService } from './site-pages.service.js';
import { RETRY_AFTER_S } from '../../platform/database/connection/unavailable.js';
import { namesTag } from '../../platform/http/entity-tag.js';

/** A year: the name of an asset contains the hash of its bytes. */
const IMMUTABLE = 'public, max-age=31536000, immutable';
/** A language in a path, `zh` or `zh-Hant`; no other route begins with two or three letters. */
const LANGUAGE = '/:language(^[a-z]{2,3}$|^[a-z]{2,3}-[A-Za-z0-9]+$)';
const PLACES = ['/', LANGUAGE, `${LANGUAGE}/*`, '/x/*', '/robots.txt', '/sitemap.xml', '/sitemap/*'];

/** The files from which browsers make offline copies. Without them, browsers delete their copies. */
const OF_OFFLINE_COPIES = /\/(?:service-worker\.js|offline\.json)$/;

/** The visitors' site: its pages and their files. */
@Injectable()
export class SiteRoutes implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: RunningConfig,
    private readonly adapterHost: HttpAdapterHost,
    private readonly pages: SitePagesService,
    private readonly emptySearches: EmptySearchService,
  ) {}

  async onModuleInit(): Promise<void> {
    const fastify = fastifyOf(this.adapterHost);
    if (!fastify) return;
    const [frontEnd, assets] = await Promise.all([loadFrontEnd(), loadAssets()]);
    this.#addRoutes(fastify, frontEnd, assets);
  }

  #addRoutes(fastify: FastifyInstance, frontEnd: SiteFrontEnd, assets: ReadonlyMap<string, Asset>): void {
    const headers = siteHeaders(frontEnd.STYLE_SOURCE, this.config.publicUrl);
    const respond = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      const page = await this.#page(frontEnd, request);
      if (page.emptySearch && request.method === 'GET') this.emptySearches.record(page.emptySearch);
      return sendPage(request, reply.headers(headers), page);
    };
    for (const place of PLACES) fastify.get(place, respond);
    fastify.addHook('preHandler', (request, reply, next) => {
      if (!isUnknownPage(request)) next();
      else respond(request, reply).catch(next);
    });
    fastify.get<{ Params: { name: string } }>('/assets/:name', (request, reply) => {
      const asset = assets.get(request.params.name);
      return asset === undefined ? respond(request, reply) : sendAsset(request, reply, asset);
    });
  }

  #page(frontEnd: SiteFrontEnd, request: FastifyRequest): Promise<SitePage> | SitePage {
    const address = addressOf(request, this.config.publicUrl);
    if (isTooLong(address)) return new SitePage(frontEnd.problem(address, 414), [], undefined);
    if (!this.config.offersOfflineCopies && OF_OFFLINE_COPIES.test(address.path)) {
      return new SitePage(frontEnd.problem(address, 410), [], undefined);
    }
    return this.pages.page(frontEnd, { ...address, requestId: request.id, address: request.ip });
  }
}

/** Whether a browser requests a page without a route. */
function isUnknownPage({ is404, method, headers }: FastifyRequest): boolean {
  return is404 && (method === 'GET' || method === 'HEAD') && headers.accept?.includes('text/html') === true;
}

async function sendAsset(
  request: FastifyRequest,
  reply: FastifyReply,
  { type, body }: { type: string; body: EncodedBody },
): Promise<FastifyReply> {
  const { body: bytes, encoding } = await body.in(acceptedEncoding(request.headers['accept-encoding']));
  if (encoding !== 'identity') void reply.header('content-encoding', encoding);
  return reply
    .header('content-type', type)
    .header('cache-control', IMMUTABLE)
    .header('vary', 'accept-encoding')
    .send(bytes);
}

/** Marks a page as possibly older than a second, because the database does not respond. */
const STALE_WARNING = '110 - "Response is Stale"';

/** Sends a page in the smallest encoding that the browser accepts; 304 if the browser has it. */
async function sendPage(request: FastifyRequest, reply: FastifyReply, page: SitePage): Promise<FastifyReply> {
  const { vary, ...headers } = page.headers;
  void reply.status(page.status).headers(headers);
  void reply.header('vary', vary === undefined ? 'accept-encoding' : `accept-encoding, ${vary}`);
  if (page.status === 503) {
    return reply
      .header('retry-after', RETRY_AFTER_S)
      .header('cache-control', 'no-store')
      .send(page.body.plain);
  }
  if (page.staleForMs !== undefined) {
    void reply.header('warning', STALE_WARNING).header('age', Math.floor(page.staleForMs / 1000));
  }
  void reply.header('cache-control', page.staleForMs === undefined ? 'no-cache' : 'no-store');
  if (page.status !== 200) return reply.send(page.body.plain);
  void reply.header('etag', page.etag);
  if (namesTag(request.headers['if-none-match'], page.etag)) return reply.status(304).send();
  const { body, encoding } = await page.body.in(acceptedEncoding(request.headers['accept-encoding']));
  if (encoding !== 'identity') void reply.header('content-encoding', encoding);
  return reply.send(body);
}
