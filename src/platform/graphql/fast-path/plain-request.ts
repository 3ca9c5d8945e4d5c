import type { FastifyRequest } from 'fastify';

/** A query as an ordinary POST or GET sends it. */
export interface PlainRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
}

/** Headers that no page of another origin can send without asking first, as Apollo Server knows them. */
const PREFLIGHT_HEADERS = ['apollo-require-preflight', 'x-apollo-operation-name'];
const PARAMETERS = new Set(['query', 'variables', 'operationName']);

/**
 * The query of a visitor's request in one of the usual forms; undefined for everything else, also for what
 * Apollo Server refuses: a GET that a foreign page could send, another content type, a batch, extensions.
 */
export function readPlainRequest(request: FastifyRequest): PlainRequest | undefined {
  const { headers, method } = request;
  if (headers.authorization !== undefined || headers.cookie !== undefined) return undefined;
  if (method === 'POST') return isJson(headers['content-type']) ? readBody(request.body) : undefined;
  return method === 'GET' && isPreflighted(request) ? readParameters(request.query) : undefined;
}

function isJson(contentType: string | undefined): boolean {
  return contentType === 'application/json' || contentType === 'application/json; charset=utf-8';
}

function isPreflighted({ headers }: FastifyRequest): boolean {
  return isJson(headers['content-type']) || PREFLIGHT_HEADERS.some((name) => Boolean(headers[name]));
}

function readBody(body: unknown): PlainRequest | undefined {
  if (!isRecord(body)) return undefined;
  const { query, variables, operationName, extensions } = body;
  if (typeof query !== 'string' || extensions != null) return undefined;
  if (operationName != null && typeof operationName !== 'string') return undefined;
  if (variables != null && !isRecord(variables)) return undefined;
  return { query, variables: variables ?? {}, operationName: operationName ?? undefined };
}

function readParameters(parameters: unknown): PlainRequest | undefined {
  if (!isRecord(parameters) || !Object.keys(parameters).every((name) => PARAMETERS.has(name)))
    return undefined;
  const { query, variables, operationName } = parameters;
  const read = typeof variables === 'string' ? parseJson(variables) : variables;
  return readBody({ query, variables: read, operationName });
}

/** What is no JSON is no record either, so that it is handed on. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return text;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
