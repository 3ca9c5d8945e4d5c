import { useMutation, useMutationState, useQueryClient } from '@tanstack/react-query';
import { Button } from '@vitrine/components/button';
import { ConfirmDialog } from '@vitrine/components/confirm-dialog';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import { Notice } from '@vitrine/components/notice';
import { type ReactNode, useState } from 'react';
import { revertImport, type UndoOutcome } from './revert-import.js';
import { WORDS } from './words.js';

/** The maximum number of listed conflicts. */
const NAMED = 20;

/** Undoes an import after a confirmation. Conflicts are listed beside the button. */
export function UndoButton({ id }: { readonly id: string }): ReactNode {
  const words = useWords(WORDS);
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const mutationKey = ['undo', id];
  const undo = useMutation({
    mutationKey,
    // The result stays in the cache, because the other button of the same import reads it.
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
  const question = isAsking ? 'undo' : published > 0 && !isBlocked ? 'unpublish' : undefined;
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
        isOpen={question !== undefined && !undo.isPending}
        onClose={() => {
          setAsking(false);
          undo.reset();
        }}
        onConfirm={() => {
          setAsking(false);
          undo.mutate(question === 'unpublish');
        }}
      >
        {question === 'unpublish' ? words.published(published) : words.text}
      </ConfirmDialog>
    </>
  );
}

function isUndone({ conflicts, published }: UndoOutcome): boolean {
  return conflicts.length === 0 && published === 0;
}

/** The first changes since the import, which prevent the undo. */
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
