import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from '@vitrine/components/button';
import { ConfirmDialog } from '@vitrine/components/confirm-dialog';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import { Notice } from '@vitrine/components/notice';
import { type ReactNode, useState } from 'react';
import { revertImport } from './send-import.js';
import { WORDS } from './words.js';

/** Undoes an import after a question. What prevents it is named beside the button. */
export function UndoButton({ id }: { readonly id: string }): ReactNode {
  const words = useWords(WORDS);
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const undo = useMutation({
    mutationFn: () => revertImport(id),
    onSettled: () => queries.invalidateQueries(),
  });
  const conflicts = undo.data ?? [];
  if (undo.isSuccess && conflicts.length === 0) return <span role="status">{words.undone}</span>;
  return (
    <>
      <Button icon="undo-2" onPress={() => setAsking(true)} isPending={undo.isPending}>
        {words.undo}
      </Button>
      <FailureNotice error={undo.error} />
      {conflicts.length > 0 && (
        <Notice tone="bad" title={words.notUndone}>
          <ul>
            {conflicts.slice(0, 20).map((conflict) => (
              <li key={conflict}>{conflict}</li>
            ))}
          </ul>
        </Notice>
      )}
      <ConfirmDialog
        title={words.undoQuestion}
        action={words.undo}
        isBad
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          undo.mutate();
        }}
      >
        {words.undoText}
      </ConfirmDialog>
    </>
  );
}
