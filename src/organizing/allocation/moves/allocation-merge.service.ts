import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/database/transactions.js';
import {
  type ExhibitorPair,
  MergePartsService,
  type PartOutcome,
} from '../../../fair/exhibitor/merge/merge-parts.service.js';
import { AllocationService, type LiveAllocation } from '../allocation.service.js';
import type { NewAllocation } from '../booth-allocation.entity.js';

/** Moves the booths of a merged exhibitor, and their history, to the one that stays. */
@Injectable()
export class AllocationMergeService {
  constructor(
    private readonly transactions: Transactions,
    private readonly allocations: AllocationService,
    parts: MergePartsService,
  ) {
    parts.add({ lock: (pair) => this.#lock(pair), move: (pair) => this.#move(pair) });
  }

  async #lock({ keepId, mergeId }: ExhibitorPair): Promise<void> {
    await this.transactions.sql.query({
      text: `select from booth where id in (
          select booth_id from booth_allocation where exhibitor_id = any($1) and released_at is null)
        order by id for no key update`,
      values: [[keepId, mergeId]],
    });
  }

  /** Adds new allocations, so that the history and the audit show when the booth changed hands. */
  async #move({ eventId, keepId, mergeId }: ExhibitorPair): Promise<PartOutcome> {
    const booths = await this.transactions.sql.query<{ id: string }>({
      text: `select booth_id as id from booth_allocation
        where exhibitor_id = $1 and released_at is null order by booth_id`,
      values: [mergeId],
    });
    let moved: LiveAllocation[] = [];
    let doubled: LiveAllocation[] = [];
    await this.allocations.change(
      eventId,
      booths.map(({ id }) => id),
      async (live) => {
        doubled = doubles(live, [keepId, mergeId]);
        moved = live.filter((each) => each.exhibitorId === mergeId && !doubled.includes(each));
        await this.allocations.end([...doubled, ...moved]);
        await this.allocations.add(moved.map((each) => allocationOf(each, eventId, keepId)));
      },
    );
    await this.allocations.handOver(mergeId, keepId);
    const had = new Set(doubled.map(({ boothId }) => boothId));
    return { moved: { booths: moved.filter(({ boothId }) => !had.has(boothId)).length } };
  }
}

function allocationOf(
  { boothId, kind, shared, heldUntil }: LiveAllocation,
  eventId: string,
  exhibitorId: string,
): NewAllocation {
  return { eventId, boothId, exhibitorId, kind, shared, heldUntil };
}

/** For booths of both exhibitors, the weaker allocation: a hold, or the hold that ends first. */
function doubles(live: readonly LiveAllocation[], exhibitors: readonly string[]): LiveAllocation[] {
  const best = new Map<string, LiveAllocation>();
  const ended: LiveAllocation[] = [];
  for (const allocation of live.filter(({ exhibitorId }) => exhibitors.includes(exhibitorId))) {
    const other = best.get(allocation.boothId);
    const isBetter = other === undefined || until(allocation) > until(other);
    if (isBetter) best.set(allocation.boothId, allocation);
    if (other) ended.push(isBetter ? other : allocation);
  }
  return ended;
}

function until({ heldUntil }: LiveAllocation): number {
  return heldUntil?.getTime() ?? Number.POSITIVE_INFINITY;
}
