import { ConfirmDialog } from '@vitrine/components/confirm-dialog';
import { useWords } from '@vitrine/components/language';
import type { ReactNode } from 'react';
import type { SwapQuestion } from './arranging.js';
import { WORDS } from './words.js';

interface SwapDialogProps {
  readonly hall: string;
  readonly question: SwapQuestion | undefined;
  readonly onAnswer: (isYes: boolean) => void;
}

/** Asks whether an exhibitor that moves to a taken booth swaps with the one there. */
export function SwapDialog({ hall, question, onAnswer }: SwapDialogProps): ReactNode {
  const words = useWords(WORDS);
  if (!question) return null;
  const { exhibitor, from, to } = question;
  const others = to.occupants.map((occupant) => occupant.exhibitor.name).join(', ');
  return (
    <ConfirmDialog
      title={words.swapQuestion}
      action={words.swap}
      isOpen
      onClose={() => onAnswer(false)}
      onConfirm={() => onAnswer(true)}
    >
      {words.swapText(exhibitor.name, `${hall} ${from.code}`, others, `${hall} ${to.code}`)}
    </ConfirmDialog>
  );
}
