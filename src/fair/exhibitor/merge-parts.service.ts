import { Injectable } from '@nestjs/common';

/** Two exhibitors of one event that the caller manages. */
export interface ExhibitorPair {
  readonly eventId: string;
  readonly keepId: string;
  readonly mergeId: string;
}

/** How many objects belong to the kept exhibitor that belonged to the merged one. */
export interface MovedCounts {
  products: number;
  booths: number;
  sessions: number;
  categories: number;
  members: number;
  invitations: number;
}

/** What a part has moved, and by their API names the values that were filled or dropped. */
export interface PartOutcome {
  readonly moved?: Partial<MovedCounts>;
  readonly filled?: readonly string[];
  readonly dropped?: readonly string[];
}

/** What a feature does with its own rows when one exhibitor is merged into another. */
export interface MergePart {
  /** Locks rows that other writers lock before the exhibitors. */
  readonly lock?: (pair: ExhibitorPair) => Promise<void>;
  /** Moves the rows, or throws what keeps them from it; both exhibitors are locked. */
  readonly move: (pair: ExhibitorPair) => Promise<PartOutcome>;
}

/** Holds what features do when exhibitors are merged, so that the merge does not depend on higher ones. */
@Injectable()
export class MergePartsService {
  readonly #parts: MergePart[] = [];

  add(part: MergePart): void {
    this.#parts.push(part);
  }

  /** Locks what is locked before exhibitors, one feature after the other. */
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
