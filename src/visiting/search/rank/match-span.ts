/** A match of a term: its quality from 0 to 1, and its positions in the normalized text. */
export interface Match {
  quality: number;
  spans: readonly Span[];
}

export type Span = readonly [start: number, end: number];
