import { useState } from 'react';
import { readDraft, writeDraft } from './draft-store.js';
import { isSame } from './merge.js';

/** The values of a form that survive a reload until they are saved or given up. */
export function useKeptState<Values extends object>(key: string, first: Values) {
  const [values, setValues] = useState(() => ({
    ...first,
    ...(readDraft(key) as Partial<Values> | undefined),
  }));
  const change = (changes: Partial<Values>): void => {
    const changed = { ...values, ...changes };
    writeDraft(key, isSame(changed, first) ? undefined : changed);
    setValues(changed);
  };
  const forget = (): void => {
    writeDraft(key, undefined);
    setValues(first);
  };
  /** A function that discards the unsaved input, and then does something. */
  const giveUp = (then: () => void) => (): void => {
    forget();
    then();
  };
  return { values, change, forget, giveUp };
}
