import { Injectable } from '@nestjs/common';
import { Operations } from '../../../identity/audit/operations.js';
import { decodeCatalogId } from '../../../catalog/model/catalog-id.js';
import { idOfKind, notFound } from '../../../catalog/model/object-id.js';
import { ORDER_LOCK_CLASS } from '../../../platform/database/advisory-locks.js';
import { changeRows, type RowPatch } from '../../../platform/database/rows/change-rows.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { message } from '../../../platform/text/message.js';
import { InputCheck } from '../../../platform/failure/input-check.js';
import { staleError } from '../../../platform/failure/user-error.js';
import type { EventRow, ManagedEvent, OrganizedTable } from './organized-objects.service.js';
import { queryOne } from '../../../platform/database/sql.js';
import { BATCH_LENGTH } from '../../../platform/failure/batch-length.js';

/** Kinds with an organizer's order. The name of the table is the name of the kind. */
type OrderedKind = 'VENUE' | 'ZONE' | 'CATEGORY' | 'SPONSOR_LEVEL';

/** A table with an organizer's order. */
export interface OrderedTable<Row extends EventRow & { position: number }> extends OrganizedTable<Row> {
  readonly kind: OrderedKind;
}

/** The sort order of the objects. */
const SORT_ORDER: Readonly<Record<OrderedKind, string>> = {
  VENUE: `role <> 'MAIN', position, slug collate "C"`,
  ZONE: 'position, slug collate "C"',
  SPONSOR_LEVEL: 'position, slug collate "C"',
  CATEGORY: 'position, slug collate "C"',
};

/** The objects to sort first, in the order of the caller. */
interface Arrangement {
  globalIds: readonly string[];
  path: readonly string[];
  /** The id of the parent category. Null for roots. Undefined for kinds without a tree. */
  parentId?: string | null;
  /** All siblings in the order that the caller has read. If it is absent, orders are not compared. */
  seenIds?: readonly string[] | null | undefined;
  /** The result of the payload if the stored order differs. */
  outcome: Readonly<Record<string, unknown>>;
}

/** Stores the organizer's order of the objects of an event. */
@Injectable()
export class OrganizedObjectOrderService {
  constructor(
    private readonly transactions: Transactions,
    private readonly operations: Operations,
  ) {}

  /** The position after all other objects of the kind. Until the end of the transaction, no other gets its position. */
  async next(kind: OrderedKind, { eventId }: ManagedEvent): Promise<number> {
    await this.transactions.sql.query({
      text: 'select pg_advisory_xact_lock($1, hashtext($2))',
      values: [ORDER_LOCK_CLASS, `${kind} ${eventId}`],
    });
    // A statement of its own, which sees the objects of the transaction that had the lock before.
    const { next } = await queryOne<{ next: number }>(this.transactions.sql, {
      text: `select coalesce(max(position) + 1, 0) as next from ${kind.toLowerCase()} where event_id = $1`,
      values: [eventId],
    });
    return next;
  }

  /** Puts the given objects first. Their siblings follow in their present order. */
  async arrange<Row extends EventRow & { position: number }>(
    { kind, rows }: OrderedTable<Row>,
    { eventId }: ManagedEvent,
    arrangement: Arrangement,
  ): Promise<void> {
    const table = kind.toLowerCase();
    const { parentId } = arrangement;
    const siblings = `event_id = $1${parentId === undefined ? '' : ' and parent_id is not distinct from $2'}`;
    const scope = parentId === undefined ? [eventId] : [eventId, parentId];
    // Locked in the order of ids, so that concurrent changes of the order cannot deadlock.
    const lockedRows = await this.transactions.sql.query<{ id: string }>({
      text: `select id from ${table} where ${siblings} order by id for no key update`,
      values: scope,
    });
    const ids = arrangedIds(kind, arrangement, new Set(lockedRows.map(({ id }) => id)));
    if (arrangement.seenIds != null) {
      const sortedRows = await this.transactions.sql.query<{ id: string }>({
        text: `select id from ${table} where ${siblings} order by ${SORT_ORDER[kind]}`,
        values: scope,
      });
      const callerIds = arrangement.seenIds.map((id) => decodeCatalogId(id)?.objectId);
      if (callerIds.join() !== sortedRows.map(({ id }) => id).join())
        throw staleError(arrangement.outcome, ['seenIds']);
    }
    const movedRows = await this.transactions.sql.query<{ id: string; before: number; after: number }>({
      text: `select id, position as before, place as after
        from (
          select id, position, row_number() over (
            order by array_position($${scope.length + 1}::uuid[], id) nulls last, position, slug)::integer - 1 as place
          from ${table} where ${siblings}) as placed
        where position <> place`,
      values: [...scope, ids],
    });
    const patches = movedRows.map(({ id, after }) => ({ id, position: after }));
    await changeRows(rows, patches as unknown as RowPatch<Row>[]);
    for (const { id, before, after } of movedRows) {
      const change = { before: { position: before }, after: { position: after } };
      this.operations.current.record({ kind, id, ...change }, eventId);
    }
  }
}

/** The ids in the caller's order. Throws the errors of all invalid ids. */
function arrangedIds(
  kind: OrderedKind,
  { globalIds, path }: Arrangement,
  siblingIds: ReadonlySet<string>,
): readonly string[] {
  const check = new InputCheck();
  if (globalIds.length > BATCH_LENGTH)
    check.refuse(path, message`At most ${BATCH_LENGTH} may be put in order at once.`);
  check.done();
  const ids = new Set<string>();
  for (const [index, globalId] of globalIds.entries()) {
    const id = idOfKind(kind, globalId) ?? '';
    const place = [...path, String(index)];
    if (!siblingIds.has(id)) throw notFound(kind, place);
    if (ids.has(id)) check.refuse(place, message`It is named twice.`);
    ids.add(id);
  }
  check.done();
  return [...ids];
}
