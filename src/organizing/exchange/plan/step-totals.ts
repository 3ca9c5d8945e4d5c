import type { Booth, Places } from '../model/places.js';
import type { PlanStep, PlanSteps } from './plan.js';
import { message, type Message } from '../../../platform/text/message.js';
import { type ImportOptions, listIn } from '../model/column.js';

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

/** Counts the exhibitors of each booth after the steps of a plan. */
export class BoothClaims {
  readonly #takers = new Map<string, number>();
  /** Whether a step releases a booth of its exhibitor. */
  anyRemoved = false;

  constructor(private readonly places: Places) {}

  /** Counts the booths that a step adds and releases. */
  take(step: PlanStep): void {
    for (const label of removedBooths(step)) {
      this.anyRemoved = true;
      const had = this.places.booths
        .get(label)
        ?.occupants.some(({ exhibitorId, held }) => !held && exhibitorId === step.id);
      if (had === true) this.#takers.set(label, this.#takersOf(label) - 1);
    }
    for (const label of addedBooths(step)) this.#takers.set(label, this.#takersOf(label) + 1);
  }

  /** Whether the booth has, or will have, several exhibitors. */
  isShared(label: string): boolean {
    // An allocation can be shared although it has only one exhibitor.
    const agreed = this.places.booths.get(label)?.occupants.some(({ shared }) => shared) === true;
    return agreed || this.#takersOf(label) > 1;
  }

  /** Whether no step can be refused a booth. */
  allFree({ share }: ImportOptions): boolean {
    for (const [label, takers] of this.#takers) {
      const booth = this.places.booths.get(label);
      if (booth?.blocked === true || booth?.occupants.some(({ held }) => held) === true) return false;
      if (takers > 1 && !share) return false;
    }
    return true;
  }

  /**
   * The reason why a step cannot add its booths: blocked, held, or of another exhibitor without `--share`.
   */
  faultsOf(step: PlanStep, options: ImportOptions): Message[] {
    return addedBooths(step).flatMap((label) => {
      const booth = this.places.booths.get(label);
      return (booth && this.#faultOf(booth, step.id, options)) ?? [];
    });
  }

  #faultOf(booth: Booth, self: string | null, { share }: ImportOptions): Message | undefined {
    const { label } = booth;
    if (booth.blocked) return message`${label} is blocked`;
    if (booth.occupants.some(({ held, exhibitorId }) => held && exhibitorId !== self)) {
      return message`${label} is held for another exhibitor`;
    }
    const takers = this.#takersOf(label);
    if (takers <= 1 || share) return undefined;
    return message`${label} would have ${takers} exhibitors (--share allows that)`;
  }

  #takersOf(label: string): number {
    const known = this.#takers.get(label);
    return known ?? this.places.booths.get(label)?.occupants.filter(({ held }) => !held).length ?? 0;
  }
}

export function addedBooths(step: PlanStep): string[] {
  const [before, after] = boothsOf(step);
  return after.filter((label) => !before.includes(label));
}

export function removedBooths(step: PlanStep): string[] {
  const [before, after] = boothsOf(step);
  return before.filter((label) => !after.includes(label));
}

function boothsOf({ changes }: PlanStep): [readonly string[], readonly string[]] {
  const change = changes.find(({ column }) => column === 'booths');
  return [listIn(change?.before), listIn(change?.after)];
}
