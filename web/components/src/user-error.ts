/** An error that the caller can correct. */
export interface UserError {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[] | null;
}
