import { GraphQLError } from 'graphql';
import type { JournalWindow } from './change-journal.js';

/** Whether the journal still tells all that came after this revision; one from the future is of another history. */
export function reaches({ revision, since }: JournalWindow, from: number): boolean {
  return from >= since && from <= revision;
}

/** Tells a caller whose revision the journal does not reach back to that it must read the catalog anew. */
export function snapshotRequired({ revision, since, epoch }: JournalWindow): GraphQLError {
  return new GraphQLError(
    `Changes are kept from revision ${String(since)} to ${String(revision)}: read the catalog anew, then ask from the revision that it was read at.`,
    { extensions: { code: 'SNAPSHOT_REQUIRED', since, revision, epoch } },
  );
}
