import { Button } from '@vitrine/components/button';
import { useWords } from '@vitrine/components/language';
import type { ReactNode } from 'react';
import { WORDS } from './words.js';

interface PlaceActionsProps {
  readonly name: string;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  /** Moves the place within its list; undefined if the list has a fixed order. */
  readonly order?: {
    readonly isFirst: boolean;
    readonly isLast: boolean;
    readonly onMove: (step: -1 | 1) => void;
  };
}

/** The actions on a venue, hall or zone. */
export function PlaceActions({ name, onEdit, onRemove, order }: PlaceActionsProps): ReactNode {
  const words = useWords(WORDS);
  return (
    <div className="place-actions">
      {order && (
        <>
          <Button
            kind="quiet"
            icon="arrow-up"
            aria-label={words.up(name)}
            isDisabled={order.isFirst}
            onPress={() => order.onMove(-1)}
          />
          <Button
            kind="quiet"
            icon="arrow-down"
            aria-label={words.down(name)}
            isDisabled={order.isLast}
            onPress={() => order.onMove(1)}
          />
        </>
      )}
      <Button kind="quiet" icon="pencil" aria-label={words.editOf(name)} onPress={onEdit} />
      <Button kind="quiet" icon="trash-2" aria-label={words.removeOf(name)} onPress={onRemove} />
    </div>
  );
}
