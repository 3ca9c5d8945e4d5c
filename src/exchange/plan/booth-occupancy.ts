import { type Booth, boothLabel, type Places } from '../event/event-facts.js';
import type { CellValue, ImportOptions } from '../kinds/column.js';
import type { FieldChange, PlanStep } from './plan.js';

type Refuse = (step: PlanStep, reason: string, code: string) => void;

/** Refuses booths that are blocked, held, or taken by somebody else without `--share`. */
export function checkBooths(
  steps: readonly PlanStep[],
  places: Places,
  options: ImportOptions,
  refuse: Refuse,
): void {
  const taken = takersOf(steps, places);
  for (const step of steps) {
    for (const label of addedBooths(step)) {
      const booth = places.booths.get(label);
      const reason = booth && faultOf(booth, taken.get(label) ?? new Set(), options, selfOf(step));
      if (reason !== undefined) refuse(step, reason, 'BOOTH_TAKEN');
    }
  }
}

/** Who has each booth once the steps are done. */
export function takersOf(steps: readonly PlanStep[], places: Places): Map<string, Set<string>> {
  const taken = new Map<string, Set<string>>();
  for (const booth of places.booths.values()) {
    const assigned = booth.occupants.filter(({ held }) => !held);
    if (assigned.length > 0)
      taken.set(boothLabel(booth), new Set(assigned.map(({ exhibitorId }) => exhibitorId)));
  }
  for (const step of steps) {
    for (const label of removedBooths(step)) taken.get(label)?.delete(selfOf(step));
  }
  for (const step of steps) {
    for (const label of addedBooths(step)) {
      taken.set(label, (taken.get(label) ?? new Set<string>()).add(selfOf(step)));
    }
  }
  return taken;
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
  const change = changes.find(({ column }: FieldChange) => column === 'booths');
  const list = (value: CellValue | undefined) => (Array.isArray(value) ? (value as readonly string[]) : []);
  return [list(change?.before), list(change?.after)];
}

function selfOf({ id, row }: PlanStep): string {
  return id ?? `row ${row}`;
}

function faultOf(
  booth: Booth,
  takers: ReadonlySet<string>,
  { share }: ImportOptions,
  self: string,
): string | undefined {
  const label = boothLabel(booth);
  if (booth.blocked) return `${label} is blocked`;
  if (booth.occupants.some(({ held, exhibitorId }) => held && exhibitorId !== self)) {
    return `${label} is held for another exhibitor`;
  }
  if (takers.size > 1 && !share) {
    return `${label} would have ${takers.size} exhibitors (--share allows that)`;
  }
  return undefined;
}
