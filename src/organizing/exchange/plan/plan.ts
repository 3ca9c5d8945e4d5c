import type { Message, MessageValue } from '../../../platform/text/message.js';
import type { Sql } from '../../../platform/database/sql.js';
import type { CellValue, CellValues, ImportOptions, SolvingOption } from '../model/column.js';
import type { PatternUse } from '../model/booth/booth-patterns.js';
import type { ExchangeKind, ExchangeKindName } from '../model/exchange-kind.js';
import type { ImportContext } from '../model/import-context.js';
import type { Table, TableReading } from '../parsers/table.js';
import type { ColumnUse } from './columns/column-use.js';

/** A file and the data to compare it with. */
export interface PlanInput {
  readonly sql: Sql;
  readonly kind: ExchangeKind;
  readonly table: Table;
  readonly importContext: ImportContext;
  readonly options: ImportOptions;
  /** The digest of the headers, and the name of the file. */
  readonly shape: string | null;
  readonly file: string | null;
}

/** A problem of a file, at a cell, a row or the whole file. */
export interface PlanProblem {
  /** The row number in a spreadsheet (the header is 1); null for the whole file. */
  readonly row: number | null;
  /** The row, or the cell of a workbook, as a spreadsheet program names it: `row 5`, `Hall 1!E5`. */
  readonly place?: MessageValue | null;
  /** The column's name in the file. */
  readonly column: string | null;
  readonly value: string | null;
  readonly code: string;
  readonly reason: Message;
  /** The option that solves the problem; null if there is none. */
  readonly option: SolvingOption | null;
}

/** A cell that is read as another text than it contains. */
export interface PlanCorrected {
  readonly row: number;
  readonly place: MessageValue;
  readonly column: string;
  readonly value: string;
  readonly becomes: MessageValue;
}

/** A row with the beginning of its texts. */
export interface PlanRow {
  readonly row: number;
  readonly place: MessageValue;
  readonly text: string;
}

/** A row that is skipped until the organizer decides which object it describes. */
export interface PlanQuestion {
  readonly row: number;
  readonly place?: MessageValue;
  readonly column: string | null;
  readonly value: string | null;
  /** The slug of the possible object; null for an earlier row of the file. */
  readonly object: string | null;
  readonly reason: Message;
}

export interface FieldChange {
  readonly column: string;
  readonly before: CellValue;
  readonly after: CellValue;
}

/** A category that the plan creates. */
export interface NewCategory {
  readonly slug: string;
  readonly name: string;
  readonly cells: number;
  /** Categories, also new ones, whose names differ only in spelling. */
  readonly twins: readonly string[];
}

/** An exhibitor that the file lacks. */
export interface MissingObject {
  readonly slug: string;
  readonly name: string;
}

/** The result of a row. */
export interface PlanStep {
  readonly row: number;
  readonly action: 'CREATE' | 'CHANGE' | 'NONE';
  /** The display name of the object. */
  readonly name: string;
  /** Null for a new object. */
  readonly id: string | null;
  /** The compared version. */
  readonly version: number | null;
  /** Whether the file lacks the object. The step then has a number after the last row. */
  readonly missing?: boolean;
  readonly changes: readonly FieldChange[];
}

/** The plan of an import, without its steps, which can be many. It is applied in full or not at all. */
export interface ImportPlan {
  readonly kind: ExchangeKindName;
  readonly event: string;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Faults that stop the import. */
  readonly problems: readonly PlanProblem[];
  /** Faults of the rows that the option `skipBadRows` leaves out. */
  readonly refused: readonly PlanProblem[];
  /** Faults of the cells that the option `dropBadCells` leaves out. */
  readonly dropped: readonly PlanProblem[];
  /** Cells that are read as another text; the first 500 are listed. */
  readonly corrected: { readonly count: number; readonly sample: readonly PlanCorrected[] };
  /** How the file was read: encoding, sheets, titles and notes. */
  readonly reading: TableReading;
  /** How each column of the file is read. */
  readonly columns: readonly ColumnUse[];
  /** How the cells of the file name booths. */
  readonly patterns: readonly PatternUse[];
  /** Skipped rows; the first 50 are listed. */
  readonly questions: { readonly count: number; readonly sample: readonly PlanQuestion[] };
  /** The rows that the organizer leaves out. */
  readonly leftOut: readonly PlanRow[];
  /** Rows with one filled cell in a table whose rows have more; the first 50 are listed. They can be notes. */
  readonly loneRows: readonly PlanRow[];
  readonly warnings: readonly Message[];
  /** The categories that are created, with the number of cells and the names that differ only in spelling. */
  readonly newCategories: readonly NewCategory[];
  /** Published exhibitors of earlier imports of the same list that the file lacks; the first 50 are listed. */
  readonly missing: {
    readonly count: number;
    readonly sample: readonly MissingObject[];
    /** Whether the plan withdraws them. */
    readonly withdrawn: boolean;
  };
  /** The objects that are created beside the rows. */
  readonly makes: {
    readonly categories: string[];
    readonly venues: string[];
    readonly halls: string[];
    readonly booths: string[];
    readonly zones: string[];
    readonly sponsorLevels: string[];
  };
  /** Equal plans on equal data have equal digests. */
  readonly digest: string;
}

/** The rows beside the plan that the file of returned rows needs. */
export interface RowsToReturn {
  readonly questions: readonly PlanQuestion[];
  /** Pairs of rows that describe the same object. */
  readonly sameObjects: readonly (readonly [row: number, other: number])[];
}

/** A step whose object has an id, also if the step creates it. */
export interface WritableStep extends PlanStep {
  readonly objectId: string;
}

/** The steps in batches of a few hundred; they can be read repeatedly. */
export type PlanSteps = () => AsyncIterable<readonly PlanStep[]>;

/** The values after a step, by the columns that it writes. */
export function valuesAfter({ changes }: PlanStep): CellValues {
  return Object.fromEntries(changes.map(({ column, after }) => [column, after]));
}
