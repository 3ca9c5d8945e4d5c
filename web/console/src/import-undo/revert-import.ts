import { post } from '../exchange-requests/post.js';
import { type ErrorBody, failureOf } from '../exchange-requests/response-lines.js';

/** The reason why an import is not undone. Undo changes everything or nothing. */
export interface UndoOutcome {
  /** The later changes, one per line. */
  readonly conflicts: readonly string[];
  /** The number of its objects that were published later; 0 if they may be removed. */
  readonly published: number;
}

/** Undoes an import. Objects that were published later are removed only if `unpublish` is true. */
export async function revertImport(id: string, unpublish: boolean): Promise<UndoOutcome> {
  const body = JSON.stringify({ id, unpublish });
  const response = await post('/import/revert', { type: 'application/json', body, statuses: [409] });
  const result = (await response.json()) as UndoOutcome | ErrorBody;
  if ('errors' in result) throw failureOf(result, response);
  return { conflicts: result.conflicts, published: response.ok ? 0 : result.published };
}
