import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import path from 'node:path';
import { fastifyOf } from '../../platform/http/fastify-of.js';
import { frontEndFolder } from '../../platform/config/front-end-folder.js';
import { namesTag } from '../../platform/http/entity-tag.js';
import { type App, appHeaders, APPS } from './apps.js';
import { type AppFile, BuiltApp, type Encoding } from './built-app.js';

/** Names of files in this folder contain the hash of their content. */
const HASHED_FOLDER = 'assets/';
const SERVICE_WORKER = 'service-worker.js';
const ENCODINGS: Encoding[] = ['br', 'gzip'];

/**
 * `GET /kiosk` and all paths below: the files of the app, and its page for every other path. `/registration`,
 * the address in earlier mails, redirects to the portal.
 */
@Injectable()
export class AppRoutes implements OnModuleInit {
  constructor(private readonly adapterHost: HttpAdapterHost) {}

  onModuleInit(): void {
    const fastify = fastifyOf(this.adapterHost);
    fastify?.get('/registration', (_, reply) => reply.redirect('/portal', 301));
    for (const app of APPS) {
      const builtApp = new BuiltApp(frontEndFolder(app.name));
      fastify?.get(app.path, (request, reply) => serve(app, builtApp, '', request, reply));
      fastify?.get<{ Params: { '*': string } }>(`${app.path}/*`, (request, reply) =>
        serve(app, builtApp, request.params['*'], request, reply),
      );
    }
  }
}

async function serve(
  app: App,
  builtApp: BuiltApp,
  name: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const file = await builtApp.file(name);
  if (!file) return reply.status(404).header('cache-control', 'no-store').send();
  void reply.headers(appHeaders(app)).headers(cacheHeaders(name, file));
  // Without it, the scope of a service worker would be `/kiosk/`, which does not contain `/kiosk`.
  if (name === SERVICE_WORKER) void reply.header('service-worker-allowed', app.path);
  if (namesTag(request.headers['if-none-match'], file.tag)) return reply.status(304).send();
  return sendEncoded(file, request, reply);
}

function cacheHeaders(name: string, { tag }: AppFile): Record<string, string> {
  // Only files have an ending there: the screens of an event with the slug `assets` have addresses without
  // one.
  const isHashed = name.startsWith(HASHED_FOLDER) && path.extname(name) !== '';
  const caching = isHashed ? 'public, max-age=31536000, immutable' : 'no-cache';
  return { 'cache-control': caching, etag: tag, vary: 'accept-encoding' };
}

function sendEncoded(file: AppFile, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const fileEncodings = ENCODINGS.filter((encoding) => file.encoded[encoding] !== undefined);
  const [encoding] = new Negotiator(request.raw).encodings([...fileEncodings, 'identity']) as Encoding[];
  const encodedContent = encoding && file.encoded[encoding];
  if (encodedContent) void reply.header('content-encoding', encoding);
  return reply.header('content-type', file.type).send(encodedContent ?? file.content);
}
