import { GraphQLError } from 'graphql';
import type { JournalWindow } from './change-journal.js';

/** The meaning of an epoch in addition to a revision. */
export const EPOCH_OF_SINCE =
  'The epoch of `since`, from `CatalogChangePage.epoch`. SNAPSHOT_REQUIRED if the event has another epoch, such as after a restore.';

/** Whether the journal has all changes after this revision and epoch. A future revision has another epoch. */
export function reaches(window: JournalWindow, from: number, epoch?: string | null): boolean {
  const { revision, since } = window;
  return from >= since && from <= revision && (epoch ?? window.epoch) === window.epoch;
}

/** The error for a revision older than the journal: the caller must read the whole catalog again. */
export function snapshotRequired({ revision, since, epoch }: JournalWindow): GraphQLError {
  return new GraphQLError(
    `Changes are stored from revision ${String(since)} to ${String(revision)}. Read the whole catalog again, then request changes after its revision.`,
    { extensions: { code: 'SNAPSHOT_REQUIRED', since, revision, epoch } },
  );
}
