import type { IncomingMessage } from 'node:http';

/** Longer bodies are ignored: document texts of that length are not cached either. */
const LONGEST_BODY = 16_384;
/** Headers of credentials, or of an encoded or chunked body. */
const UNUSUAL = ['authorization', 'cookie', 'content-encoding', 'transfer-encoding'] as const;

/** Whether the raw request cache applies: a visitor's POST with a small body. */
export function hasRawRequestKey({ method, url, headers }: IncomingMessage): boolean {
  if (method !== 'POST' || url !== '/graphql') return false;
  if (UNUSUAL.some((name) => headers[name] !== undefined)) return false;
  const length = Number(headers['content-length']);
  return length > 0 && length <= LONGEST_BODY;
}

/**
 * The key of a request: its body and the headers for format, language and origin, which with the catalog
 * determine the response. Undefined if the body is incomplete.
 */
export function rawRequestKey({ headers }: IncomingMessage, body: Buffer): string | undefined {
  if (body.length !== Number(headers['content-length'])) return undefined;
  const { accept = '', origin = '' } = headers;
  const choices = `${headers['content-type'] ?? ''}\n${accept}\n${headers['accept-language'] ?? ''}\n${origin}`;
  // One character per byte: equal keys mean equal bytes.
  return `${choices}\n${body.toString('latin1')}`;
}
