import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useEvent } from '../event/event-context.js';
import { type Placement, reverseOf } from './placement.js';
import { sendPlacement } from './send-placement.js';

/** The result of the last placement. */
export type Outcome =
  | { readonly state: 'done'; readonly placement: Placement; readonly undo: readonly Placement[] }
  | { readonly state: 'undone' }
  | { readonly state: 'failed'; readonly placement: Placement; readonly error: unknown };

/** Sends placements one after the other, and undoes the last one. */
export function usePlacement(onDone: (placement: Placement) => void) {
  const { event } = useEvent();
  const queries = useQueryClient();
  const [outcome, setOutcome] = useState<Outcome>();
  const refresh = (): Promise<unknown> =>
    Promise.all(
      [['plan'], ['unplaced'], ['booth'], ['exhibitors', event.slug]].map((queryKey) =>
        queries.invalidateQueries({ queryKey }),
      ),
    );
  const place = useMutation({
    mutationFn: sendPlacement,
    // The plan is read before the message is shown, because the message can name the current occupants.
    onSuccess: async (version, placement) => {
      await refresh();
      setOutcome({ state: 'done', placement, undo: reverseOf(placement, version) });
      onDone(placement);
    },
    onError: async (error, placement) => {
      await refresh();
      setOutcome({ state: 'failed', placement, error });
    },
  });
  const undo = useMutation({
    mutationFn: async (placements: readonly Placement[]) => {
      for (const placement of placements) await sendPlacement(placement);
    },
    onSuccess: async () => {
      await refresh();
      setOutcome({ state: 'undone' });
    },
    onError: async (error, [placement]) => {
      await refresh();
      if (placement) setOutcome({ state: 'failed', placement, error });
    },
  });
  return {
    outcome,
    isPending: place.isPending || undo.isPending,
    place: (placement: Placement) => place.mutate(placement),
    undo: () => outcome?.state === 'done' && undo.mutate(outcome.undo),
    forget: () => setOutcome(undefined),
  };
}
