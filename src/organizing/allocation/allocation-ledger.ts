import { Injectable } from '@nestjs/common';
import { Operations } from '../../identity/audit/operations.js';
import { Transactions } from '../../platform/database/transactions.js';
import { onConstraint } from '../../platform/failure/constraint-error.js';
import { allocationErrors } from './allocation.errors.js';
import { namingHolders } from './booth-holders.js';

/** The kind of an allocation, with its end. */
export interface Holding {
  kind: 'HELD' | 'ASSIGNED';
  shared: boolean;
  /** The end of a hold, in UTC; null for an assignment. */
  heldUntil: string | null;
}

/** A live allocation of a booth. */
export interface LiveAllocation extends Holding {
  id: string;
  boothId: string;
  exhibitorId: string;
}

/** A booth to allocate; `path` is its place in the input. */
export interface NewHolding extends Holding {
  boothId: string;
  exhibitorId: string;
  path: readonly string[];
}

/** Writes allocations of booths that are locked. The audit entry receives each change from the database. */
@Injectable()
export class AllocationLedger {
  constructor(
    private readonly transactions: Transactions,
    private readonly operations: Operations,
  ) {
    operations.alsoNote('select object_id, change from take_booth_changes()');
  }

  /**
   * Runs `work` with the live allocations of the locked booths, after it released holds that have expired by
   * the database's clock.
   */
  async change(
    eventId: string,
    boothIds: readonly string[],
    work: (live: readonly LiveAllocation[]) => Promise<void>,
  ): Promise<void> {
    this.operations.current.belongTo(eventId);
    await work(await this.#live(boothIds));
  }

  /**
   * Allocates a booth for an actor who manages the event. Unique indexes check that it is free; the error
   * names the holders.
   */
  async give({ boothId, exhibitorId, path, ...holding }: NewHolding, eventId: string): Promise<void> {
    const { sql } = this.transactions;
    const write = () =>
      sql.query({
        text: `insert into booth_allocation (event_id, booth_id, exhibitor_id, kind, shared, held_until)
          values ($1, $2, $3, $4, $5, $6)`,
        values: [eventId, boothId, exhibitorId, holding.kind, holding.shared, holding.heldUntil],
      });
    await onConstraint(allocationErrors(path), () =>
      namingHolders(sql, { boothId, exhibitorId, path }, write),
    );
  }

  /** Changes the end of a hold. */
  async extend(id: string, until: Date): Promise<void> {
    await this.transactions.sql.query({
      text: 'update booth_allocation set held_until = $2 where id = $1',
      values: [id, until.toISOString()],
    });
  }

  /** Releases booths. */
  async end(allocations: readonly LiveAllocation[]): Promise<void> {
    await this.transactions.sql.query({
      text: 'update booth_allocation set released_at = clock_timestamp() where id = any($1)',
      values: [allocations.map(({ id }) => id)],
    });
  }

  async #live(boothIds: readonly string[]): Promise<LiveAllocation[]> {
    const rows = await this.transactions.sql.query<LiveAllocation & { over: boolean }>({
      text: `${LIVE} order by id for no key update`,
      values: [boothIds],
    });
    const over = rows.filter((row) => row.over).map(({ id }) => id);
    if (over.length > 0) {
      // An expired hold ended at its expiry, not at this clean-up.
      await this.transactions.sql.query({
        text: 'update booth_allocation set released_at = held_until where id = any($1)',
        values: [over],
      });
    }
    return rows.filter((row) => !row.over);
  }
}

const LIVE = `
  select id, booth_id as "boothId", exhibitor_id as "exhibitorId", kind, shared,
    iso_instant(held_until) as "heldUntil", coalesce(held_until <= clock_timestamp(), false) as over
  from booth_allocation where booth_id = any($1) and released_at is null`;
