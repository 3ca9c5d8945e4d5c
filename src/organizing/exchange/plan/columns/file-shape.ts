import { createHash } from 'node:crypto';
import { foldHeader } from '../../headers/header-text.js';
import { RETURNED_REASON } from '../../headers/kind-headers.js';

const RETURNED = foldHeader(RETURNED_REASON);

/**
 * Identifies lists of the same form by the set of their headers. Null for rows that an import has returned, which are
 * only a part of their list.
 */
export function shapeOf(header: readonly string[]): string | null {
  return header.some((text) => foldHeader(text) === RETURNED) ? null : columnsOf(header);
}

/** Identifies files with the same columns; rows that an import has returned have those of their list. */
export function columnsOf(header: readonly string[]): string | null {
  const folded = new Set(header.map(foldHeader).filter((text) => text !== '' && text !== RETURNED));
  if (folded.size === 0) return null;
  return createHash('sha256')
    .update([...folded].sort().join('\n'))
    .digest('hex');
}
