import type { CarryOverExhibitorsMutation } from './settings.graphql.js';
import { BATCH_LENGTH } from '../exhibitors/batch-length.js';

export type Results = CarryOverExhibitorsMutation['carryOverExhibitors']['results'];

/** What a carry-over has done. */
export interface CarryOver {
  readonly done: number;
  /** Why exhibitors were not carried over, each reason once. */
  readonly failures: readonly string[];
}

/**
 * Carries all exhibitors over. A refused exhibitor is in the results of each step, so a step that carries nobody is the
 * last one.
 */
export async function carryAllOver(step: () => Promise<Results>): Promise<CarryOver> {
  const failures = new Set<string>();
  let done = 0;
  for (;;) {
    const results = await step();
    const refused = results.filter(({ errors }) => errors.length > 0);
    for (const { errors } of refused) for (const { message } of errors) failures.add(message);
    done += results.length - refused.length;
    if (results.length < BATCH_LENGTH || refused.length === results.length)
      return { done, failures: [...failures] };
  }
}
