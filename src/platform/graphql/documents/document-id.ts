import { createHash } from 'node:crypto';
import { SHA256 } from '../../text/sha256.js';

const FORM = /^sha256:([0-9a-f]{64})$/;

/** The hash in a document identifier: `sha256:` and 64 lower-case hexadecimal digits. Undefined for other texts. */
export function readDocumentId(id: unknown): string | undefined {
  return typeof id === 'string' ? FORM.exec(id)?.[1] : undefined;
}

/** Whether the text is the hash of a document identifier. */
export function isDocumentHash(text: string): boolean {
  return SHA256.test(text);
}

/** SHA-256 of the text in UTF-8, in hexadecimal digits. */
export function hashOfDocument(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The document identifier with this hash. */
export function documentIdOf(hash: string): string {
  return `sha256:${hash}`;
}
