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
  const [isAsked, setIsAsked] = useState(false);
  const withdraw = useMutation({
    mutationFn: () => change(WithdrawExhibitorDocument, { input: { exhibitorId: entry.id } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: entryKey(entry.id) }),
    onSettled: () => setIsAsked(false),
  });
  return (
    <div>
      <FailureNotice error={withdraw.error} />
      <Button kind="bad" onPress={() => setIsAsked(true)}>
        {words.withdraw}
      </Button>
      <ConfirmDialog
        title={words.withdrawQuestion}
        action={words.withdraw}
        isBad
        isOpen={isAsked}
        isPending={withdraw.isPending}
        onClose={() => setIsAsked(false)}
        onConfirm={() => withdraw.mutate()}
      >
        {words.withdrawText}
      </ConfirmDialog>
    </div>
  );
}
