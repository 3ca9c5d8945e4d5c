import { serverNow } from '@vitrine/components/server-clock';
import { useState, useRef } from 'react';
import { type Booth, targetOf } from './placement.js';
import type { PurposeChoice } from './unplaced-panel.js';
import { type Carry, meaningOf, type Purpose, type SwapQuestion } from './arranging.js';
import { usePlacement } from './use-placement.js';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** What choosing a booth and dropping on one does. */
export function usePlanActions(booths: readonly Booth[], select: (id: string | undefined) => void) {
  const [choice, setChoice] = useState<PurposeChoice>(() => ({
    kind: 'assign',
    until: new Date(serverNow() + WEEK_MS).toISOString(),
  }));
  const [carry, setCarry] = useState<Carry>();
  const [question, setQuestion] = useState<SwapQuestion>();
  const dragged = useRef<Carry>(undefined);
  const placement = usePlacement((done) => {
    setCarry(undefined);
    select(targetOf(done).id);
  });
  const purpose: Purpose = { kind: choice.kind, until: choice.until ?? '' };
  const put = (carried: Carry, id: string): void => {
    const booth = booths.find((each) => each.id === id);
    const meaning = booth && meaningOf(carried, booth, purpose);
    if (!meaning) return;
    if ('kind' in meaning) placement.place(meaning);
    else setQuestion(meaning);
  };
  return {
    ...{ placement, carry, setCarry, question, choice, setChoice, put },
    choose: (id: string) => (carry ? put(carry, id) : select(id)),
    answer: (isYes: boolean) => {
      setQuestion(undefined);
      if (isYes && question) placement.place({ kind: 'swap', booth: question.from, to: question.to });
    },
    drag: (carried: Carry | undefined) => {
      dragged.current = carried;
    },
    drop: (id: string) => dragged.current && put(dragged.current, id),
  };
}

export type PlanActions = ReturnType<typeof usePlanActions>;
