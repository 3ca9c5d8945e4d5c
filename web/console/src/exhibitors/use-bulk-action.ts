import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UserError } from '@vitrine/components/user-error';
import { useLocale } from '@vitrine/components/language';
import { useRef, useState } from 'react';
import { PUBLISH_EXHIBITORS } from '@vitrine/ui/bounds';
import { useEvent } from '../event/event-context.js';
import { type BulkAction, runStep, type StepResult, type StepTarget } from './bulk-action.js';
import type { ExhibitorFilter } from './exhibitors.graphql.js';

/** The exhibitors of an action: selected ones, or all matches of a filter with their number. */
export type BulkTargets =
  { readonly ids: readonly string[] } | { readonly filter: ExhibitorFilter; readonly count: number };

/** An exhibitor that the action could not change. */
export interface BulkFailure {
  readonly id: string;
  readonly name: string;
  readonly errors: readonly UserError[];
}

/** An invitation of a contact that staff pass on. */
export interface InvitationLink {
  readonly name: string;
  readonly email: string;
  readonly link: string;
}

/** The result of an action. */
export interface BulkOutcome {
  readonly done: number;
  readonly failures: readonly BulkFailure[];
  /** The links of invitations, if the server sends no mail. They are only here. */
  readonly links: readonly InvitationLink[];
  /** The number of unprocessed exhibitors, after the user stopped or a request failed. */
  readonly remainingCount: number;
  /** The failed request. */
  readonly error?: unknown;
  /** The next step, if exhibitors are left. */
  readonly next?: StepTarget | undefined;
}

export interface BulkProgress {
  readonly done: number;
  readonly total: number;
}

interface BulkRun {
  readonly action: BulkAction;
  readonly targets: BulkTargets;
  /** The outcome of earlier steps. Their exhibitors are not processed again. */
  readonly before?: BulkOutcome;
}

/** Whether the first request failed, so that no exhibitor was processed. The user can then run the action again. */
function isUntouched({ done, failures, error }: BulkOutcome): boolean {
  return error !== undefined && done + failures.length === 0;
}

/**
 * Runs an action step by step. It reports the number of processed exhibitors, and the user can stop it. If no
 * exhibitor was processed, the action is in `failed` and `onDone` is not called.
 */
export function useBulkAction(onDone: (action: BulkAction) => void) {
  const { event } = useEvent();
  const locale = useLocale();
  const queries = useQueryClient();
  const [progress, setProgress] = useState<BulkProgress>();
  const stopper = useRef(new AbortController());
  const mutation = useMutation({
    mutationFn: async ({ action, targets, before }: BulkRun): Promise<BulkOutcome> => {
      const { signal } = (stopper.current = new AbortController());
      const total = 'ids' in targets ? targets.ids.length : targets.count;
      let outcome: BulkOutcome = before ?? { done: 0, failures: [], links: [], remainingCount: total };
      // The failed request of the steps before is repeated now.
      outcome = { ...outcome, error: undefined, next: undefined };
      let step = before ? before.next : firstStep(targets);
      while (step && !signal.aborted) {
        setProgress({ done: total - outcome.remainingCount, total });
        try {
          const result = await runStep(event.id, action, step, locale);
          outcome = withStep(outcome, result);
          step = nextStep(targets, result, total - outcome.remainingCount);
        } catch (error) {
          return { ...outcome, error, next: step };
        }
      }
      return { ...outcome, next: step };
    },
    onSettled: async (outcome, _error, { action }) => {
      setProgress(undefined);
      if (outcome && !isUntouched(outcome)) onDone(action);
      await queries.invalidateQueries({ queryKey: ['exhibitors', event.slug] });
    },
  });
  const stop = (): void => stopper.current.abort();
  const failed = mutation.data && isUntouched(mutation.data) ? mutation.variables.action : undefined;
  const { data, variables } = mutation;
  const isResumable = data?.next !== undefined && !isUntouched(data);
  const resume = isResumable && variables ? () => mutation.mutate({ ...variables, before: data }) : undefined;
  return { ...mutation, progress, stop, failed, resume };
}

function firstStep(targets: BulkTargets): StepTarget | undefined {
  if ('ids' in targets) return idsFrom(targets.ids, 0);
  return { filter: targets.filter, after: null, expectedCount: targets.count };
}

function nextStep(
  targets: BulkTargets,
  { nextAfter, remaining }: StepResult,
  reached: number,
): StepTarget | undefined {
  if ('ids' in targets) return idsFrom(targets.ids, reached);
  return nextAfter === null
    ? undefined
    : { filter: targets.filter, after: nextAfter, expectedCount: remaining ?? 0 };
}

function idsFrom(ids: readonly string[], start: number): StepTarget | undefined {
  return start < ids.length
    ? { exhibitorIds: ids.slice(start, start + PUBLISH_EXHIBITORS.exhibitorIds.items) }
    : undefined;
}

function withStep(
  { done, failures, links, remainingCount: left }: BulkOutcome,
  { results }: StepResult,
): BulkOutcome {
  const failed = results.flatMap(({ exhibitor, errors }) =>
    errors.length === 0 ? [] : [{ id: exhibitor?.id ?? '', name: exhibitor?.name ?? '', errors }],
  );
  const addedLinks = results.flatMap(({ exhibitor, email, link }) =>
    link == null ? [] : [{ name: exhibitor?.name ?? '', email: email ?? '', link }],
  );
  return {
    done: done + results.length - failed.length,
    failures: [...failures, ...failed],
    links: [...links, ...addedLinks],
    remainingCount: left - results.length,
  };
}
