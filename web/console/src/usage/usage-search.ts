import { oneOf } from '@vitrine/components/tables';
import { dateTimeFormat } from '@vitrine/ui/formats';

export const PERIODS = ['all', 'week'] as const;
export type Period = (typeof PERIODS)[number];

/**
 * The filter by time in the address: a period, or a first and a last day in the event's time zone, both
 * inclusive.
 */
export interface UsageSearch {
  readonly period?: Period;
  readonly from?: string;
  readonly to?: string;
}

/** The first and the last day of the statistics; null for no bound. */
export interface UsageDays {
  readonly since: string | null;
  readonly until: string | null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function readUsageSearch(search: Record<string, unknown>): UsageSearch {
  const { from, to } = search;
  const period = oneOf(PERIODS, search.period);
  if (period !== undefined) return { period };
  return { ...(isDay(from) ? { from } : {}), ...(isDay(to) ? { to } : {}) };
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && DAY.test(value);
}

const WEEK_MS = 6 * 24 * 60 * 60 * 1000;

/** The days of the filter, in the event's time zone. */
export function usageDaysOf({ period, from, to }: UsageSearch, timeZone: string): UsageDays {
  if (period === 'week') return { since: sinceWeek(timeZone), until: null };
  return { since: from ?? null, until: to ?? null };
}

/** The first of the last seven days, including today. */
export function sinceWeek(timeZone: string): string {
  const format = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  // The format of Canadian English is ISO 8601.
  return dateTimeFormat('en-CA', format).format(Date.now() - WEEK_MS);
}
