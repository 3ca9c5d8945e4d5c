import { useMutation, useMutationState, useQueryClient } from '@tanstack/react-query';
import { Button } from '@vitrine/components/button';
import { ConfirmDialog } from '@vitrine/components/confirm-dialog';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import { Notice } from '@vitrine/components/notice';
import { type ReactNode, useState } from 'react';
import { revertImport, type UndoOutcome } from '../exchange/send-import.js';
import { WORDS } from './words.js';

/** The conflicts that are named. */
const NAMED = 20;

/** Undoes an import after a question. What prevents it is named beside the button. */
export function UndoButton({ id }: { readonly id: string }): ReactNode {
  const words = useWords(WORDS);
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const mutationKey = ['undo', id];
  const undo = useMutation({
    mutationKey,
    // The other button of the same import needs the result for as long as the page is open.
    gcTime: Infinity,
    mutationFn: (unpublish: boolean) => revertImport(id, unpublish),
    onSettled: () => queries.invalidateQueries(),
  });
  const { conflicts = [], published = 0 } = undo.data ?? {};
  const isBlocked = conflicts.length > 0;
  const results = useMutationState({
    filters: { mutationKey, status: 'success' },
    select: ({ state }) => state.data as UndoOutcome,
  });
  if (results.some(isUndone)) return <span role="status">{words.undone}</span>;
  const ask = isAsking ? 'undo' : published > 0 && !isBlocked ? 'unpublish' : undefined;
  return (
    <>
      <Button icon="undo-2" onPress={() => setAsking(true)} isPending={undo.isPending}>
        {words.undo}
      </Button>
      <FailureNotice error={undo.error} />
      <Conflicts conflicts={conflicts} />
      <ConfirmDialog
        title={words.question}
        action={words.undo}
        isBad
        isOpen={ask !== undefined && !undo.isPending}
        onClose={() => {
          setAsking(false);
          undo.reset();
        }}
        onConfirm={() => {
          setAsking(false);
          undo.mutate(ask === 'unpublish');
        }}
      >
        {ask === 'unpublish' ? words.published(published) : words.text}
      </ConfirmDialog>
    </>
  );
}

function isUndone({ conflicts, published }: UndoOutcome): boolean {
  return conflicts.length === 0 && published === 0;
}

/** What was changed since: more than the first ones are not named. */
function Conflicts({ conflicts }: { readonly conflicts: readonly string[] }): ReactNode {
  const words = useWords(WORDS);
  if (conflicts.length === 0) return null;
  return (
    <Notice tone="bad" title={words.notUndone}>
      <ul>
        {conflicts.slice(0, NAMED).map((conflict) => (
          <li key={conflict}>{conflict}</li>
        ))}
      </ul>
    </Notice>
  );
}
