import cors, { type FastifyCorsOptions } from '@fastify/cors';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify';
import type { Config } from '../config/config.js';
import { formatRecord, type LogRecord } from '../log/log-format.js';
import { loggedError } from '../log/logged-error.js';
import { refuseRepeatedHost } from './request/repeated-host.js';
import { requestIdOf } from './request/request-id.js';
import { requestLog } from './request/request-log.js';
import { wellEncoded } from './request/well-encoded.js';
import { standardHeaders } from './standard-headers.js';
import './caller.js';

const REDACTED = [
  'req.headers.authorization',
  'req.headers.cookie',
  'res.headers["set-cookie"]',
  'authorization',
  'cookie',
  'password',
  'token',
];

/**
 * Fastify with limits on body, headers and their time. `requestTimeout` alone is enforced late; the check
 * interval corrects this.
 */
export function createFastifyAdapter(config: Config): FastifyAdapter {
  const options: FastifyServerOptions & { http: object } = {
    logger: loggerOptions(config),
    childLoggerFactory: requestLog,
    bodyLimit: 262_144,
    requestTimeout: 15_000,
    // Above the 60 s after which load balancers drop idle connections, so that they close first.
    keepAliveTimeout: 65_000,
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 1000 },
    // Our own hook logs the same in one line instead of two, and only if configured.
    logController: new LogController({ disableRequestLogging: true }),
    requestIdHeader: false,
    // Every client can send X-Forwarded-For; only trusted proxies count.
    trustProxy: config.trustedProxies ?? false,
    // Fastify answers an address that it cannot decode with JSON before any hook; so it is an unknown address instead.
    rewriteUrl: ({ url = '/' }) => wellEncoded(url),
    genReqId: (request) => requestIdOf(request.headers),
  };
  const adapter = new FastifyAdapter(options);
  addHooks(adapter.getInstance(), config);
  if (config.corsOrigins.length > 0) allowOrigins(adapter.getInstance(), config.corsOrigins);
  return adapter;
}

function loggerOptions(config: Config) {
  const options = {
    level: config.logLevel,
    redact: { paths: REDACTED, censor: '[hidden]' },
    serializers: { err: loggedError },
  };
  if (config.logFormat === 'json') return options;
  const write = (line: string) => {
    process.stdout.write(formatRecord(JSON.parse(line) as LogRecord));
  };
  return { ...options, stream: { write } };
}

function addHooks(fastify: FastifyInstance, { logLevel, publicUrl }: Config): void {
  const headers = standardHeaders(publicUrl);
  const isVerbose = logLevel === 'trace' || logLevel === 'debug';
  fastify.decorateRequest('isRefused', false);
  fastify.decorateRequest('deadline', null);
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id).headers(headers);
    done();
  });
  refuseRepeatedHost(fastify);
  fastify.addHook('onResponse', (request, reply, done) => {
    const level = reply.statusCode >= 500 ? 'warn' : 'debug';
    if ((level === 'debug' && !isVerbose) || request.isRefused) {
      done();
      return;
    }
    const took = Math.round(reply.elapsedTime);
    // Without the query string, which contains the variables of a GET.
    const path = request.url.split('?', 1)[0];
    request.log[level]({ method: request.method, path, status: reply.statusCode, took }, 'answered');
    done();
  });
}

/** How long a browser may cache the response to a preflight, in seconds. */
const REMEMBERED = 600;

/** Allows the pages of these origins to call the server; other origins get no CORS headers. */
function allowOrigins(fastify: FastifyInstance, origins: readonly string[]): void {
  const allowed = new Set(origins);
  const options: FastifyCorsOptions = {
    // A plain list would allow credentials for every origin.
    origin: (origin, decide) => {
      decide(null, origin !== undefined && allowed.has(origin));
    },
    credentials: true,
    methods: ['GET', 'HEAD', 'POST'],
    exposedHeaders: ['etag', 'retry-after', 'warning', 'x-request-id'],
    maxAge: REMEMBERED,
  };
  void fastify.register(cors, options);
}
