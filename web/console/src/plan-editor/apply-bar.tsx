import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Refused } from '@vitrine/components/graphql-request';
import { Button } from '@vitrine/components/button';
import { ConfirmDialog } from '@vitrine/components/confirm-dialog';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useLocale, useWords } from '@vitrine/components/language';
import { Notice } from '@vitrine/components/notice';
import { writeDraft } from '@vitrine/components/draft-store';
import { type ReactNode, useState } from 'react';
import { applyChanges } from './apply-changes.js';
import type { DraftChanges } from './draft.js';
import { readHall } from './read-hall.js';
import type { Editor } from './use-editor.js';
import { type EditorWords, WORDS } from './words.js';

interface ApplyBarProps {
  readonly hall: string;
  readonly editor: Editor;
  /** Whether the server would reject the plan. */
  readonly hasProblems: boolean;
  readonly onStored: () => void;
}

/** Undo, redo, and the buttons that apply or discard the changes. */
export function ApplyBar({ hall, editor, hasProblems, onStored }: ApplyBarProps): ReactNode {
  const { state, dispatch, changes, isChanged } = editor;
  const words = useWords(WORDS);
  const locale = useLocale();
  const queries = useQueryClient();
  const [isAsking, setIsAsking] = useState(false);
  const leave = (): void => {
    writeDraft(`plan:${hall}`, undefined);
    onStored();
  };
  const apply = useMutation({
    mutationFn: async () => {
      await applyChanges(hall, state.base, state.present, changes);
      await queries.invalidateQueries({ queryKey: ['plan', hall] });
      return readHall(hall, locale).catch(() => undefined);
    },
    onSuccess: (stored) => {
      if (stored) dispatch({ type: 'reset', base: stored });
      else leave();
    },
    // Reads the plan again, because some changes can be stored already.
    onError: async () => {
      const storedDraft = await readHall(hall, locale).catch(() => undefined);
      if (storedDraft) dispatch({ type: 'rebase', stored: storedDraft });
    },
  });
  return (
    <div className="editor-apply">
      <Button
        icon="undo-2"
        aria-label={words.undo}
        isDisabled={state.past.length === 0}
        onPress={() => dispatch({ type: 'undo' })}
      />
      <Button
        icon="redo-2"
        aria-label={words.redo}
        isDisabled={state.future.length === 0}
        onPress={() => dispatch({ type: 'redo' })}
      />
      <span role="status">
        {apply.isSuccess && !isChanged ? words.applied : summaryOf(changes, words)}
        {isChanged && hasProblems && ` · ${words.solveFirst}`}
      </span>
      <Button kind="quiet" isDisabled={!isChanged} onPress={() => setIsAsking(true)}>
        {words.discard}
      </Button>
      <Button
        kind="main"
        isDisabled={!isChanged || hasProblems}
        isPending={apply.isPending}
        onPress={() => apply.mutate()}
      >
        {words.apply}
      </Button>
      <ApplyFailure error={apply.error} />
      {isAsking && (
        <ConfirmDialog
          title={words.discardQuestion}
          action={words.discard}
          isBad
          isOpen
          onClose={() => setIsAsking(false)}
          onConfirm={leave}
        >
          {words.discardText}
        </ConfirmDialog>
      )}
    </div>
  );
}

function ApplyFailure({ error }: { readonly error: Error | null }): ReactNode {
  const words = useWords(WORDS);
  if (!(error instanceof Refused)) return <FailureNotice error={error} />;
  if (error.isStale) return <Notice tone="bad" title={words.stale} />;
  const texts = new Set(error.errors.map(({ message }) => message));
  return (
    <Notice tone="bad" title={words.notApplied}>
      <ul>
        {[...texts].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Notice>
  );
}

function summaryOf({ created, changed, deleted, floor }: DraftChanges, words: EditorWords): string {
  return words.changes(created.length, changed.length, deleted.length, floor) || words.noChanges;
}
