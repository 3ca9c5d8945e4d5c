import cors, { type FastifyCorsOptions } from '@fastify/cors';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { type FastifyInstance, type FastifyRequest, type FastifyServerOptions, LogController } from 'fastify';
import type { Config } from '../config/config.js';
import { formatRecord, type LogRecord } from '../log/log-format.js';
import { loggedError } from '../log/logged-error.js';
import { CLIENT_CLOSED } from './http-problem.js';
import { removePorts } from './caller-address.js';
import { answerOtherPreflights, isWithoutCredentials, OPEN_READ } from './open-reads.js';
import { refuseRepeatedHost } from './request/repeated-host.js';
import { requestIdOf } from './request/request-id.js';
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
 * Logs responses that fail after their headers, because their status is 200. Of the others, a hook logs the same in
 * one line instead of two, and only if configured.
 */
class ResponseFailures extends LogController {
  constructor() {
    super({ disableRequestLogging: true });
  }

  override streamError(error: NodeJS.ErrnoException, request: FastifyRequest): void {
    if (error.code === CLIENT_CLOSED) return;
    const { method, url } = request;
    request.log.warn({ method, path: pathOf(url), reason: error.message }, 'ended early');
  }
}

/** Without the query string, because it contains the variables of a GET. */
function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? '';
}

/**
 * Fastify with limits for the body, the headers, and the time to receive them. Node enforces `requestTimeout`
 * late; the check interval corrects this.
 */
export function createFastifyAdapter(config: Config): FastifyAdapter {
  const options: FastifyServerOptions & { http: object } = {
    logger: loggerOptions(config),
    bodyLimit: 262_144,
    requestTimeout: 15_000,
    // Load balancers drop idle connections after 60 s. The longer limit here lets them close first.
    keepAliveTimeout: 65_000,
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 1000 },
    logController: new ResponseFailures(),
    requestIdHeader: false,
    // Every client can send X-Forwarded-For; only trusted proxies count.
    trustProxy: config.trustedProxies ?? false,
    // Fastify would respond with JSON to an undecodable address before any hook. Such an address becomes an
    // unknown one.
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

function addHooks(fastify: FastifyInstance, { logLevel, publicUrl, corsOrigins }: Config): void {
  const headers = standardHeaders(publicUrl);
  const isVerbose = logLevel === 'trace' || logLevel === 'debug';
  fastify.decorateRequest('isRefused', false);
  fastify.decorateRequest('deadline', null);
  fastify.addHook('onRequest', (request, reply, done) => {
    // Fastify derives `request.ip` from the header each time.
    removePorts(request.raw);
    void reply.header('x-request-id', request.id).headers(headers);
    if (isOpenRead(request)) void reply.headers(OPEN_READ);
    done();
  });
  answerOtherPreflights(fastify, new Set(corsOrigins));
  refuseRepeatedHost(fastify);
  fastify.addHook('onResponse', (request, reply, done) => {
    const level = reply.statusCode >= 500 ? 'warn' : 'debug';
    if ((level === 'debug' && !isVerbose) || request.isRefused) {
      done();
      return;
    }
    const took = Math.round(reply.elapsedTime);
    request.log[level](
      { method: request.method, path: pathOf(request.url), status: reply.statusCode, took },
      'answered',
    );
    done();
  });
}

/** The paths whose responses depend on no credentials if the request has none. */
const OPEN_PATHS: ReadonlySet<string | undefined> = new Set(['/graphql', '/graphql/stream']);

/** Whether pages of every origin may read the response. Hooks of later stages may withdraw it. */
function isOpenRead({ headers, routeOptions }: FastifyRequest): boolean {
  return OPEN_PATHS.has(routeOptions.url) && isWithoutCredentials(headers);
}

/** The time for which a browser may cache the response to a preflight, in seconds. */
const PREFLIGHT_CACHE_S = 600;

/** Allows the pages of these origins to call the server with credentials. */
function allowOrigins(fastify: FastifyInstance, origins: readonly string[]): void {
  const allowedOrigins = new Set(origins);
  const options: FastifyCorsOptions = {
    // With a plain list, Fastify would allow credentials for every origin.
    origin: (origin, decide) => {
      decide(null, origin !== undefined && allowedOrigins.has(origin));
    },
    credentials: true,
    methods: ['GET', 'HEAD', 'POST'],
    exposedHeaders: ['etag', 'retry-after', 'warning', 'x-request-id'],
    maxAge: PREFLIGHT_CACHE_S,
  };
  void fastify.register(cors, options);
}
