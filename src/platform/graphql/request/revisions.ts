import { Injectable, Module } from '@nestjs/common';

/** Provides the newest revision of each subject of responses. */
export interface Revisions {
  /** The newest revisions that this process has received. */
  readonly known: ReadonlyMap<string, number>;
  /** Counts the received changes: equal generations mean equal revisions. */
  readonly generation: number;
  /** The newest revision of each subject that took something back from visitors. */
  readonly removals: ReadonlyMap<string, number>;
  /** The generation of the last withdrawal. */
  readonly removalGeneration: number;
  /** The time at which `known` was last confirmed, by `performance.now()`. */
  readonly confirmedAt: number;
  /** Whether `known` is at most a second behind the database. */
  readonly isTrusted: boolean;
  /** Refreshes `known` from the database; false if it does not respond. */
  confirm: () => Promise<boolean>;
}

const NOTHING_CHANGES: Revisions = {
  known: new Map(),
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

/** For both sides. */
@Module({ providers: [RevisionSource], exports: [RevisionSource] })
export class RevisionsModule {}
