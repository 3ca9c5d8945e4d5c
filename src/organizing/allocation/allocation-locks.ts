import { Injectable } from '@nestjs/common';
import { Permissions } from '../../identity/account/permissions.js';
import { notFound, objectIdOf } from '../../catalog/model/object-id.js';
import { Transactions } from '../../platform/database/transactions.js';
import { isPublicEventSql } from '../../fair/event/event.entity.js';
import { boothBlocked, notApproved } from './allocation.errors.js';

/** The id of an object in the input, and its path. */
export interface InputObject {
  id: string;
  path: readonly string[];
}

interface PlaceRow {
  id: string;
  eventId: string;
  /** Whether visitors can read the object. */
  public: boolean;
}

/**
 * Requires MANAGE_EVENT in the event of booths and exhibitors, and locks them. The order is fixed, so that
 * concurrent moves and swaps do not deadlock: booths by id, then exhibitors by id, then allocations by id.
 */
@Injectable()
export class AllocationLocks {
  constructor(
    private readonly transactions: Transactions,
    private readonly permissions: Permissions,
  ) {}

  /** Reads a global id of the input. Throws UNAUTHENTICATED for visitors. */
  readObject(kind: 'BOOTH' | 'EXHIBITOR', globalId: string, path: readonly string[]): InputObject {
    this.permissions.requireAccount();
    return { id: objectIdOf(kind, globalId, path), path };
  }

  /**
   * Locks booths of one event and returns the event's id. The actor must be allowed to manage the event.
   * `boothsToAllocate` must not be blocked.
   */
  async lockBooths(
    booths: readonly InputObject[],
    boothsToAllocate: readonly InputObject[] = [],
  ): Promise<string> {
    const eventId = await this.#eventOf('BOOTH', booths);
    const rows = await this.transactions.sql.query<{ id: string; blocked: boolean }>({
      text: 'select id, blocked from booth where id = any($1) order by id for no key update',
      values: [booths.map(({ id }) => id)],
    });
    const blockedById = new Map(rows.map((row) => [row.id, row.blocked]));
    for (const { id, path } of booths) if (!blockedById.has(id)) throw notFound('BOOTH', path);
    for (const { id, path } of boothsToAllocate) if (blockedById.get(id)) throw boothBlocked(path);
    return eventId;
  }

  /** Locks the status of exhibitors until the transaction ends. Each exhibitor must be approved. */
  async lockApproved(eventId: string, exhibitors: readonly InputObject[]): Promise<void> {
    const statuses = await this.#exhibitors(eventId, exhibitors);
    for (const { id, path } of exhibitors) {
      const status = statuses.get(id);
      if (status !== undefined && status !== 'APPROVED') throw notApproved(status, path);
    }
  }

  /** Locks exhibitors as `lockApproved` does, in any status. */
  async lockExhibitors(eventId: string, exhibitors: readonly InputObject[]): Promise<void> {
    await this.#exhibitors(eventId, exhibitors);
  }

  /** Returns the event of the exhibitors, without a lock. The actor must be allowed to manage the event. */
  async eventOfExhibitors(exhibitors: readonly InputObject[]): Promise<string> {
    return this.#eventOf('EXHIBITOR', exhibitors);
  }

  async #exhibitors(eventId: string, exhibitors: readonly InputObject[]): Promise<Map<string, string>> {
    const rows = await this.transactions.sql.query<{ id: string; status: string }>({
      text: 'select id, status from exhibitor where id = any($1) and event_id = $2 order by id for share',
      values: [exhibitors.map(({ id }) => id), eventId],
    });
    const statuses = new Map(rows.map(({ id, status }) => [id, status]));
    for (const { id, path } of exhibitors) if (!statuses.has(id)) throw notFound('EXHIBITOR', path);
    return statuses;
  }

  /**
   * Requires MANAGE_EVENT in the common event of all objects, and returns the event. Without the permission
   * the error is FORBIDDEN for published objects and NOT_FOUND for unpublished ones.
   */
  async #eventOf(kind: 'BOOTH' | 'EXHIBITOR', objects: readonly InputObject[]): Promise<string> {
    const rows = await this.transactions.sql.query<PlaceRow>({
      text: PLACES[kind],
      values: [objects.map(({ id }) => id)],
    });
    const places = objects.map(({ id, path }) => {
      const row = rows.find((candidate) => candidate.id === id);
      const notFoundError = notFound(kind, path);
      if (!row) throw notFoundError;
      this.permissions.requireSeen('MANAGE_EVENT', row, row.public, notFoundError);
      return { ...row, notFoundError };
    });
    const [first, ...otherPlaces] = places;
    if (!first) throw new Error('An allocation names no object.');
    const foreignPlace = otherPlaces.find(({ eventId }) => eventId !== first.eventId);
    if (foreignPlace) throw foreignPlace.notFoundError;
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
