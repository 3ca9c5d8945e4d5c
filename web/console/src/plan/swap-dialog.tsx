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

/** Asks whether an exhibitor that moves to an occupied booth swaps with its occupant. */
export function SwapDialog({ hall, question, onAnswer }: SwapDialogProps): ReactNode {
  const words = useWords(WORDS);
  if (!question) return null;
  const { exhibitor, from, to } = question;
  const otherNames = to.occupants.map((occupant) => occupant.exhibitor.name).join(', ');
  return (
    <ConfirmDialog
      title={words.swapQuestion}
      action={words.swap}
      isOpen
      onClose={() => onAnswer(false)}
      onConfirm={() => onAnswer(true)}
    >
      {words.swapText(exhibitor.name, `${from.hall} ${from.booth.code}`, otherNames, `${hall} ${to.code}`)}
    </ConfirmDialog>
  );
}
