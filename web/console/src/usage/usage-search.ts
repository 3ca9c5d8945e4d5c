export const PERIODS = ['all', 'week'] as const;
export type Period = (typeof PERIODS)[number];

/** The shown time in the address: a period, or days of the event's time zone, both included. */
export interface UsageSearch {
  readonly period?: Period;
  readonly from?: string;
  readonly to?: string;
}

/** The days of statistics; null without a bound. */
export interface UsageDays {
  readonly since: string | null;
  readonly until: string | null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function readUsageSearch({ period: given, from, to }: Record<string, unknown>): UsageSearch {
  const period = PERIODS.find((known) => known === given);
  if (period !== undefined) return { period };
  return { ...(isDay(from) ? { from } : {}), ...(isDay(to) ? { to } : {}) };
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && DAY.test(value);
}

const WEEK_MS = 6 * 24 * 60 * 60 * 1000;

/** The days that an address shows, in the event's time zone. */
export function usageDaysOf({ period, from, to }: UsageSearch, timeZone: string): UsageDays {
  if (period === 'week') return { since: sinceWeek(timeZone), until: null };
  return { since: from ?? null, until: to ?? null };
}

/** The first of the last seven days. */
export function sinceWeek(timeZone: string): string {
  const format = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  // Canada writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat('en-CA', format).format(Date.now() - WEEK_MS);
}
