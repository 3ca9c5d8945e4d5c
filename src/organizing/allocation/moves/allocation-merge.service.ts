import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/database/transactions.js';
import {
  type ExhibitorPair,
  MergePartsService,
  type PartOutcome,
} from '../../../fair/exhibitor/merge/merge-parts.service.js';
import { AllocationService, type LiveAllocation } from '../allocation.service.js';
import type { NewAllocation } from '../booth-allocation.entity.js';

/** Moves the booths of a merged exhibitor and their history to the kept exhibitor. */
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

  /** Adds new allocations, so that the history and the audit show when the exhibitor of the booth changed. */
  async #move({ eventId, keepId, mergeId }: ExhibitorPair): Promise<PartOutcome> {
    const booths = await this.transactions.sql.query<{ id: string }>({
      text: `select booth_id as id from booth_allocation
        where exhibitor_id = $1 and released_at is null order by booth_id`,
      values: [mergeId],
    });
    let movedAllocations: LiveAllocation[] = [];
    let duplicates: LiveAllocation[] = [];
    await this.allocations.change(
      eventId,
      booths.map(({ id }) => id),
      async (live) => {
        duplicates = weakerAllocations(live, [keepId, mergeId]);
        movedAllocations = live.filter((each) => each.exhibitorId === mergeId && !duplicates.includes(each));
        await this.allocations.end([...duplicates, ...movedAllocations]);
        await this.allocations.add(movedAllocations.map((each) => allocationOf(each, eventId, keepId)));
      },
    );
    await this.allocations.transfer(mergeId, keepId);
    const duplicateBoothIds = new Set(duplicates.map(({ boothId }) => boothId));
    return {
      moved: { booths: movedAllocations.filter(({ boothId }) => !duplicateBoothIds.has(boothId)).length },
    };
  }
}

function allocationOf(
  { boothId, kind, shared, heldUntil }: LiveAllocation,
  eventId: string,
  exhibitorId: string,
): NewAllocation {
  return { eventId, boothId, exhibitorId, kind, shared, heldUntil };
}

/** If both exhibitors have a booth, returns the weaker allocation: a hold, or the hold that ends first. */
function weakerAllocations(live: readonly LiveAllocation[], exhibitors: readonly string[]): LiveAllocation[] {
  const bestByBooth = new Map<string, LiveAllocation>();
  const weaker: LiveAllocation[] = [];
  for (const allocation of live.filter(({ exhibitorId }) => exhibitors.includes(exhibitorId))) {
    const other = bestByBooth.get(allocation.boothId);
    const isBetter = other === undefined || endTime(allocation) > endTime(other);
    if (isBetter) bestByBooth.set(allocation.boothId, allocation);
    if (other) weaker.push(isBetter ? other : allocation);
  }
  return weaker;
}

function endTime({ heldUntil }: LiveAllocation): number {
  return heldUntil?.getTime() ?? Number.POSITIVE_INFINITY;
}
