import type { CellValue, CellValues } from '../model/column.js';
import type { ExchangeKindName } from '../model/exchange-kind.js';

/** Something wrong with a file, at a cell, a row or the whole. */
export interface PlanProblem {
  /** As a spreadsheet counts, the header being 1; null where it concerns the whole. */
  readonly row: number | null;
  /** The column's name in the file. */
  readonly column: string | null;
  readonly value: string | null;
  readonly code: string;
  readonly reason: string;
}

/** A row that is left out until the organizer has decided which object it describes. */
export interface PlanQuestion {
  readonly row: number;
  readonly column: string | null;
  readonly value: string | null;
  /** The slug of the object that it may be of; null for an earlier row of the file. */
  readonly object: string | null;
  readonly reason: string;
}

export interface FieldChange {
  readonly column: string;
  readonly before: CellValue;
  readonly after: CellValue;
}

/** What a row comes to. */
export interface PlanStep {
  readonly row: number;
  readonly action: 'CREATE' | 'CHANGE' | 'NONE';
  /** What people call it. */
  readonly name: string;
  /** Null for a new object. */
  readonly id: string | null;
  /** The version that was compared. */
  readonly version: number | null;
  readonly changes: readonly FieldChange[];
}

/** What an import is going to do, without its steps, which may be many; applied as it is or not at all. */
export interface ImportPlan {
  readonly kind: ExchangeKindName;
  readonly event: string;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly problems: readonly PlanProblem[];
  /** Rows that are left out; the first 50 are named. */
  readonly questions: { readonly count: number; readonly sample: readonly PlanQuestion[] };
  readonly warnings: readonly string[];
  /** What is made beside the rows. */
  readonly makes: { readonly categories: string[]; readonly halls: string[]; readonly booths: string[] };
  /** Equal for equal plans on equal data. */
  readonly digest: string;
}

/** Steps, as often as they are asked for, a few hundred at a time. */
export type PlanSteps = () => AsyncIterable<readonly PlanStep[]>;

/** The values that a step leaves by column, of those that it writes. */
export function valuesAfter({ changes }: PlanStep): CellValues {
  return Object.fromEntries(changes.map(({ column, after }) => [column, after]));
}
