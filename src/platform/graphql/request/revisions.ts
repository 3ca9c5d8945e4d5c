import { Injectable, Module } from '@nestjs/common';

/** Provides the newest revision of each subject. */
export interface Revisions {
  /** The newest revisions that this process has been notified of. */
  readonly bySubject: ReadonlyMap<string, number>;
  /** The number of received changes. Equal generations mean equal revisions. */
  readonly generation: number;
  /** The newest revision of each subject in which data was withdrawn from visitors. */
  readonly removals: ReadonlyMap<string, number>;
  /** The generation of the last withdrawal. */
  readonly removalGeneration: number;
  /** The time of the last confirmation of `bySubject`, by `performance.now()`. */
  readonly confirmedAt: number;
  /** Whether `bySubject` is at most a second behind the database. */
  readonly isTrusted: boolean;
  /** Refreshes `bySubject` from the database. Returns false if the database does not respond. */
  confirm: () => Promise<boolean>;
}

const NOTHING_CHANGES: Revisions = {
  bySubject: new Map(),
  generation: 0,
  removals: new Map(),
  removalGeneration: 0,
  confirmedAt: 0,
  isTrusted: true,
  confirm: () => Promise.resolve(true),
};

/** Connects the provider of revisions with the caches of responses. */
@Injectable()
export class RevisionSource {
  revisions: Revisions = NOTHING_CHANGES;
}

/** For the provider of revisions and for the caches. */
@Module({ providers: [RevisionSource], exports: [RevisionSource] })
export class RevisionsModule {}
