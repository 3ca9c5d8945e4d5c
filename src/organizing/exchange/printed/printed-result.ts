/** What is known of a document when it is printed. */
export interface PrintedResult {
  readonly bytes: number;
  readonly pages: number;
  /** The characters that the fonts do not have. */
  readonly missing: readonly string[];
}
