import { readDraft, writeDraft } from '@vitrine/components/draft-store';
import { useEffect, useMemo, useReducer } from 'react';
import { changesOf, type Draft, hasChanges } from './draft.js';
import { editorReducer, startState } from './editor-state.js';

/** What a tab keeps of a plan that is edited: what it was, and what it is to become. */
interface KeptDraft {
  readonly base: Draft;
  readonly present: Draft;
}

/** The state of the editor. Changes that are not applied survive a reload. */
export function useEditor(hall: string, stored: Draft) {
  const name = `plan:${hall}`;
  const [state, dispatch] = useReducer(editorReducer, undefined, () => {
    const kept = readDraft(name) as KeptDraft | undefined;
    return kept ? startState(kept.base, kept.present) : startState(stored);
  });
  const { base, present } = state;
  const changes = useMemo(() => changesOf(base, present), [base, present]);
  const isChanged = hasChanges(changes);
  useEffect(() => {
    writeDraft(name, isChanged ? { base, present } : undefined);
  }, [name, isChanged, base, present]);
  return { state, dispatch, changes, isChanged };
}

export type Editor = ReturnType<typeof useEditor>;
