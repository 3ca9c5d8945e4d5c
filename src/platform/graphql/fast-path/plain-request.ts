import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyRequest } from 'fastify';
import { COST_HEADER } from '../request/cost-header.js';
import { readDocumentId } from '../documents/document-id.js';
import { isRecord } from '../../text/is-record.js';

/** A query in an ordinary POST or GET, by its text or by the hash of a persisted query. */
export interface PlainRequest {
  readonly document: { readonly text: string } | { readonly hash: string };
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
}

/** Headers that pages of other origins can send only after a preflight, with the same names as in Apollo Server. */
const PREFLIGHT_HEADERS = ['apollo-require-preflight', 'x-apollo-operation-name'];
/** Fastify refuses keys that change the prototype of an object. Escapes can hide such keys. */
const PROTOTYPE_KEY = /__proto__|constructor|\\u00[4-7]/;
const PARAMETERS = new Set(['query', 'documentId', 'variables', 'operationName']);

/**
 * The query of a visitor's request in a usual form. Undefined for all other requests, and for those that Apollo
 * Server refuses. These are a GET that a page of another origin could send, another content type, a batch, and
 * extensions.
 */
export function readPlainRequest(request: FastifyRequest): PlainRequest | undefined {
  const { headers, method } = request;
  if (headers.authorization !== undefined || headers.cookie !== undefined) return undefined;
  if (headers[COST_HEADER] !== undefined) return undefined;
  if (method === 'POST') return isJson(headers['content-type']) ? readBody(request.body) : undefined;
  return method === 'GET' && isPreflighted(request) ? readParameters(request.query) : undefined;
}

/** The query in the bytes of a visitor's POST, by the same rules. Undefined otherwise. */
export function readPlainBytes(headers: IncomingHttpHeaders, body: Buffer): PlainRequest | undefined {
  if (!isJson(headers['content-type']) || body.length !== Number(headers['content-length'])) return undefined;
  const text = body.toString();
  return PROTOTYPE_KEY.test(text) ? undefined : readBody(parseJson(text));
}

function isJson(contentType: string | undefined): boolean {
  return contentType === 'application/json' || contentType === 'application/json; charset=utf-8';
}

function isPreflighted({ headers }: FastifyRequest): boolean {
  return isJson(headers['content-type']) || PREFLIGHT_HEADERS.some((name) => Boolean(headers[name]));
}

function readBody(body: unknown): PlainRequest | undefined {
  if (!isRecord(body)) return undefined;
  const { variables, operationName, extensions } = body;
  const document = readDocument(body);
  if (!document || extensions != null) return undefined;
  if (operationName != null && typeof operationName !== 'string') return undefined;
  if (variables != null && !isRecord(variables)) return undefined;
  return { document, variables: variables ?? {}, operationName: operationName ?? undefined };
}

function readDocument({
  query,
  documentId,
}: Readonly<Record<string, unknown>>): PlainRequest['document'] | undefined {
  if (documentId == null) return typeof query === 'string' ? { text: query } : undefined;
  const hash = query == null ? readDocumentId(documentId) : undefined;
  return hash === undefined ? undefined : { hash };
}

function readParameters(parameters: unknown): PlainRequest | undefined {
  if (!isRecord(parameters) || !Object.keys(parameters).every((name) => PARAMETERS.has(name)))
    return undefined;
  const { variables } = parameters;
  const parsedVariables = typeof variables === 'string' ? parseJson(variables) : variables;
  return readBody({ ...parameters, variables: parsedVariables });
}

/** Parses JSON. Invalid JSON is returned as a text, which later checks treat like any value that is no record. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return text;
  }
}
