/** The search parameters of an exhibitor's address: the exhibitor to compare it with. */
export interface MergeSearch {
  /** The id of a possible duplicate. */
  readonly merge?: string;
}

export function readMergeSearch({ merge }: Record<string, unknown>): MergeSearch {
  return typeof merge === 'string' && merge.length <= 100 ? { merge } : {};
}
