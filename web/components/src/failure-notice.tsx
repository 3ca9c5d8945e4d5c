import { type ReactNode, useCallback, useState } from 'react';
import { Refused, RequestFailed } from './graphql-request.js';
import { Button } from './button.js';
import { useLanguage, useWords } from './language.js';
import { joinedList } from './localized.js';
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
        <Refusals key={error.message} messages={new Set(error.errors.map(({ message }) => message))} />
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

/** The messages of a refusal. The labels of the fields that show a message stand before it. */
function Refusals({ messages }: { readonly messages: ReadonlySet<string> }): ReactNode {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const [labels, setLabels] = useState<Readonly<Record<string, readonly string[]>>>({});
  // The labels are read from the screen, because a path of the input does not tell which field shows its value.
  const readLabels = useCallback((list: HTMLElement | null) => {
    const byMessage: Record<string, string[]> = {};
    for (const field of list?.closest('form, [role=dialog], main')?.querySelectorAll('.field') ?? []) {
      const message = field.querySelector('.react-aria-FieldError')?.textContent;
      const label = field.querySelector('label, .react-aria-Label')?.textContent;
      if (message && label) (byMessage[message] ??= []).push(label);
    }
    if (list) setLabels(byMessage);
  }, []);
  return (
    <ul ref={readLabels}>
      {[...messages].map((message) => (
        <li key={message}>
          {sentenceOf(message, labels[message] ?? [], (names) =>
            words.atFields(joinedList(names, language), message),
          )}
        </li>
      ))}
    </ul>
  );
}

/** The message with the labels of its fields. A message that begins with the name in the only label has it once. */
function sentenceOf(
  message: string,
  labels: readonly string[],
  atFields: (labels: readonly string[]) => string,
): string {
  const [label, next] = labels;
  if (label === undefined) return message;
  const [name = ''] = label.split(' · ');
  return next === undefined && message.startsWith(name)
    ? label + message.slice(name.length)
    : atFields(labels);
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
