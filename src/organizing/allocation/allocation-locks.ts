import { Injectable } from '@nestjs/common';
import { Permissions } from '../../identity/account/permissions.js';
import { notFound, objectIdOf } from '../../catalog/model/object-id.js';
import { Transactions } from '../../platform/database/transactions.js';
import { isPublicEventSql } from '../../fair/event/event.entity.js';
import { boothBlocked, notApproved } from './allocation.errors.js';

/** An object of the input, and its path. */
export interface Named {
  id: string;
  path: readonly string[];
}

interface PlaceRow {
  id: string;
  eventId: string;
  /** Whether visitors can read it. */
  public: boolean;
}

/**
 * Locks booths by id, then exhibitors by id, then allocations by id. The fixed order prevents deadlocks of
 * concurrent moves and swaps.
 */
@Injectable()
export class AllocationLocks {
  constructor(
    private readonly transactions: Transactions,
    private readonly permissions: Permissions,
  ) {}

  /** Reads a global id of the input; visitors are refused. */
  named(kind: 'BOOTH' | 'EXHIBITOR', globalId: string, path: readonly string[]): Named {
    this.permissions.requireAccount();
    return { id: objectIdOf(kind, globalId, path), path };
  }

  /**
   * Locks booths of one event, which the actor must manage, and returns the event's id. Booths in `given` are
   * to be allocated and must not be blocked.
   */
  async booths(booths: readonly Named[], given: readonly Named[] = []): Promise<string> {
    const eventId = await this.#eventOf('BOOTH', booths);
    const rows = await this.transactions.sql.query<{ id: string; blocked: boolean }>({
      text: 'select id, blocked from booth where id = any($1) order by id for no key update',
      values: [booths.map(({ id }) => id)],
    });
    const blocked = new Map(rows.map((row) => [row.id, row.blocked]));
    for (const { id, path } of booths) if (!blocked.has(id)) throw notFound('BOOTH', path);
    for (const { id, path } of given) if (blocked.get(id)) throw boothBlocked(path);
    return eventId;
  }

  /** Locks the status of exhibitors until the transaction ends; each must be approved. */
  async approved(eventId: string, exhibitors: readonly Named[]): Promise<void> {
    const statuses = await this.#exhibitors(eventId, exhibitors);
    for (const { id, path } of exhibitors) {
      const status = statuses.get(id);
      if (status !== undefined && status !== 'APPROVED') throw notApproved(status, path);
    }
  }

  /** The same lock for exhibitors of any status. */
  async exhibitors(eventId: string, exhibitors: readonly Named[]): Promise<void> {
    await this.#exhibitors(eventId, exhibitors);
  }

  /** The event of exhibitors, which the actor must manage; takes no lock. */
  async eventOfExhibitors(exhibitors: readonly Named[]): Promise<string> {
    return this.#eventOf('EXHIBITOR', exhibitors);
  }

  async #exhibitors(eventId: string, exhibitors: readonly Named[]): Promise<Map<string, string>> {
    const rows = await this.transactions.sql.query<{ id: string; status: string }>({
      text: 'select id, status from exhibitor where id = any($1) and event_id = $2 order by id for share',
      values: [exhibitors.map(({ id }) => id), eventId],
    });
    const statuses = new Map(rows.map(({ id, status }) => [id, status]));
    for (const { id, path } of exhibitors) if (!statuses.has(id)) throw notFound('EXHIBITOR', path);
    return statuses;
  }

  /** The common event of all. For callers who may not manage it, unpublished objects are NOT_FOUND. */
  async #eventOf(kind: 'BOOTH' | 'EXHIBITOR', objects: readonly Named[]): Promise<string> {
    const rows = await this.transactions.sql.query<PlaceRow>({
      text: PLACES[kind],
      values: [objects.map(({ id }) => id)],
    });
    const found = objects.map(({ id, path }) => {
      const row = rows.find((candidate) => candidate.id === id);
      const hidden = notFound(kind, path);
      if (!row) throw hidden;
      this.permissions.requireSeen('MANAGE_EVENT', row, row.public, hidden);
      return { ...row, hidden };
    });
    const [first, ...others] = found;
    if (!first) throw new Error('An allocation names no object.');
    const stranger = others.find(({ eventId }) => eventId !== first.eventId);
    if (stranger) throw stranger.hidden;
    return first.eventId;
  }
}

const PLACES = {
  BOOTH: `select booth.id, booth.event_id as "eventId", ${isPublicEventSql()} as public
    from booth join event on event.id = booth.event_id where booth.id = any($1)`,
  EXHIBITOR: `select exhibitor.id, exhibitor.event_id as "eventId",
      ${isPublicEventSql()} and exhibitor.published as public
    from exhibitor join event on event.id = exhibitor.event_id where exhibitor.id = any($1)`,
};
