import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { change } from '../ask.js';
import { Button } from '../button.js';
import { ChangeTable } from '../changes/change-table.js';
import { FailureNotice } from '../failure-notice.js';
import { useWords } from '../language.js';
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

/** The change of a product that a member proposed, for the decision of the staff. */
export function PendingProduct({ product, pending }: PendingProductProps): ReactNode {
  const words = useWords(WORDS);
  const refresh = useProductRefresh();
  const decide = useMutation({
    mutationFn: (accepts: boolean): Promise<object> => {
      const input = { productId: product.id };
      return accepts
        ? change(AcceptProductChangeDocument, {
            input: { ...input, version: product.version, proposedAt: pending.at },
          })
        : change(RejectProductChangeDocument, { input });
    },
    onSettled: refresh,
  });
  const title = words.pendingActions[pending.action];
  return (
    <div className="item-detail form-rows">
      <p className="is-quiet">
        <strong>{title}</strong> · {pending.by}
      </p>
      {pending.changes.length > 0 && (
        <ChangeTable label={`${title} ${product.name}`} changes={pending.changes} />
      )}
      <FailureNotice error={decide.error} />
      <div className="card-buttons">
        <Button icon="check" isDisabled={decide.isPending} onPress={() => decide.mutate(true)}>
          {words.accept(product.name)}
        </Button>
        <Button kind="bad" icon="x" isDisabled={decide.isPending} onPress={() => decide.mutate(false)}>
          {words.refuse(product.name)}
        </Button>
      </div>
    </div>
  );
}
