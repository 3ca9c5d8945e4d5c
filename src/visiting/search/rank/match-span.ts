/** How well a term matches a text, from 0 to 1, and where in the normalised text. */
export interface Match {
  quality: number;
  spans: readonly Span[];
}

export type Span = readonly [start: number, end: number];
