import { GraphQLError } from 'graphql';
import { trustedDocumentsOnly } from '../../http/caller.js';
import { readDocumentId } from './document-id.js';
import type { TrustedDocuments } from './trusted-documents.js';

/** How a request says what shall be executed: by the text itself, or by the identifier of a registered document. */
export interface DocumentRequest {
  readonly query?: unknown;
  readonly documentId?: unknown;
}

/** Whether the request names a registered document; null is as good as nothing. */
export function namesDocument({ documentId }: DocumentRequest): boolean {
  return documentId != null;
}

/**
 * The text that the caller asks to execute; undefined where the request has none. Throws BAD_REQUEST where it has
 * both a text and an identifier, PERSISTED_DOCUMENT_NOT_FOUND where no document has the identifier, and
 * PERSISTED_DOCUMENT_ID_REQUIRED where the caller may send identifiers only.
 */
export async function requestedText(
  documents: TrustedDocuments,
  request: DocumentRequest,
  caller: unknown,
): Promise<string | undefined> {
  const { query, documentId } = request;
  if (!namesDocument(request)) {
    if (trustedDocumentsOnly(caller)) throw documentRequired();
    return typeof query === 'string' ? query : undefined;
  }
  // The library for WebSockets insists on a `query`, which may be empty.
  if (query != null && query !== '') throw refusal('Send `documentId` or `query`, not both.', 'BAD_REQUEST');
  const hash = readDocumentId(documentId);
  if (hash === undefined) {
    throw notFound('A `documentId` is `sha256:` and 64 hexadecimal digits in lower case.');
  }
  const text = await documents.text(hash);
  if (text === undefined) throw notFound('No document with this `documentId` has been registered.');
  return text;
}

/** The error for a text of their own from those who may execute registered documents only. */
export function documentRequired(): GraphQLError {
  const message = 'This key executes registered documents only: send their `documentId`.';
  return refusal(message, 'PERSISTED_DOCUMENT_ID_REQUIRED', 403);
}

function notFound(message: string): GraphQLError {
  return refusal(message, 'PERSISTED_DOCUMENT_NOT_FOUND');
}

function refusal(message: string, code: string, status = 400): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}
