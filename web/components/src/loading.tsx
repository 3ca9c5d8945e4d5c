import type { ReactNode } from 'react';
import { useWords } from './language.js';
import { WORDS } from './words.js';

/** Shown until the first content arrives, after a delay of 300 ms, so that fast responses do not flicker. */
export function Loading(): ReactNode {
  return (
    <p className="loading" role="status">
      {useWords(WORDS).loading}
    </p>
  );
}
