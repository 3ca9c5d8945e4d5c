import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fastifyOf } from '../../http/fastify-of.js';
import type { Config } from '../../config/config.js';
import { CONFIG } from '../../config/config.module.js';
import { contentTag, namesTag } from '../../http/entity-tag.js';
import { contentPolicy } from '../../page/content-policy.js';
import { type PageAsset, splitPage } from './graphiql-assets.js';
import { withFrame } from './graphiql-frame.js';

const compress = promisify(gzip);

// All resources of the page come from this server.
const POLICY = contentPolicy({
  'script-src': "'self' blob:",
  'style-src': "'self' 'unsafe-inline'",
  'worker-src': 'blob:',
  'img-src': "'self' data:",
  'font-src': 'data:',
  'connect-src': "'self'",
});

/** A year, because the name of an asset is the hash of its bytes. */
const IMMUTABLE = 'public, max-age=31536000, immutable';

/** The script with the example queries. They depend on the database, unlike the rest of the page. */
const EXAMPLES = '/graphql/examples.js';

/** Returns the initial queries of the page. */
type ExampleSource = () => Promise<readonly string[]>;

interface Sendable {
  type: string;
  bytes: Buffer;
  compressed: Buffer;
  etag: string;
}

interface Page {
  html: Sendable;
  assets: ReadonlyMap<string, Sendable>;
}

/**
 * Serves GraphiQL to browsers at `/graphql`. All resources come from this server, so that it works without the
 * Internet. Scripts and styles have addresses by hash, and a browser loads them once.
 */
@Injectable()
export class GraphiqlPage implements OnModuleInit {
  #examples: ExampleSource = () => Promise.resolve([]);
  #page: Promise<Page> | undefined;

  constructor(
    private readonly adapterHost: HttpAdapterHost,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    const fastify = fastifyOf(this.adapterHost);
    if (!fastify || !this.config.publicSchema) return;
    fastify.addHook('preHandler', (request, reply, proceed) => {
      if (visitedPlace(request) === '/graphql') this.#sendPage(request, reply).catch(proceed);
      else proceed();
    });
    fastify.get<{ Params: { name: string } }>('/graphql/assets/:name', (request, reply) =>
      this.#sendAsset(request, reply, request.params.name),
    );
    fastify.get(EXAMPLES, (request, reply) => this.#sendExamples(request, reply));
  }

  /** Registers the source of the initial queries of the page. Each query gets a tab. */
  setExamples(examples: ExampleSource): void {
    this.#examples = examples;
  }

  async #sendPage(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { html } = await this.#renderedPage();
    void reply
      .header('content-security-policy', POLICY)
      .header('referrer-policy', 'no-referrer')
      .header('cache-control', 'no-cache')
      .header('vary', 'accept, accept-encoding');
    send(request, reply, html);
  }

  async #sendAsset(request: FastifyRequest, reply: FastifyReply, name: string): Promise<FastifyReply> {
    const asset = (await this.#renderedPage()).assets.get(name);
    if (!asset) return reply.status(404).send();
    void reply.header('cache-control', IMMUTABLE).header('vary', 'accept-encoding');
    return send(request, reply, asset);
  }

  async #sendExamples(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const defaultTabs = (await this.#examples()).map((query) => ({ query }));
    const bytes = Buffer.from(`self.graphiqlExamples = ${JSON.stringify({ defaultTabs })};\n`);
    void reply.header('cache-control', 'no-cache').header('vary', 'accept-encoding');
    return send(request, reply, await prepare({ type: 'text/javascript; charset=utf-8', bytes }));
  }

  #renderedPage(): Promise<Page> {
    return (this.#page ??= renderPage());
  }
}

function send(request: FastifyRequest, reply: FastifyReply, content: Sendable): FastifyReply {
  const { 'if-none-match': sentTag, 'accept-encoding': encodings = '' } = request.headers;
  void reply.header('content-type', content.type).header('etag', content.etag);
  if (namesTag(sentTag, content.etag)) return reply.status(304).send();
  if (!/\bgzip\b/.test(encodings)) return reply.send(content.bytes);
  return reply.header('content-encoding', 'gzip').send(content.compressed);
}

/** The page or file for a browser's request. Undefined for programs and their queries. */
function visitedPlace({ method, url, headers }: FastifyRequest): string | undefined {
  if (method !== 'GET' || headers.accept?.includes('text/html') !== true) return undefined;
  const [path, query = ''] = url.split('?', 2);
  return new URLSearchParams(query).has('query') ? undefined : path;
}

async function renderPage(): Promise<Page> {
  // The nine megabytes for browsers are loaded at the first such request.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const options = { title: 'Vitrine GraphiQL', endpoint: '/graphql' };
  const optionsJson = JSON.stringify(options);
  // If the examples cannot be loaded, the page opens without them.
  const framedPage = withFrame(renderGraphiQL(options)).replace(
    optionsJson,
    `{ ...${optionsJson}, ...self.graphiqlExamples }`,
  );
  const { html: splitHtml, assets } = splitPage(framedPage, '/graphql/assets/');
  const html = splitHtml.replace('<script ', `<script src="${EXAMPLES}"></script>\n      <script `);
  const preparedAssets = assets.map(async (asset) => [asset.name, await prepare(asset)] as const);
  const page = { type: 'text/html; charset=utf-8', bytes: Buffer.from(html) };
  return { html: await prepare(page), assets: new Map(await Promise.all(preparedAssets)) };
}

async function prepare({ type, bytes }: Omit<PageAsset, 'name'>): Promise<Sendable> {
  const etag = contentTag(bytes);
  return { type, bytes, compressed: await compress(bytes), etag };
}
