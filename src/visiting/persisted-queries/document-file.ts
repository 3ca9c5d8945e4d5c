import { isDocumentHash } from '../../platform/graphql/documents/document-id.js';
import type { StatedDocument } from './new-persisted-query.js';

const PREFIX = 'sha256:';
const FORMS = 'a JSON object of hashes and texts, or a .graphql file with one document';

/** The entries of a file, and the errors of invalid ones. */
export interface DocumentFile {
  readonly documents: readonly StatedDocument[];
  readonly problems: readonly string[];
}

/**
 * Parses a file of documents: a JSON object of SHA-256 hashes, with or without `sha256:`, and texts, as code
 * generators write it. A file without the suffix `.json` is one document, byte for byte.
 */
export function readDocumentFile(name: string, bytes: Uint8Array): DocumentFile {
  let text: string;
  try {
    // A byte order mark is part of the hashed text.
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { documents: [], problems: [`${name} is not in UTF-8.`] };
  }
  return /\.json$/i.test(name) ? readMap(name, text) : { documents: [{ text }], problems: [] };
}

function readMap(name: string, text: string): DocumentFile {
  let map: unknown;
  try {
    map = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    map = undefined;
  }
  if (typeof map !== 'object' || map === null || Array.isArray(map)) {
    return { documents: [], problems: [`${name} is not a file of documents: it must be ${FORMS}.`] };
  }
  const documents: StatedDocument[] = [];
  const problems: string[] = [];
  for (const [key, value] of Object.entries(map)) {
    const hash = key.startsWith(PREFIX) ? key.slice(PREFIX.length) : key;
    if (!isDocumentHash(hash)) {
      problems.push(`${key}: no SHA-256 hash, 64 hexadecimal digits in lower case.`);
    } else if (typeof value === 'string') documents.push({ hash, text: value });
    else problems.push(`${key}: the document must be a text.`);
  }
  if (documents.length === 0 && problems.length === 0) problems.push(`${name} contains no document.`);
  return { documents, problems };
}
