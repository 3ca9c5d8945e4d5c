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
import { withHolderNames } from './booth-holders.js';

/** The kind of an allocation, whether it is shared, and its end. */
export type Holding = Pick<BoothAllocationEntity, 'kind' | 'shared' | 'heldUntil'>;

/** A live allocation of a booth. */
export type LiveAllocation = Holding & Pick<BoothAllocationEntity, 'id' | 'boothId' | 'exhibitorId'>;

/** A booth to allocate. `path` is that of the booth in the input. */
export interface NewHolding extends Holding {
  boothId: string;
  exhibitorId: string;
  path: readonly string[];
}

/** A booth and an exhibitor. A foreign key checks that the booth exists. */
export interface BoothPair {
  boothId: string | null;
  exhibitorId: string;
}

/** Writes allocations of booths. The database writes each change into the audit entry. */
@Injectable()
export class AllocationService {
  constructor(
    @InjectRepository(BoothAllocationEntity) private readonly rows: Repository<BoothAllocationEntity>,
    private readonly transactions: Transactions,
    private readonly operations: Operations,
  ) {
    operations.addChangeSource('select object_id, change from take_booth_changes()');
  }

  /** Inserts allocations. An occupied booth violates `ux_booth_allocation_exclusive`. */
  async add(allocations: readonly NewAllocation[]): Promise<void> {
    await addRows(this.rows, allocations);
  }

  /**
   * Runs `work` with the live allocations of the locked booths. Before, releases holds that have expired by
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
   * Allocates a booth. Unique indexes check that it is free. The error names the holders, so the actor must
   * be allowed to manage the event.
   */
  async allocate({ path, ...holding }: NewHolding, eventId: string): Promise<void> {
    const { boothId, exhibitorId, kind, shared, heldUntil } = holding;
    const write = () => this.rows.insert({ eventId, boothId, exhibitorId, kind, shared, heldUntil });
    await onConstraint(allocationErrors(path), () =>
      withHolderNames(this.transactions.sql, { boothId, exhibitorId, path }, write),
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

  /** Moves all allocations of an exhibitor to another one, including released ones. */
  async transfer(exhibitorId: string, toExhibitorId: string): Promise<void> {
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
   * Allocates booths. Approved exhibitors get an assignment, the others a hold. An assignment replaces a hold
   * of the same exhibitor. If the new allocation of a booth is shared, its live allocations become shared,
   * too.
   */
  async allocateAll(eventId: string, pairs: readonly (BoothPair & { shared: boolean })[]): Promise<void> {
    if (pairs.length === 0) return;
    const values = [JSON.stringify(pairs)];
    for (const text of [END_OWN_HOLDS, SHARE]) await this.transactions.sql.query({ text, values });
    await this.transactions.sql.query({ text: ALLOCATE, values: [...values, eventId] });
  }

  async #live(boothIds: readonly string[]): Promise<LiveAllocation[]> {
    const allocations = await this.rows.find({
      where: { boothId: Any([...boothIds]), releasedAt: IsNull() },
      order: { id: 'ASC' },
      lock: { mode: 'for_no_key_update' },
    });
    const expiredIds = allocations.filter(({ isExpired }) => isExpired).map(({ id }) => id);
    // The hold ended when it expired, not at this clean-up.
    if (expiredIds.length > 0)
      await this.rows.update({ id: Any(expiredIds) }, { releasedAt: () => 'held_until' });
    return allocations.filter(({ isExpired }) => !isExpired);
  }
}

const PAIRS = 'jsonb_to_recordset($1) as pair("boothId" uuid, "exhibitorId" uuid, shared boolean)';

// Also ends expired holds, because they have no effect.
const END_OWN_HOLDS = `
  update booth_allocation live set released_at = now() from ${PAIRS}
  where live.booth_id = pair."boothId" and live.released_at is null and live.kind = 'HELD'
    and (live.held_until <= now() or live.exhibitor_id = pair."exhibitorId")`;

const SHARE = `
  update booth_allocation live set shared = true from ${PAIRS}
  where pair.shared and not live.shared and live.booth_id = pair."boothId" and live.released_at is null`;

const ALLOCATE = `
  insert into booth_allocation (event_id, booth_id, exhibitor_id, shared, kind, held_until)
  select event.id, pair."boothId", exhibitor.id, pair.shared,
    case when exhibitor.status = 'APPROVED' then 'ASSIGNED' else 'HELD' end,
    case when exhibitor.status <> 'APPROVED' then greatest(
      (event.ends_on + 1)::timestamp at time zone event.time_zone, now() + interval '${String(IMPORT_HOLD_DAYS)} days') end
  from ${PAIRS}
  join exhibitor on exhibitor.id = pair."exhibitorId" join event on event.id = $2
  order by pair."boothId"`;
