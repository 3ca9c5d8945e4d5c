import { ConfirmDialog } from '@vitrine/components/confirm-dialog';
import { useWords } from '@vitrine/components/language';
import type { ReactNode } from 'react';
import { useExhibitor } from '../exhibitor/exhibitor-context.js';
import { DecisionDialog } from '../exhibitors/decision-dialog.js';
import { WORDS as LIST_WORDS } from '../exhibitors/words.js';
import { type Move, moveDraft } from './moves.js';
import { NoteDialog } from '@vitrine/components/note-dialog';
import type { RunMove } from './use-move.js';
import { WORDS } from './words.js';

interface MoveDialogProps {
  readonly move: Move;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly onClose: () => void;
  readonly onRun: RunMove;
}

/**
 * Requests confirmation of a step, with notes if the step has some. A dialog with notes stays open until the
 * step is done.
 */
export function MoveDialog({ move, isPending, error, onClose, onRun }: MoveDialogProps): ReactNode {
  const words = useWords(WORDS);
  const { decisions } = useWords(LIST_WORDS);
  const { id, name } = useExhibitor().exhibitor;
  const draft = moveDraft(id, move);
  if (move === 'reopen') {
    return (
      <NoteDialog
        title={words.reopenTitle(name)}
        text={words.reopenText}
        action={words.reopen}
        draft={draft}
        isPending={isPending}
        error={error}
        onClose={onClose}
        onRun={(note) => onRun(move, { note })}
      />
    );
  }
  if (move === 'withdraw' || move === 'unpublish' || move === 'remove') {
    return (
      <ConfirmDialog
        title={words[`${move}Title`](name)}
        action={words[move]}
        isBad
        isOpen
        onClose={onClose}
        onConfirm={() => {
          onClose();
          onRun(move);
        }}
      >
        {words[`${move}Text`]}
      </ConfirmDialog>
    );
  }
  if (move === 'submit' || move === 'publish') return null;
  return (
    <DecisionDialog
      title={words.decisionTitle(decisions[move], name)}
      decision={move}
      draft={draft}
      isPending={isPending}
      error={error}
      onClose={onClose}
      onDecide={(notes) => onRun(move, notes)}
    />
  );
}
