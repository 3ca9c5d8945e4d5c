import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Any, IsNull, Repository } from 'typeorm';
import { Operations } from '../../identity/audit/operations.js';
import { addRows } from '../../platform/database/rows/add-rows.js';
import { Transactions } from '../../platform/database/transactions.js';
import { onConstraint } from '../../platform/failure/constraint-error.js';
import { allocationErrors } from './allocation.errors.js';
import { IMPORT_HOLD_DAYS } from './allocation.fields.js';
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

/** A booth and an exhibitor. The database refuses to allocate a booth that does not exist. */
export interface BoothPair {
  boothId: string | null;
  exhibitorId: string;
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

  /** Releases the booths of exhibitors. */
  async endAll(pairs: readonly BoothPair[]): Promise<void> {
    if (pairs.length === 0) return;
    await this.transactions.sql.query({
      text: `update booth_allocation live set released_at = now()
        from jsonb_to_recordset($1) as gone("boothId" uuid, "exhibitorId" uuid)
        where live.booth_id = gone."boothId" and live.exhibitor_id = gone."exhibitorId" and live.released_at is null`,
      values: [JSON.stringify(pairs)],
    });
  }

  /**
   * Allocates booths: assigned to approved exhibitors, held for the others. A hold of the exhibitor itself becomes its
   * assignment. A shared booth becomes shared for its present exhibitors, too.
   */
  async giveAll(eventId: string, pairs: readonly (BoothPair & { shared: boolean })[]): Promise<void> {
    if (pairs.length === 0) return;
    const values = [JSON.stringify(pairs)];
    for (const text of [END_OWN_HOLDS, SHARE]) await this.transactions.sql.query({ text, values });
    await this.transactions.sql.query({ text: GIVE, values: [...values, eventId] });
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

const GIVEN = 'jsonb_to_recordset($1) as given("boothId" uuid, "exhibitorId" uuid, shared boolean)';

// Expired holds have no effect.
const END_OWN_HOLDS = `
  update booth_allocation live set released_at = now() from ${GIVEN}
  where live.booth_id = given."boothId" and live.released_at is null and live.kind = 'HELD'
    and (live.held_until <= now() or live.exhibitor_id = given."exhibitorId")`;

const SHARE = `
  update booth_allocation live set shared = true from ${GIVEN}
  where given.shared and not live.shared and live.booth_id = given."boothId" and live.released_at is null`;

const GIVE = `
  insert into booth_allocation (event_id, booth_id, exhibitor_id, shared, kind, held_until)
  select event.id, given."boothId", exhibitor.id, given.shared,
    case when exhibitor.status = 'APPROVED' then 'ASSIGNED' else 'HELD' end,
    case when exhibitor.status <> 'APPROVED' then greatest(
      (event.ends_on + 1)::timestamp at time zone event.time_zone, now() + interval '${String(IMPORT_HOLD_DAYS)} days') end
  from ${GIVEN}
  join exhibitor on exhibitor.id = given."exhibitorId" join event on event.id = $2
  order by given."boothId"`;
