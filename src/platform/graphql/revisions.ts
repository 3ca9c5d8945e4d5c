import { Injectable, Module } from '@nestjs/common';

/** Knows the newest revision of each subject that answers are made from. */
export interface Revisions {
  /** The newest revisions that this process has heard of. */
  readonly known: ReadonlyMap<string, number>;
  /** Counts what this process has heard: equal generations, equal revisions. */
  readonly generation: number;
  /** The newest revision of each subject that took something back from visitors. */
  readonly removals: ReadonlyMap<string, number>;
  /** The generation in which something was last taken back. */
  readonly removalGeneration: number;
  /** When `known` was last the truth for sure, by `performance.now()`. */
  readonly confirmedAt: number;
  /** Whether `known` is at most a second behind the truth. */
  readonly isTrusted: boolean;
  /** Asks for the truth, which `known` then holds; false where nobody answers. */
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

/** Where whoever knows the revisions of what answers are made from says so, to those who keep answers. */
@Injectable()
export class RevisionSource {
  revisions: Revisions = NOTHING_CHANGES;
}

/** For both sides. */
@Module({ providers: [RevisionSource], exports: [RevisionSource] })
export class RevisionsModule {}
