/** The search parameters of a plan's address. */
export interface PlanSearch {
  /** The code of the chosen booth. */
  readonly booth?: string;
}

/** Reads the search parameters. The router parses a code of digits as a number. */
export function readPlanSearch({ booth }: Record<string, unknown>): PlanSearch {
  return typeof booth === 'string' || typeof booth === 'number' ? { booth: String(booth) } : {};
}
