import { Injectable } from '@nestjs/common';
import { insertRows } from '../../platform/database/insert-rows.js';
import { Transactions } from '../../platform/database/transactions.js';

/** A row of the table `booth_allocation`. */
export interface NewAllocation {
  event_id: string;
  booth_id: string;
  exhibitor_id: string;
  kind: 'HELD' | 'ASSIGNED';
  shared: boolean;
  /** When a hold runs out; null where it is assigned. */
  held_until: string | null;
}

/** Decides who has which booth. */
@Injectable()
export class AllocationService {
  constructor(private readonly transactions: Transactions) {}

  /** Gives booths to exhibitors; a booth that is taken fails by `ux_booth_allocation_exclusive`. */
  async add(allocations: readonly NewAllocation[]): Promise<void> {
    await insertRows(this.transactions.sql, 'booth_allocation', allocations);
  }
}
