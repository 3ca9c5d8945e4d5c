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
  /** The end of a hold; null for an assignment. */
  held_until: string | null;
}

/** Allocates booths to exhibitors. */
@Injectable()
export class AllocationService {
  constructor(private readonly transactions: Transactions) {}

  /** Inserts allocations; a taken booth violates `ux_booth_allocation_exclusive`. */
  async add(allocations: readonly NewAllocation[]): Promise<void> {
    await insertRows(this.transactions.sql, 'booth_allocation', allocations);
  }
}
