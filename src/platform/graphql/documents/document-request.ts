import { GraphQLError } from 'graphql';
import { persistedQueriesOnly } from '../../http/caller.js';
import { readDocumentId } from './document-id.js';
import type { PersistedQueryCache } from './persisted-query-cache.js';

/** The document of a request: its text, or the identifier of a persisted query. */
export interface DocumentRequest {
  readonly query?: unknown;
  readonly documentId?: unknown;
}

/** Whether the request has an identifier; null counts as absent. */
export function namesDocument({ documentId }: DocumentRequest): boolean {
  return documentId != null;
}

/**
 * The text to execute. Undefined if the request has none. Throws BAD_REQUEST for text and identifier together,
 * and PERSISTED_DOCUMENT_NOT_FOUND for an unknown identifier. Throws PERSISTED_DOCUMENT_ID_REQUIRED for a text if
 * the caller may only send identifiers.
 */
export async function requestedText(
  queries: PersistedQueryCache,
  request: DocumentRequest,
  caller: unknown,
): Promise<string | undefined> {
  const { query, documentId } = request;
  if (!namesDocument(request)) {
    if (persistedQueriesOnly(caller)) throw documentIdRequired();
    return typeof query === 'string' ? query : undefined;
  }
  // The WebSocket library requires a `query`, which may be empty.
  if (query != null && query !== '') throw refusal('Send `documentId` or `query`, not both.', 'BAD_REQUEST');
  const hash = readDocumentId(documentId);
  if (hash === undefined) {
    throw notFound('A `documentId` is `sha256:` and 64 hexadecimal digits in lower case.');
  }
  const text = await queries.text(hash);
  if (text === undefined) throw notFound('No persisted query has this `documentId`.');
  return text;
}

/** The error for a text from a caller that may only execute persisted queries. */
export function documentIdRequired(): GraphQLError {
  const message = 'This key executes persisted queries only: send a `documentId`.';
  return refusal(message, 'PERSISTED_DOCUMENT_ID_REQUIRED', 403);
}

function notFound(message: string): GraphQLError {
  return refusal(message, 'PERSISTED_DOCUMENT_NOT_FOUND');
}

function refusal(message: string, code: string, status = 400): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}
