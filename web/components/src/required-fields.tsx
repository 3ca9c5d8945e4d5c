import {
  createContext,
  type ReactNode,
  type SyntheticEvent,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import { FailureNotice } from './failure-notice.js';
import { Refused } from './graphql-request.js';
import { useWords } from './language.js';
import { WORDS } from './words.js';

/** The number of refused attempts to submit the form since the last one that was complete. */
const Attempts = createContext(0);

/**
 * Refuses to submit a form in it while required fields of this form are empty: each of them then shows a message, and the first
 * one has the focus. The server would refuse values that it cannot read before it judges the other ones.
 */
export function RequiredFields({ children }: { readonly children: ReactNode }): ReactNode {
  const [attempts, setAttempts] = useState(0);
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempts > 0) content.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempts]);
  const check = (event: SyntheticEvent<HTMLElement>): void => {
    if (!hasEmptyField(event.target as HTMLElement)) {
      setAttempts(0);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    setAttempts(attempts + 1);
  };
  return (
    <Attempts value={attempts}>
      <div ref={content} className="required-fields" onSubmitCapture={check}>
        {children}
      </div>
    </Attempts>
  );
}

/** Names the required fields that were empty at the last attempt. */
export function EmptyFieldsNotice(): ReactNode {
  const attempts = useContext(Attempts);
  const { invalid } = useWords(WORDS);
  if (attempts === 0) return null;
  const error = new Refused([{ code: 'INVALID', message: invalid.empty, path: null }]);
  return <FailureNotice key={attempts} error={error} />;
}

/** The message of a required field that was submitted empty. */
export function useEmptyFieldMessage(isRequired: boolean, value: string): string | undefined {
  const attempts = useContext(Attempts);
  const { invalid } = useWords(WORDS);
  return attempts > 0 && isRequired && value.trim() === '' ? invalid.empty : undefined;
}

function hasEmptyField(form: HTMLElement): boolean {
  const fields = form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'input[aria-required="true"], textarea[aria-required="true"]',
  );
  return [...fields].some(({ value }) => value.trim() === '');
}
