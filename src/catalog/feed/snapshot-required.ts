import { GraphQLError } from 'graphql';
import type { JournalWindow } from './change-journal.js';

/** What a caller says by naming an epoch beside a revision. */
export const EPOCH_OF_SINCE =
  'The epoch that `since` belongs to, as CatalogChangePage tells it; where the event has another one, such as after a restore, the error is SNAPSHOT_REQUIRED.';

/** Whether the journal still tells all that came after this revision, of this epoch if one is named; a revision from the future is of another history. */
export function reaches(window: JournalWindow, from: number, epoch?: string | null): boolean {
  const { revision, since } = window;
  return from >= since && from <= revision && (epoch ?? window.epoch) === window.epoch;
}

/** Tells a caller whose revision the journal does not reach back to that it must read the catalog anew. */
export function snapshotRequired({ revision, since, epoch }: JournalWindow): GraphQLError {
  return new GraphQLError(
    `Changes are kept from revision ${String(since)} to ${String(revision)}: read the catalog anew, then ask from the revision that it was read at.`,
    { extensions: { code: 'SNAPSHOT_REQUIRED', since, revision, epoch } },
  );
}
