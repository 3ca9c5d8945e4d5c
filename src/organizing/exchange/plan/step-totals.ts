import type { Booth, Places } from '../model/places.js';
import type { PlanStep, PlanSteps } from './plan.js';
import { message } from '../../../platform/text/message.js';
import { type Fault, type ImportOptions, listIn } from '../model/column.js';

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
    this.claims.add(step);
    if (step.action === 'CHANGE') this.changed.set(step.id ?? '', step.version);
  }
}

/** The steps, except those of these rows. */
export function stepsWithout(steps: PlanSteps, rows: ReadonlySet<number>): PlanSteps {
  if (rows.size === 0) return steps;
  return async function* () {
    for await (const batch of steps()) yield batch.filter(({ row }) => !rows.has(row));
  };
}

/** The first steps that change objects. */
export async function firstChanges(steps: PlanSteps, maximum: number): Promise<PlanStep[]> {
  const firstSteps: PlanStep[] = [];
  for await (const batch of steps()) {
    firstSteps.push(...batch.filter(({ action }) => action !== 'NONE'));
    if (firstSteps.length >= maximum) break;
  }
  return firstSteps.slice(0, maximum);
}

/** The totals of steps. */
export async function totalsOf(steps: PlanSteps, places: Places): Promise<StepTotals> {
  const totals = new StepTotals(places);
  for await (const batch of steps()) for (const step of batch) totals.add(step);
  return totals;
}

/** Counts the exhibitors of each booth after the steps of a plan. */
export class BoothClaims {
  readonly #exhibitorCounts = new Map<string, number>();
  /** Whether a step releases a booth of its exhibitor. */
  releasesBooths = false;

  constructor(private readonly places: Places) {}

  /** Counts the booths that a step adds and releases. */
  add(step: PlanStep): void {
    for (const label of removedBooths(step)) {
      this.releasesBooths = true;
      const hadBooth = this.places.booths
        .get(label)
        ?.occupants.some(({ exhibitorId, held }) => !held && exhibitorId === step.id);
      if (hadBooth === true) this.#exhibitorCounts.set(label, this.#exhibitorCount(label) - 1);
    }
    for (const label of addedBooths(step)) this.#exhibitorCounts.set(label, this.#exhibitorCount(label) + 1);
  }

  /** Whether the booth is shared, or will have several exhibitors. */
  isShared(label: string): boolean {
    // An allocation can be shared although it has only one exhibitor.
    const isSharedAlready = this.places.booths.get(label)?.occupants.some(({ shared }) => shared) === true;
    return isSharedAlready || this.#exhibitorCount(label) > 1;
  }

  /** Whether all steps can have the booths that they add. */
  areAllFree({ share }: ImportOptions): boolean {
    for (const [label, exhibitorCount] of this.#exhibitorCounts) {
      const booth = this.places.booths.get(label);
      if (booth?.blocked === true || booth?.occupants.some(({ held }) => held) === true) return false;
      if (exhibitorCount > 1 && !share) return false;
    }
    return true;
  }

  /**
   * The reasons why a step cannot add its booths: blocked, held, or of another exhibitor without the option `share`.
   */
  faultsOf(step: PlanStep, options: ImportOptions): (Fault & { readonly label: string })[] {
    return addedBooths(step).flatMap((label) => {
      const booth = this.places.booths.get(label);
      const fault = booth && this.#faultOf(booth, step.id, options);
      return fault ? [{ ...fault, label }] : [];
    });
  }

  #faultOf(booth: Booth, objectId: string | null, { share }: ImportOptions): Fault | undefined {
    const { label } = booth;
    const code = 'BOOTH_TAKEN';
    if (booth.blocked) return { reason: message`${label} is blocked`, code };
    if (booth.occupants.some(({ held, exhibitorId }) => held && exhibitorId !== objectId)) {
      return { reason: message`${label} is held for another exhibitor`, code };
    }
    const exhibitorCount = this.#exhibitorCount(label);
    if (exhibitorCount <= 1 || share) return undefined;
    return { reason: message`${label} would have ${exhibitorCount} exhibitors`, code, option: 'share' };
  }

  #exhibitorCount(label: string): number {
    const claimedCount = this.#exhibitorCounts.get(label);
    return claimedCount ?? this.places.booths.get(label)?.occupants.filter(({ held }) => !held).length ?? 0;
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
