/** The kinds of objects that a file can contain. */
export const KINDS = ['exhibitors', 'products', 'booths', 'sessions'] as const;
export type ImportKind = (typeof KINDS)[number];

/** The options of each kind that are on or off. */
export const SWITCHES = {
  exhibitors: [
    'createCategories',
    'joinCategories',
    'createSponsorLevels',
    'createBooths',
    'ignoreZeros',
    'share',
    'add',
    'withdrawMissing',
    'skipBadRows',
    'dropBadCells',
    'ignoreUnknown',
    'cutCommonText',
  ],
  products: ['createCategories', 'add', 'skipBadRows', 'dropBadCells', 'ignoreUnknown'],
  booths: ['createBooths', 'createVenues', 'skipBadRows', 'dropBadCells', 'ignoreUnknown'],
  sessions: ['createHalls', 'createVenues', 'skipBadRows', 'dropBadCells', 'ignoreUnknown'],
} as const satisfies Readonly<Record<ImportKind, readonly string[]>>;

export type ImportSwitch = (typeof SWITCHES)[ImportKind][number];

/** The name of the kind in the API. */
export function nameOf(kind: ImportKind): Uppercase<ImportKind> {
  return kind.toUpperCase() as Uppercase<ImportKind>;
}

/** A problem of a file, at a cell, a row, a column or the whole file. */
export interface ImportProblem {
  readonly row: number | null;
  /** The row or cell as a spreadsheet program names it: `row 5`, `Hall 1!E5`. */
  readonly place?: string | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly code: string;
  /** A part of a sentence in the user's language. */
  readonly reason: string;
  /** The option that solves the problem. */
  readonly option: ImportSwitch | null;
}

export type CellValue = string | number | boolean | readonly string[] | null;

/** The result of a row that changes something. */
export interface ImportStep {
  readonly row: number;
  /** The row or cell; null if the file lacks the object. */
  readonly place: string | null;
  readonly action: 'CREATE' | 'CHANGE';
  readonly name: string;
  readonly changes: readonly {
    readonly column: string;
    readonly before: CellValue;
    readonly after: CellValue;
  }[];
}

/** The state of a column that neither has a field nor was excluded by the user. */
export type UnassignedState = 'ROW_NUMBER' | 'NO_FIELD' | 'REPEATED' | 'UNKNOWN';

/** A column of the file, and its field. */
export interface ImportColumn {
  readonly header: string;
  /** How settings name the column: its header, or `Sheet 2!Company` if it has a choice for its sheet alone. */
  readonly name: string;
  /** The sheets with the column; empty in a file without sheets. */
  readonly sheets: readonly string[];
  readonly state: 'MATCHED' | 'MAPPED' | 'IGNORED' | UnassignedState;
  readonly field: string | null;
  readonly filled: number;
  /** Whether the assignment or exclusion is taken from an earlier import of the same list. */
  readonly remembered?: boolean;
  readonly samples: readonly string[];
}

/** A row of the file with the beginning of its texts. */
export interface PlanRow {
  readonly row: number;
  readonly place: string;
  readonly text: string;
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

/** The changes that a file would make: the response of `POST /import/{kind}?view=1`. */
export interface ImportPlan {
  readonly kind: ImportKind;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly problems: readonly ImportProblem[];
  readonly refused: readonly ImportProblem[];
  readonly dropped: readonly ImportProblem[];
  /** The total numbers of problems. The lists contain only the first ones. */
  readonly counts: {
    readonly problems: number;
    readonly refused: number;
    /** The number of rows; one row can have several problems. */
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
      /** The difference between the numbers of rows in the plan and in the sheet. */
      readonly offset: number;
    }[];
    readonly skipped: readonly { readonly place: string; readonly text: string }[];
  };
  /** The forms in which cells name booths, the most frequent first, with the first cells and their booths. */
  readonly patterns: readonly {
    readonly pattern: string;
    readonly cells: number;
    /** The number of cells with booths. */
    readonly total: number;
    readonly samples: readonly string[];
    /** The booths of each sample. */
    readonly readAs: readonly string[];
  }[];
  readonly columns: readonly ImportColumn[];
  /** The rows that the user leaves out. */
  readonly leftOut: readonly PlanRow[];
  /** The first rows with one filled cell in a table whose rows have more. */
  readonly loneRows: readonly PlanRow[];
  readonly warnings: readonly string[];
  readonly makes: Readonly<
    Record<'categories' | 'venues' | 'halls' | 'booths' | 'zones' | 'sponsorLevels', readonly string[]>
  >;
  readonly newCategories: readonly { readonly name: string; readonly twins: readonly string[] }[];
  /** Exhibitors from earlier imports of the same list that are not in the file. */
  readonly missing: {
    readonly count: number;
    readonly sample: readonly { readonly name: string }[];
    readonly withdrawn: boolean;
  };
  readonly digest: string;
  readonly steps: readonly ImportStep[];
  /** The id of the import; null for a plan that is not executed. */
  readonly job: string | null;
  readonly header: readonly string[];
  readonly rows: readonly ImportRow[];
  readonly fields: readonly ImportField[];
}
