/** The kinds of objects that a file can contain. */
export const KINDS = ['exhibitors', 'products', 'booths', 'sessions'] as const;
export type ImportKind = (typeof KINDS)[number];

/** A problem of a file, at a cell, a row, a column or the whole file. */
export interface ImportProblem {
  readonly row: number | null;
  /** The row or cell as a spreadsheet program names it: `row 5`, `Hall 1!E5`. */
  readonly place?: string | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly code: string;
  /** In the user's language; `reasonText` puts the names of options into it. */
  readonly reason: string;
}

export type CellValue = string | number | boolean | readonly string[] | null;

/** The result of a row that changes something. */
export interface ImportStep {
  readonly row: number;
  /** Null if the file lacks the object. */
  readonly place: string | null;
  readonly action: 'CREATE' | 'CHANGE';
  readonly name: string;
  readonly changes: readonly {
    readonly column: string;
    readonly before: CellValue;
    readonly after: CellValue;
  }[];
}

/** A column of the file, and how it is read. */
export interface ImportColumn {
  readonly header: string;
  readonly state: 'MATCHED' | 'MAPPED' | 'IGNORED' | 'ROW_NUMBER' | 'NO_FIELD' | 'REPEATED' | 'UNKNOWN';
  readonly field: string | null;
  readonly filled: number;
  /** Whether an earlier import of the same list has assigned or ignored it. */
  readonly remembered?: boolean;
  readonly samples: readonly string[];
}

/** A row of the file with the beginnings of its cells. */
export interface ImportRow {
  readonly row: number;
  readonly place: string;
  readonly cells: readonly string[];
}

/** A field that a column can have. */
export interface ImportField {
  readonly key: string;
  readonly localized: boolean;
  readonly required: boolean;
}

/** What a file would change, as `POST /import/{kind}?view=1` answers. */
export interface ImportPlan {
  readonly kind: ImportKind;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly problems: readonly ImportProblem[];
  readonly refused: readonly ImportProblem[];
  readonly dropped: readonly ImportProblem[];
  /** The numbers of all problems; the lists contain the first ones. */
  readonly counts: {
    readonly problems: number;
    readonly refused: number;
    /** A row can have several problems. */
    readonly refusedRows: number;
    readonly dropped: number;
  };
  readonly questions: {
    readonly count: number;
    readonly sample: readonly Omit<ImportProblem, 'code'>[];
  };
  readonly corrected: {
    readonly count: number;
    readonly sample: readonly {
      readonly row: number;
      readonly place: string;
      readonly column: string;
      readonly value: string;
      readonly becomes: string;
    }[];
  };
  readonly reading: {
    readonly encoding: {
      readonly name: string;
      readonly guessed: boolean;
      readonly samples: readonly string[];
    } | null;
    readonly sheets: readonly {
      readonly name: string;
      readonly state: 'READ' | 'NO_HEADER' | 'HIDDEN' | 'NOT_SELECTED';
      readonly rows: number;
    }[];
    readonly skipped: readonly { readonly place: string; readonly text: string }[];
  };
  readonly columns: readonly ImportColumn[];
  readonly warnings: readonly string[];
  readonly makes: Readonly<Record<'categories' | 'halls' | 'booths' | 'zones', readonly string[]>>;
  readonly newCategories: readonly { readonly name: string; readonly twins: readonly string[] }[];
  /** Exhibitors of earlier imports of the same list that the file lacks. */
  readonly missing: {
    readonly count: number;
    readonly sample: readonly { readonly name: string }[];
    readonly withdrawn: boolean;
  };
  readonly digest: string;
  readonly steps: readonly ImportStep[];
  /** The id of the import if it was done. */
  readonly job: string | null;
  readonly header: readonly string[];
  readonly rows: readonly ImportRow[];
  readonly fields: readonly ImportField[];
}

/** The progress of a running request. */
export interface ImportProgress {
  readonly phase: string;
  readonly done: number;
  readonly total: number;
}
