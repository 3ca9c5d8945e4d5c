import { CARRY_OVER_EXHIBITORS } from '@vitrine/ui/bounds';
import type { CarryOverExhibitorsMutation } from './settings.graphql.js';

export type Results = CarryOverExhibitorsMutation['carryOverExhibitors']['results'];

/** The result of a carry-over. */
export interface CarryOver {
  readonly done: number;
  /** The reasons why exhibitors were not copied, without duplicates. */
  readonly failures: readonly string[];
}

/**
 * Copies all exhibitors, step by step. A rejected exhibitor is in the results of each step. A step that
 * copies no exhibitor is therefore the last one.
 */
export async function carryAllOver(step: () => Promise<Results>): Promise<CarryOver> {
  const failures = new Set<string>();
  let done = 0;
  for (;;) {
    const results = await step();
    const refused = results.filter(({ errors }) => errors.length > 0);
    for (const { errors } of refused) for (const { message } of errors) failures.add(message);
    done += results.length - refused.length;
    if (results.length < CARRY_OVER_EXHIBITORS.exhibitorIds.items || refused.length === results.length)
      return { done, failures: [...failures] };
  }
}
