import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UserError } from '@vitrine/components/ask';
import { useRef, useState } from 'react';
import { useEvent } from '../event/event-context.js';
import { type BulkAction, runStep } from './bulk-action.js';

/** An exhibitor that an action is applied to; its name is for messages. */
export interface BulkTarget {
  readonly id: string;
  readonly name: string;
}

/** Reads the exhibitors of an action; the list of many takes several requests, until the signal stops it. */
export type ReadTargets = (signal: AbortSignal) => Promise<readonly BulkTarget[]>;

export interface BulkFailure extends BulkTarget {
  readonly errors: readonly UserError[];
}

/** What an action has done. */
export interface BulkOutcome {
  readonly done: number;
  readonly failures: readonly BulkFailure[];
  /** The number of exhibitors that were not reached, because the user stopped or a request failed. */
  readonly left: number;
  /** The failed request. */
  readonly error?: unknown;
}

export interface BulkProgress {
  readonly done: number;
  readonly total: number;
}

interface BulkRun {
  readonly action: BulkAction;
  readonly targets: ReadTargets;
}

/** The server changes at most this many exhibitors in one transaction. */
const STEP = 1000;

/** Runs an action step by step, with the number of finished exhibitors and a way to stop. */
export function useBulkAction(onSettled: () => void) {
  const { event } = useEvent();
  const queries = useQueryClient();
  const [progress, setProgress] = useState<BulkProgress>();
  const stopper = useRef(new AbortController());
  const mutation = useMutation({
    mutationFn: async ({ action, targets }: BulkRun): Promise<BulkOutcome> => {
      const { signal } = (stopper.current = new AbortController());
      const all = await targets(signal);
      let outcome: BulkOutcome = { done: 0, failures: [], left: all.length };
      for (let start = 0; start < all.length && !signal.aborted; start += STEP) {
        setProgress({ done: start, total: all.length });
        const step = all.slice(start, start + STEP);
        try {
          const ids = step.map(({ id }) => id);
          outcome = withStep(outcome, step, (await runStep(event.id, action, ids)).results);
        } catch (error) {
          return { ...outcome, error };
        }
      }
      return outcome;
    },
    onSettled: async () => {
      setProgress(undefined);
      onSettled();
      await queries.invalidateQueries({ queryKey: ['exhibitors', event.slug] });
    },
  });
  const stop = (): void => stopper.current.abort();
  return { ...mutation, progress, stop };
}

function withStep(
  { done, failures, left }: BulkOutcome,
  step: readonly BulkTarget[],
  results: readonly { readonly errors: readonly UserError[] }[],
): BulkOutcome {
  const failed = step.flatMap((target, index) => {
    const errors = results[index]?.errors ?? [];
    return errors.length > 0 ? [{ ...target, errors }] : [];
  });
  return {
    done: done + step.length - failed.length,
    failures: [...failures, ...failed],
    left: left - step.length,
  };
}
