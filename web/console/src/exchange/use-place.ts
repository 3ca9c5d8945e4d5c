import type { ImportPlan } from './import-plan.js';

interface PlacedRow {
  readonly row: number | null;
  readonly place?: string | null;
}

/**
 * The row of the file, or the sheet with its row or cell if the workbook has several sheets. Null if the file
 * lacks the object.
 */
export function usePlace({ reading }: ImportPlan): (at: PlacedRow) => string | number | null {
  const isOneSheet = reading.sheets.filter(({ state }) => state === 'READ').length < 2;
  return ({ row, place }) => (place !== null && isOneSheet ? row : (place ?? null));
}
