import type { IncomingMessage } from 'node:http';

/** No longer body is looked at: texts of documents are not kept beyond that either. */
const LONGEST_BODY = 16_384;
/** What tells who asks, or that the body is not what it looks like. */
const UNUSUAL = ['authorization', 'cookie', 'content-encoding', 'transfer-encoding'] as const;

/** Whether the request may be one that is answered from memory by its bytes: a visitor's POST with a small body. */
export function hasRawRequestKey({ method, url, headers }: IncomingMessage): boolean {
  if (method !== 'POST' || url !== '/graphql') return false;
  if (UNUSUAL.some((name) => headers[name] !== undefined)) return false;
  const length = Number(headers['content-length']);
  return length > 0 && length <= LONGEST_BODY;
}

/**
 * Names a request by all that its answer depends on beside what the catalog holds: its body, and the headers
 * that choose the form, the language and who may read it. Undefined where the body is not whole.
 */
export function rawRequestKey({ headers }: IncomingMessage, body: Buffer): string | undefined {
  if (body.length !== Number(headers['content-length'])) return undefined;
  const { accept = '', origin = '' } = headers;
  const choices = `${headers['content-type'] ?? ''}\n${accept}\n${headers['accept-language'] ?? ''}\n${origin}`;
  // Each byte one character, whatever it encodes: equal names, equal bytes.
  return `${choices}\n${body.toString('latin1')}`;
}
