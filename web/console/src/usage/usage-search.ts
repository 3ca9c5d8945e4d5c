export const PERIODS = ['all', 'week'] as const;
export type Period = (typeof PERIODS)[number];

/** The shown time in the address. */
export interface UsageSearch {
  readonly period?: Period;
}

export function readUsageSearch({ period: given }: Record<string, unknown>): UsageSearch {
  const period = PERIODS.find((known) => known === given);
  return period === undefined ? {} : { period };
}

const WEEK_MS = 6 * 24 * 60 * 60 * 1000;

/** The first day of a period; null for all days. */
export function sinceOf(period: Period = 'all'): string | null {
  return period === 'all' ? null : new Date(Date.now() - WEEK_MS).toISOString().slice(0, 10);
}
