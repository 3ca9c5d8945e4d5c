import { serverNow } from '@vitrine/components/server-clock';
import { useState, useRef } from 'react';
import { type Booth, targetOf } from './placement.js';
import type { PurposeChoice } from './unplaced-panel.js';
import { type BoothAction, placementFor, type Purpose, type SwapQuestion } from './arranging.js';
import { usePlacement } from './use-placement.js';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** The choices that stay while the user opens other halls, so that an exhibitor can move to another hall. */
export function usePlanChoices() {
  const [choice, setChoice] = useState<PurposeChoice>(() => ({
    kind: 'assign',
    until: new Date(serverNow() + WEEK_MS).toISOString(),
  }));
  const [action, setAction] = useState<BoothAction>();
  return { choice, setChoice, action, setAction };
}

export type PlanChoices = ReturnType<typeof usePlanChoices>;

/** The actions after a booth is chosen, or an exhibitor is dropped on it. */
export function usePlanActions(
  booths: readonly Booth[],
  select: (id: string | undefined) => void,
  choices: PlanChoices,
) {
  const { choice, action, setAction } = choices;
  const [question, setQuestion] = useState<SwapQuestion>();
  const dragged = useRef<BoothAction>(undefined);
  const placement = usePlacement((done) => {
    setAction(undefined);
    select(targetOf(done).id);
  });
  const purpose: Purpose = { kind: choice.kind, until: choice.until ?? '' };
  const put = (chosenAction: BoothAction, id: string): void => {
    const booth = booths.find((each) => each.id === id);
    const result = booth && placementFor(chosenAction, booth, purpose);
    if (!result) return;
    if ('kind' in result) placement.place(result);
    else setQuestion(result);
  };
  return {
    ...choices,
    ...{ placement, question, put },
    choose: (id: string) => (action ? put(action, id) : select(id)),
    answer: (isYes: boolean) => {
      setQuestion(undefined);
      if (isYes && question) placement.place({ kind: 'swap', booth: question.from.booth, to: question.to });
    },
    drag: (draggedAction: BoothAction | undefined) => {
      dragged.current = draggedAction;
    },
    drop: (id: string) => dragged.current && put(dragged.current, id),
  };
}

export type PlanActions = ReturnType<typeof usePlanActions>;
