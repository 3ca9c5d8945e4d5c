import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { contentTag, namesTag } from '../http/entity-tag.js';

const compress = promisify(gzip);

// The page holds its scripts and styles itself and asks nobody but this server for anything.
const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' blob:",
  "style-src 'unsafe-inline'",
  'worker-src blob:',
  'img-src data:',
  'font-src data:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

interface Page {
  html: string;
  compressed: Buffer;
  etag: string;
}

/** Shows GraphiQL to browsers that open `/graphql` or come to `/`, from this server alone, so that it works without the Internet. */
@Injectable()
export class GraphiqlPage implements OnModuleInit {
  readonly #examples: string[] = [];
  #page: Promise<Page> | undefined;

  constructor(private readonly adapterHost: HttpAdapterHost) {}

  onModuleInit(): void {
    const adapter = this.adapterHost.httpAdapter as HttpAdapterHost['httpAdapter'] | undefined;
    if (!adapter) return;
    adapter.getInstance<FastifyInstance>().addHook('preHandler', (request, reply, handOn) => {
      const place = visitedPlace(request);
      if (place === '/graphql') this.#send(request, reply).catch(handOn);
      else if (place === '/') void reply.header('vary', 'accept').redirect('/graphql');
      else handOn();
    });
  }

  /** Adds queries that the page opens with, a tab each; before the first visit. */
  addExamples(queries: readonly string[]): void {
    this.#examples.push(...queries);
  }

  async #send(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { html, compressed, etag } = await (this.#page ??= renderPage(this.#examples));
    void reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', POLICY)
      .header('referrer-policy', 'no-referrer')
      .header('cache-control', 'no-cache')
      .header('vary', 'accept, accept-encoding')
      .header('etag', etag);
    if (namesTag(request.headers['if-none-match'], etag)) return void reply.status(304).send();
    if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return void reply.send(html);
    void reply.header('content-encoding', 'gzip').send(compressed);
  }
}

/** What of ours a browser wants to show as a page; undefined for programs and their queries. */
function visitedPlace({ method, url, headers }: FastifyRequest): string | undefined {
  if (method !== 'GET' || headers.accept?.includes('text/html') !== true) return undefined;
  const [path, query = ''] = url.split('?', 2);
  return new URLSearchParams(query).has('query') ? undefined : path;
}

async function renderPage(examples: readonly string[]): Promise<Page> {
  // Nine megabytes that only a browser needs are read when the first one comes.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const defaultTabs = examples.map((query) => ({ query }));
  const html = renderGraphiQL({ title: 'Vitrine GraphiQL', endpoint: '/graphql', defaultTabs });
  return { html, compressed: await compress(html), etag: contentTag(html) };
}
