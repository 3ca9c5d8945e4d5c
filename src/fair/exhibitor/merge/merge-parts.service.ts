import { Injectable } from '@nestjs/common';

/** Two exhibitors of one event that the caller manages. */
export interface ExhibitorPair {
  readonly eventId: string;
  readonly keepId: string;
  readonly mergeId: string;
}

/** The numbers of objects moved from the merged exhibitor to the remaining one. */
export interface MovedCounts {
  products: number;
  booths: number;
  sessions: number;
  categories: number;
  members: number;
  invitations: number;
}

/** The objects moved by a part, and the API names of values that were filled or dropped. */
export interface PartOutcome {
  readonly moved?: Partial<MovedCounts>;
  readonly filled?: readonly string[];
  readonly dropped?: readonly string[];
}

/** The part of a feature in a merge of exhibitors: it moves the rows of the feature. */
export interface MergePart {
  /** Locks rows that other writers lock before the exhibitors. */
  readonly lock?: (pair: ExhibitorPair) => Promise<void>;
  /** Moves the rows or throws a user error. Both exhibitors are locked. */
  readonly move: (pair: ExhibitorPair) => Promise<PartOutcome>;
}

/** Registers the parts of features in a merge, so that the merge does not import higher features. */
@Injectable()
export class MergePartsService {
  readonly #parts: MergePart[] = [];

  add(part: MergePart): void {
    this.#parts.push(part);
  }

  /** Locks the rows that precede exhibitors in the lock order, one feature after the other. */
  async lock(pair: ExhibitorPair): Promise<void> {
    for (const { lock } of this.#parts) await lock?.(pair);
  }

  /** Moves the rows of all features. */
  async move(pair: ExhibitorPair): Promise<PartOutcome[]> {
    const outcomes: PartOutcome[] = [];
    for (const { move } of this.#parts) outcomes.push(await move(pair));
    return outcomes;
  }
}
