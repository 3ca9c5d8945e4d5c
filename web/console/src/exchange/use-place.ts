import type { ImportPlan } from './import-plan.js';

interface PlacedRow {
  readonly row: number | null;
  readonly place?: string | null;
}

/** The row, or in a workbook with several sheets the sheet with its row or cell. Nothing for what the file lacks. */
export function usePlace({ reading }: ImportPlan): (at: PlacedRow) => string | number | null {
  const isOneSheet = reading.sheets.filter(({ state }) => state === 'READ').length < 2;
  return ({ row, place }) => (place !== null && isOneSheet ? row : (place ?? null));
}
