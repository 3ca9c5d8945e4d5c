/** The state of a plan in its address. */
export interface PlanSearch {
  /** The code of the chosen booth. */
  readonly booth?: string;
}

/** Reads the state from the parameters of an address. A code of digits arrives as a number. */
export function readPlanSearch({ booth }: Record<string, unknown>): PlanSearch {
  return typeof booth === 'string' || typeof booth === 'number' ? { booth: String(booth) } : {};
}
