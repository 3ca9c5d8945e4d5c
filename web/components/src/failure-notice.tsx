import type { ReactNode } from 'react';
import { Refused, RequestFailed } from './graphql-request.js';
import { Button } from './button.js';
import { useWords } from './language.js';
import { Notice } from './notice.js';
import { WORDS } from './words.js';

export interface FailureNoticeProps {
  readonly error: unknown;
  /** Called by the button "Try again". */
  readonly onRetry?: (() => void) | undefined;
}

/** Shows what failed, that the input is kept, and the next step. Shows nothing without an error. */
export function FailureNotice({ error, onRetry }: FailureNoticeProps): ReactNode {
  const words = useWords(WORDS);
  if (error === null || error === undefined) return null;
  return (
    <Notice tone="bad" title={titleOf(error, words)}>
      {error instanceof Refused && (
        <ul>
          {[...new Set(error.errors.map(({ message }) => message))].map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      {error instanceof RequestFailed && error.requestId !== undefined && (
        <p className="is-quiet">{words.requestId(error.requestId)}</p>
      )}
      {onRetry && (
        <Button kind="quiet" onPress={onRetry}>
          {words.retry}
        </Button>
      )}
    </Notice>
  );
}

/** A failure as one sentence, for lists of failures. */
export function failureText(error: unknown, words: typeof WORDS.zh): string {
  return error instanceof Refused ? error.message : titleOf(error, words);
}

function titleOf(error: unknown, words: typeof WORDS.zh): string {
  if (error instanceof Refused) return words.refused;
  const code = error instanceof RequestFailed ? error.code : '';
  return words.failures[code] ?? words.failed;
}
