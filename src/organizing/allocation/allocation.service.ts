import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Any, IsNull, Repository } from 'typeorm';
import { Operations } from '../../identity/audit/operations.js';
import { addRows } from '../../platform/database/rows/add-rows.js';
import { Transactions } from '../../platform/database/transactions.js';
import { onConstraint } from '../../platform/failure/constraint-error.js';
import { allocationErrors } from './allocation.errors.js';
import { BoothAllocationEntity, type NewAllocation } from './booth-allocation.entity.js';
import { namingHolders } from './booth-holders.js';

/** The kind of an allocation, with its end. */
export type Holding = Pick<BoothAllocationEntity, 'kind' | 'shared' | 'heldUntil'>;

/** A live allocation of a booth. */
export type LiveAllocation = Holding & Pick<BoothAllocationEntity, 'id' | 'boothId' | 'exhibitorId'>;

/** A booth to allocate; `path` is its place in the input. */
export interface NewHolding extends Holding {
  boothId: string;
  exhibitorId: string;
  path: readonly string[];
}

/** Writes allocations of booths. The audit entry receives each change from the database. */
@Injectable()
export class AllocationService {
  constructor(
    @InjectRepository(BoothAllocationEntity) private readonly rows: Repository<BoothAllocationEntity>,
    private readonly transactions: Transactions,
    private readonly operations: Operations,
  ) {
    operations.alsoNote('select object_id, change from take_booth_changes()');
  }

  /** Inserts allocations; a taken booth violates `ux_booth_allocation_exclusive`. */
  async add(allocations: readonly NewAllocation[]): Promise<void> {
    await addRows(this.rows, allocations);
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
  async give({ path, ...given }: NewHolding, eventId: string): Promise<void> {
    const { boothId, exhibitorId, kind, shared, heldUntil } = given;
    const write = () => this.rows.insert({ eventId, boothId, exhibitorId, kind, shared, heldUntil });
    await onConstraint(allocationErrors(path), () =>
      namingHolders(this.transactions.sql, { boothId, exhibitorId, path }, write),
    );
  }

  /** Changes the end of a hold. */
  async extend(id: string, heldUntil: Date): Promise<void> {
    await this.rows.update({ id }, { heldUntil });
  }

  /** Releases booths. */
  async end(allocations: readonly LiveAllocation[]): Promise<void> {
    const ids = allocations.map(({ id }) => id);
    await this.rows.update({ id: Any(ids) }, { releasedAt: () => 'clock_timestamp()' });
  }

  /** Gives all allocations of an exhibitor, released ones included, to another one. */
  async handOver(exhibitorId: string, toExhibitorId: string): Promise<void> {
    await this.rows.update({ exhibitorId }, { exhibitorId: toExhibitorId });
  }

  async #live(boothIds: readonly string[]): Promise<LiveAllocation[]> {
    const found = await this.rows.find({
      where: { boothId: Any([...boothIds]), releasedAt: IsNull() },
      order: { id: 'ASC' },
      lock: { mode: 'for_no_key_update' },
    });
    const over = found.filter(({ isExpired }) => isExpired).map(({ id }) => id);
    // An expired hold ended at its expiry, not at this clean-up.
    if (over.length > 0) await this.rows.update({ id: Any(over) }, { releasedAt: () => 'held_until' });
    return found.filter(({ isExpired }) => !isExpired);
  }
}
