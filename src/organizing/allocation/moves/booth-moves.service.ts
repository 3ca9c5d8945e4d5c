import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/database/transactions.js';
import { message } from '../../../platform/text/message.js';
import { userError } from '../../../platform/failure/user-error.js';
import { AllocationService, type LiveAllocation } from '../allocation.service.js';
import { AllocationLocks, type InputObject } from '../allocation-locks.js';
import { hasNotThisBooth, hasThisBooth } from '../allocation.errors.js';
import type { MoveExhibitorInput, SwapBoothsInput, SwapExhibitorsInput } from '../allocation.input.js';

const FROM = ['fromBoothId'];
const TO = ['toBoothId'];
const EXHIBITOR = ['exhibitorId'];
const OTHER_BOOTH = ['otherBoothId'];
const OTHER_EXHIBITOR = ['otherExhibitorId'];

/** The new exhibitor or booth of an allocation, and its path in the input. */
interface Target {
  boothId?: string;
  exhibitorId?: string;
  path: readonly string[];
}

/** Moves exhibitors between booths, each move in one transaction. Returns the ids of the changed booths. */
@Injectable()
export class BoothMovesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly locks: AllocationLocks,
    private readonly allocations: AllocationService,
  ) {}

  /** Moves an exhibitor to another booth. The new allocation has the same kind, end and sharing. */
  async move(input: MoveExhibitorInput): Promise<string[]> {
    const [from, to] = [
      this.locks.readObject('BOOTH', input.fromBoothId, FROM),
      this.locks.readObject('BOOTH', input.toBoothId, TO),
    ];
    const exhibitor = this.locks.readObject('EXHIBITOR', input.exhibitorId, EXHIBITOR);
    const eventId = await this.locks.lockBooths([from, to], [to]);
    requireDifferent(from, to);
    await this.locks.lockApproved(eventId, [exhibitor]);
    await this.allocations.change(eventId, [from.id, to.id], async (live) => {
      const exhibitorAllocations = live.filter(({ exhibitorId }) => exhibitorId === exhibitor.id);
      const allocation = exhibitorAllocations.find(({ boothId }) => boothId === from.id);
      if (!allocation) throw hasNotThisBooth(FROM);
      if (exhibitorAllocations.length > 1) throw hasThisBooth(TO);
      await this.#replace(eventId, [allocation], () => ({ boothId: to.id, path: TO }));
    });
    return [from.id, to.id];
  }

  /** Swaps the exhibitors of two booths. One of the booths may be free. */
  async swapBooths(input: SwapBoothsInput): Promise<string[]> {
    const booths = [
      this.locks.readObject('BOOTH', input.boothId, ['boothId']),
      this.locks.readObject('BOOTH', input.otherBoothId, OTHER_BOOTH),
    ] as const;
    const [one, other] = booths;
    const ids = [one.id, other.id];
    const eventId = await this.locks.lockBooths(booths, booths);
    requireDifferent(one, other);
    const places = await this.#liveOf('booth_id', ids);
    await this.locks.lockApproved(
      eventId,
      places.map(({ boothId, exhibitorId }) => ({
        id: exhibitorId,
        path: boothId === one.id ? one.path : other.path,
      })),
    );
    await this.allocations.change(eventId, ids, async (live) => {
      if (live.length === 0) throw userError('WRONG_STATUS', message`Both booths are free.`);
      await this.#replace(eventId, live, ({ boothId }) =>
        boothId === one.id ? { boothId: other.id, path: other.path } : { boothId: one.id, path: one.path },
      );
    });
    return ids;
  }

  /** Swaps all booths of two exhibitors. One of them may have no booth. */
  async swapExhibitors(input: SwapExhibitorsInput): Promise<string[]> {
    const exhibitors = [
      this.locks.readObject('EXHIBITOR', input.exhibitorId, EXHIBITOR),
      this.locks.readObject('EXHIBITOR', input.otherExhibitorId, OTHER_EXHIBITOR),
    ] as const;
    const [one, other] = exhibitors;
    const eventId = await this.locks.eventOfExhibitors(exhibitors);
    requireDifferent(one, other);
    const places = await this.#liveOf('exhibitor_id', [one.id, other.id]);
    const ids = [...new Set(places.map(({ boothId }) => boothId))];
    if (ids.length === 0) throw userError('WRONG_STATUS', message`Neither of the exhibitors has a booth.`);
    const booths = ids.map((id) => ({ id, path: EXHIBITOR }));
    await this.locks.lockBooths(booths, booths);
    await this.locks.lockApproved(eventId, exhibitors);
    await this.allocations.change(eventId, ids, async (live) => {
      const allocations = live.filter(
        ({ exhibitorId }) => exhibitorId === one.id || exhibitorId === other.id,
      );
      await this.#replace(eventId, allocations, ({ exhibitorId }) =>
        exhibitorId === one.id
          ? { exhibitorId: other.id, path: other.path }
          : { exhibitorId: one.id, path: one.path },
      );
    });
    return ids;
  }

  /** Ends all old allocations before the first new one, so that two exhibitors can swap. */
  async #replace(
    eventId: string,
    rows: readonly LiveAllocation[],
    targetOf: (row: LiveAllocation) => Target,
  ): Promise<void> {
    await this.allocations.end(rows);
    for (const row of rows) await this.allocations.allocate({ ...row, ...targetOf(row) }, eventId);
  }

  /** Reads the allocations before the locks. They are read again under the locks. */
  async #liveOf(
    column: 'booth_id' | 'exhibitor_id',
    ids: readonly string[],
  ): Promise<{ boothId: string; exhibitorId: string }[]> {
    return this.transactions.sql.query({
      text: `select booth_id as "boothId", exhibitor_id as "exhibitorId" from live_booth_allocation
        where ${column} = any($1)`,
      values: [ids],
    });
  }
}

function requireDifferent(one: InputObject, other: InputObject): void {
  if (one.id === other.id) throw userError('INVALID', message`The two ids must be different.`, other.path);
}
