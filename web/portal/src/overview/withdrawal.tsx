import { useMutation, useQueryClient } from '@tanstack/react-query';
import { change } from '@vitrine/components/ask';
import { Button } from '@vitrine/components/button';
import { ConfirmDialog } from '@vitrine/components/confirm-dialog';
import { FailureNotice } from '@vitrine/components/failure-notice';
import { useWords } from '@vitrine/components/language';
import { type ReactNode, useState } from 'react';
import { entryKey, useEntry } from '../entry/entry-context.js';
import { WithdrawExhibitorDocument } from './overview.graphql.js';
import { WORDS } from './words.js';

/** Withdraws the entry after a question. */
export function Withdrawal(): ReactNode {
  const { entry } = useEntry();
  const words = useWords(WORDS);
  const queries = useQueryClient();
  const [isOpen, setIsOpen] = useState(false);
  const withdraw = useMutation({
    mutationFn: () => change(WithdrawExhibitorDocument, { input: { exhibitorId: entry.id } }),
    // Also after a refusal: the organizers may have decided meanwhile.
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
