import { useMutation, useQueryClient } from '@tanstack/react-query';
import { executeMutation } from '@vitrine/components/graphql-request';
import { Button } from '@vitrine/components/button';
import { ConfirmDialog } from '@vitrine/components/confirm-dialog';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import { type ReactNode, useState } from 'react';
import { entryKey, useEntry } from '../entry/entry-context.js';
import { WithdrawExhibitorDocument } from './overview.graphql.js';
import { WORDS } from './words.js';

/** Withdraws the entry after a confirmation. */
export function Withdrawal(): ReactNode {
  const { entry } = useEntry();
  const words = useWords(WORDS);
  const queries = useQueryClient();
  const [isOpen, setIsOpen] = useState(false);
  const withdraw = useMutation({
    mutationFn: () => executeMutation(WithdrawExhibitorDocument, { input: { exhibitorId: entry.id } }),
    // Also after an error, because organizers may have decided about the entry.
    onSettled: () => {
      setIsOpen(false);
      return queries.invalidateQueries({ queryKey: entryKey(entry.id) });
    },
  });
  return (
    <div>
      <FailureNotice error={withdraw.error} />
      <Button kind="bad" onPress={() => setIsOpen(true)}>
        {words.withdraw}
      </Button>
      <ConfirmDialog
        title={words.withdrawQuestion}
        action={words.withdraw}
        isBad
        isOpen={isOpen}
        isPending={withdraw.isPending}
        onClose={() => setIsOpen(false)}
        onConfirm={() => withdraw.mutate()}
      >
        {words.withdrawText}
      </ConfirmDialog>
    </div>
  );
}
