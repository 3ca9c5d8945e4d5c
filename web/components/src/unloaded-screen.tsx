import type { ReactNode } from 'react';
import { FailureNotice, type FailureNoticeProps } from './failure-notice.js';
import { useWords } from './language.js';
import { WORDS } from './words.js';

/** Replaces a screen whose module could not be loaded. */
export function UnloadedScreen(props: FailureNoticeProps): ReactNode {
  return (
    <div className="screen-body">
      <h1>{useWords(WORDS).unloaded}</h1>
      <FailureNotice {...props} />
    </div>
  );
}
