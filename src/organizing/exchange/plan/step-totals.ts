import type { Places } from '../model/places.js';
import { BoothClaims } from './booth-claims.js';
import type { PlanStep, PlanSteps } from './plan.js';

/** The counts of steps, the versions of the objects that they change, and the booths that they claim. */
export class StepTotals {
  readonly counts = { CREATE: 0, CHANGE: 0, NONE: 0 };
  /** The changed objects, with the compared versions. */
  readonly changed = new Map<string, number | null>();
  readonly claims: BoothClaims;

  constructor(places: Places) {
    this.claims = new BoothClaims(places);
  }

  add(step: PlanStep): void {
    this.counts[step.action] += 1;
    this.claims.take(step);
    if (step.action === 'CHANGE') this.changed.set(step.id ?? '', step.version);
  }
}

/** The steps without those of some rows. */
export function stepsWithout(steps: PlanSteps, rows: ReadonlySet<number>): PlanSteps {
  if (rows.size === 0) return steps;
  return async function* () {
    for await (const batch of steps()) yield batch.filter(({ row }) => !rows.has(row));
  };
}

/** The totals of steps. */
export async function totalsOf(steps: PlanSteps, places: Places): Promise<StepTotals> {
  const totals = new StepTotals(places);
  for await (const batch of steps()) for (const step of batch) totals.add(step);
  return totals;
}
