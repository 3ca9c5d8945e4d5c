import { useState } from 'react';
import { readDraft, writeDraft } from './draft-store.js';
import { isSame } from './merge.js';

/** The values of a form that survive a reload until they are saved or discarded. */
export function useFormDraft<Values extends object>(key: string, first: Values) {
  const [values, setValues] = useState(() => ({
    ...first,
    ...(readDraft(key) as Partial<Values> | undefined),
  }));
  const change = (changes: Partial<Values>): void => {
    const changedValues = { ...values, ...changes };
    writeDraft(key, isSame(changedValues, first) ? undefined : changedValues);
    setValues(changedValues);
  };
  const discard = (): void => {
    writeDraft(key, undefined);
    setValues(first);
  };
  /** Returns a function that discards the unsaved input, then calls `then`. */
  const discardThen = (then: () => void) => (): void => {
    discard();
    then();
  };
  return { values, change, discard, discardThen };
}
