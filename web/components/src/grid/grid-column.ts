import type { ReactNode } from 'react';

export type ColumnSort = 'ascending' | 'descending' | 'none';

/** One column. The first one names the row. */
export interface GridColumn<Row> {
  readonly id: string;
  readonly title: string;
  /** A CSS grid track whose minimum width is in rem: `8rem`, `minmax(12rem, 2fr)`. */
  readonly width: string;
  /** Set if the column is sortable by a press on its header. */
  readonly sort?: ColumnSort | undefined;
  readonly cell: (row: Row) => ReactNode;
}

/** The ids of selected rows; `all` for all loaded rows. */
export type GridSelection = ReadonlySet<string> | 'all';
