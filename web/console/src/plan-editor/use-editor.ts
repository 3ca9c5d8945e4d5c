import { readDraft, writeDraft } from '@vitrine/components/draft-store';
import { useEffect, useMemo, useReducer } from 'react';
import { changesOf, type Draft, hasChanges } from './draft.js';
import { editorReducer, startState } from './editor-state.js';

/** The stored draft of a plan in a browser tab: the plan that it is based on, and the edited one. */
interface KeptDraft {
  readonly base: Draft;
  readonly present: Draft;
}

/** The state of the editor. Unapplied changes survive a reload. */
export function useEditor(hall: string, stored: Draft) {
  const name = `plan:${hall}`;
  const [state, dispatch] = useReducer(editorReducer, undefined, () => {
    const keptDraft = readDraft(name) as KeptDraft | undefined;
    return keptDraft ? startState(keptDraft.base, keptDraft.present) : startState(stored);
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
