import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/**
 * The headers of a response that pages of every origin may read. No response that depends on a cookie or token may
 * have them.
 */
export const OPEN_READ: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'Age, Date, ETag, Retry-After, Warning, X-Request-Id',
};

/** Without Authorization and Idempotency-Key: the permission is for reads without credentials. */
const ALLOWED_HEADERS = [
  'Accept',
  'Accept-Language',
  'Apollo-Require-Preflight',
  'Content-Type',
  'If-None-Match',
  'Last-Event-ID',
  'X-Apollo-Operation-Name',
  'X-Query-Cost',
  'X-Request-Id',
].join(', ');
/** The time for which a browser may cache the permission, in seconds. Chromium keeps it no longer. */
const PREFLIGHT_CACHE_S = 7200;

/** What the page of another origin lacks, and the setting that gives it. */
export const NOT_CONFIGURED =
  'Pages of this origin may only read, without a cookie and without Authorization. An operator permits more by adding the origin to the setting CORS_ORIGINS.';

type Methods = 'GET, HEAD' | 'GET, POST';

/** Whether a request has no cookie and no token, so that its response is the same for everybody. */
export function isWithoutCredentials({ cookie, authorization }: IncomingHttpHeaders): boolean {
  return cookie === undefined && authorization === undefined;
}

/**
 * Lets pages of every origin send requests without credentials by these methods. For configured origins, a hook
 * responds earlier.
 */
export function openToPages(fastify: FastifyInstance, path: string, methods: Methods): void {
  fastify.options(path, (request, reply) => answerPreflight(request, reply, methods));
}

function answerPreflight({ headers }: FastifyRequest, reply: FastifyReply, methods: Methods): FastifyReply {
  const method = headers['access-control-request-method'] ?? 'GET';
  const names = (headers['access-control-request-headers'] ?? '').toLowerCase().split(/\s*,\s*/);
  if (!methods.split(', ').includes(method) || names.includes('authorization')) return refuse(reply);
  return reply
    .status(204)
    .headers(OPEN_READ)
    .header('access-control-allow-methods', methods)
    .header('access-control-allow-headers', ALLOWED_HEADERS)
    .header('access-control-max-age', String(PREFLIGHT_CACHE_S))
    .send();
}

/** Lets pages of every origin read a response that is the same for every caller. */
export function sendToPages(reply: FastifyReply): void {
  // A configured origin already has its own permission.
  if (!reply.hasHeader('access-control-allow-origin')) void reply.headers(OPEN_READ);
}

/**
 * Answers the preflights of origins that are not configured at `/graphql`, where Apollo Server has the route, and
 * refuses those at all paths that are not open to them.
 */
export function answerOtherPreflights(fastify: FastifyInstance, origins: ReadonlySet<string>): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    if (!isPreflight(request) || origins.has(String(request.headers.origin))) done();
    else if (request.routeOptions.url === '/graphql') answerPreflight(request, reply, 'GET, POST');
    else if (hasOwnRoute(request)) done();
    else refuse(reply);
  });
}

function isPreflight({ method, headers }: FastifyRequest): boolean {
  if (method !== 'OPTIONS' || headers.origin === undefined) return false;
  return headers['access-control-request-method'] !== undefined;
}

/** Whether a route of this path responds to preflights: neither none nor the one of @fastify/cors for all paths. */
function hasOwnRoute({ is404, routeOptions }: FastifyRequest): boolean {
  return !is404 && routeOptions.url !== '*';
}

function refuse(reply: FastifyReply): FastifyReply {
  closeToPages(reply);
  return reply
    .status(403)
    .header('content-type', 'text/plain; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(`${NOT_CONFIGURED}\n`);
}

/** Ends the permission for pages of every origin to read a response. That of a configured origin stays. */
export function closeToPages(reply: FastifyReply): void {
  if (reply.getHeader('access-control-allow-origin') !== '*') return;
  void reply.removeHeader('access-control-allow-origin').removeHeader('access-control-expose-headers');
}
