import type { ReactNode } from 'react';

export type ColumnSort = 'ascending' | 'descending' | 'none';

/** One column. The first one names the row. */
export interface GridColumn<Row> {
  readonly id: string;
  readonly title: string;
  /** A track of CSS grid whose least width is in rem: `8rem`, `minmax(12rem, 2fr)`. */
  readonly width: string;
  /** Set if a press on its header sorts the rows. */
  readonly sort?: ColumnSort | undefined;
  readonly cell: (row: Row) => ReactNode;
}

/** The ids of selected rows; `all` for every loaded row. */
export type GridSelection = ReadonlySet<string> | 'all';
