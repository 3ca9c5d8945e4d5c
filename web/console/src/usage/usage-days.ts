import { keysOf } from '@vitrine/components/tables';
import type { KioskUsageKind, KioskUsageQuery } from './usage.graphql.js';

type Counts = NonNullable<NonNullable<KioskUsageQuery['event']>['kioskUsage']>['days'];

/** The counts of a day, or of all days. */
export type UseCounts = Readonly<Record<KioskUsageKind, number>>;

const NONE: UseCounts = { VIEW: 0, SEARCH: 0, EMPTY_SEARCH: 0, QR_CODE: 0 };
/** The kinds of use, in the order of the columns. */
export const USES = keysOf(NONE);

/** The counts by day, the latest day first, and their sums. */
export function usageByDay(counts: Counts): {
  readonly days: readonly (readonly [day: string, counts: UseCounts])[];
  readonly sums: UseCounts;
} {
  const days = new Map<string, UseCounts>();
  let sums = NONE;
  for (const { day, kind, count } of counts) {
    days.set(day, { ...(days.get(day) ?? NONE), [kind]: count });
    sums = { ...sums, [kind]: sums[kind] + count };
  }
  return { days: [...days].sort(([one], [other]) => other.localeCompare(one)), sums };
}
