import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { executeMutation } from '../graphql-request.js';
import { Button } from '../button.js';
import { ChangeTable } from '../changes/change-table.js';
import { writeDraft } from '../draft-store.js';
import { useEntryScope } from '../entry/entry-scope.js';
import { FailureNotice } from '../failure-notice.js';
import { useWords } from '../language.js';
import { NoteDialog } from '../note-dialog.js';
import {
  AcceptProductChangeDocument,
  type EntryProductFragment,
  RejectProductChangeDocument,
} from './products.graphql.js';
import { useProductRefresh } from './use-products.js';
import { WORDS } from './words.js';

interface PendingProductProps {
  readonly product: EntryProductFragment;
  readonly pending: NonNullable<EntryProductFragment['pendingChange']>;
}

/** A member's pending change of a product. Staff decide about it. */
export function PendingProduct({ product, pending }: PendingProductProps): ReactNode {
  const words = useWords(WORDS);
  const { canReview } = useEntryScope();
  const title = words.proposed(words.actions[pending.action]);
  return (
    <div className="item-detail form-rows">
      <p className="is-quiet">
        <strong>{title}</strong> · {pending.by}
      </p>
      {pending.changes.length > 0 && (
        <ChangeTable label={`${title} ${product.name}`} changes={pending.changes} />
      )}
      {canReview && <Decision product={product} pending={pending} />}
    </div>
  );
}

function Decision({ product, pending }: PendingProductProps): ReactNode {
  const words = useWords(WORDS);
  const refresh = useProductRefresh();
  const decide = useMutation({
    mutationFn: (run: () => Promise<object>) => run(),
    onSettled: refresh,
  });
  const [isRejecting, setIsRejecting] = useState(false);
  const draft = `rejection:${product.id}`;
  const accept = (): void => {
    const input = { productId: product.id, version: product.version, proposedAt: pending.at };
    decide.mutate(() => executeMutation(AcceptProductChangeDocument, { input }));
  };
  const reject = (text: string): void => {
    const input = { productId: product.id, note: text.trim() || null };
    decide.mutate(() => executeMutation(RejectProductChangeDocument, { input }), {
      onSuccess: () => {
        writeDraft(draft, undefined);
        setIsRejecting(false);
      },
    });
  };
  return (
    <>
      <FailureNotice error={decide.error} />
      <div className="card-buttons">
        <Button icon="check" isDisabled={decide.isPending} onPress={accept}>
          {words.accept(product.name)}
        </Button>
        <Button kind="bad" icon="x" isDisabled={decide.isPending} onPress={() => setIsRejecting(true)}>
          {words.reject(product.name)}
        </Button>
      </div>
      {isRejecting && (
        <NoteDialog
          title={words.rejectTitle(product.name)}
          text={words.rejectText}
          action={words.rejectAction}
          isBad
          draft={draft}
          isPending={decide.isPending}
          error={decide.error}
          onClose={() => setIsRejecting(false)}
          onRun={reject}
        />
      )}
    </>
  );
}
