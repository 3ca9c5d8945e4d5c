import { createHash } from 'node:crypto';
import { foldHeader } from '../headers/header-text.js';
import { RETURNED_REASON } from '../headers/header-words.js';

const RETURNED = foldHeader(RETURNED_REASON);

/**
 * Identifies lists of the same form by the set of their headers. Null for rows that an import has returned, which are
 * only a part of their list.
 */
export function shapeOf(header: readonly string[]): string | null {
  const folded = new Set(header.map(foldHeader).filter((text) => text !== ''));
  if (folded.size === 0 || folded.has(RETURNED)) return null;
  return createHash('sha256')
    .update([...folded].sort().join('\n'))
    .digest('hex');
}
