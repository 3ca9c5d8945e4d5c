import { isDocumentHash } from '../../platform/graphql/documents/document-id.js';
import type { StatedQuery } from './new-persisted-query.js';

const PREFIX = 'sha256:';
const FORMS = 'a JSON object of hashes and texts, or a .graphql file with one document';

/** The entries of a file, and the errors of invalid ones. */
export interface PersistedQueryFile {
  readonly queries: readonly StatedQuery[];
  readonly problems: readonly string[];
}

/**
 * Parses a file of persisted queries: a JSON object of SHA-256 hashes, with or without `sha256:`, and texts.
 * Code generators write such a file. A file without the suffix `.json` is one query, byte for byte.
 */
export function readPersistedQueryFile(name: string, bytes: Uint8Array): PersistedQueryFile {
  let text: string;
  try {
    // A byte order mark is part of the hashed text.
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { queries: [], problems: [`${name} is not in UTF-8.`] };
  }
  return /\.json$/i.test(name) ? readMap(name, text) : { queries: [{ text }], problems: [] };
}

function readMap(name: string, text: string): PersistedQueryFile {
  let map: unknown;
  try {
    map = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    map = undefined;
  }
  if (typeof map !== 'object' || map === null || Array.isArray(map)) {
    return { queries: [], problems: [`${name} is not a file of persisted queries: it must be ${FORMS}.`] };
  }
  const queries: StatedQuery[] = [];
  const problems: string[] = [];
  for (const [key, value] of Object.entries(map)) {
    const hash = key.startsWith(PREFIX) ? key.slice(PREFIX.length) : key;
    if (!isDocumentHash(hash)) {
      problems.push(`${key}: no SHA-256 hash, 64 hexadecimal digits in lower case.`);
    } else if (typeof value === 'string') queries.push({ hash, text: value });
    else problems.push(`${key}: the query must be a text.`);
  }
  if (queries.length === 0 && problems.length === 0) problems.push(`${name} contains no persisted query.`);
  return { queries, problems };
}
