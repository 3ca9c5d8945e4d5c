import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type QueryDeepPartialEntity, Repository } from 'typeorm';
import { type Permission, Permissions } from '../../../identity/account/permissions.js';
import { Operations } from '../../../identity/audit/operations.js';
import { type CatalogKind, KIND_TYPES } from '../../../catalog/model/catalog-kind.js';
import { notFound, objectIdOf } from '../../../catalog/model/object-id.js';
import { changeRow, removedRow } from '../../../platform/database/rows/change-row.js';
import type { Patch } from '../../../platform/database/rows/row.js';
import type { Versioned } from '../../../platform/database/rows/versioned.js';
import { type ConstraintErrors, onConstraint } from '../../../platform/failure/constraint-error.js';
import { requireVersion, type UserError } from '../../../platform/failure/user-error.js';
import { EventEntity, isPublicEvent } from '../event.entity.js';

/** An event in which the caller has the permission. */
export interface ManagedEvent {
  eventId: string;
  locales: readonly string[];
  event: EventEntity;
}

/** The permitted languages of texts, and the row before the change. A new object has no row. */
export interface TextContext<Row> {
  locales: readonly string[];
  row?: Row;
}

/** An object of an event that the caller manages. */
export interface ManagedObject<Row> extends ManagedEvent {
  id: string;
  row: Row;
}

/** A row that belongs to an event. */
export type EventRow = Versioned & { eventId: string };

/** A kind of object that only organizers write, its table and the user errors of its constraints. */
export interface OrganizedTable<Row extends EventRow> {
  readonly kind: Exclude<CatalogKind, 'EVENT' | 'EXHIBITOR' | 'PRODUCT'>;
  readonly rows: Repository<Row>;
  readonly errors: ConstraintErrors;
}

/** Finds and writes objects of an event on behalf of its organizers, and records each change. */
@Injectable()
export class OrganizedObjectsService {
  constructor(
    @InjectRepository(EventEntity) private readonly events: Repository<EventEntity>,
    private readonly operations: Operations,
    private readonly permissions: Permissions,
  ) {}

  /** The event with this global id. Throws FORBIDDEN, or NOT_FOUND if the caller may not read it. */
  async event(
    globalId: string,
    permission: Permission = 'MANAGE_EVENT',
    path: readonly string[] = ['eventId'],
  ): Promise<ManagedEvent> {
    this.permissions.requireAccount();
    const id = objectIdOf('EVENT', globalId, path);
    const event = await this.events.findOneBy({ id });
    const notFoundError = notFound('EVENT', path);
    if (!event) throw notFoundError;
    return this.#managed(event, permission, notFoundError);
  }

  /** The object with this global id, locked against other writers. Throws as `event` does. Default path: `venueId`. */
  async object<Row extends EventRow>(
    { kind, rows }: Pick<OrganizedTable<Row>, 'kind' | 'rows'>,
    globalId: string,
    path: readonly string[] = [idField(kind)],
  ): Promise<ManagedObject<Row>> {
    this.permissions.requireAccount();
    const id = objectIdOf(kind, globalId, path);
    const object = await rows
      .createQueryBuilder('object')
      .innerJoinAndMapOne('object.managedEvent', EventEntity, 'event', 'event.id = object.eventId')
      .where('object.id = :id', { id })
      .setLock('for_no_key_update', undefined, ['object'])
      .getOne();
    const notFoundError = notFound(kind, path);
    if (!object) throw notFoundError;
    const { managedEvent, ...row } = object as Row & { managedEvent: EventEntity };
    return { ...this.#managed(managedEvent, 'MANAGE_EVENT', notFoundError), id, row: row as unknown as Row };
  }

  /** Adds an object to the event and returns its id. */
  async add<Row extends EventRow>(
    { kind, rows, errors }: OrganizedTable<Row>,
    { eventId }: Pick<ManagedEvent, 'eventId'>,
    columns: Omit<Partial<Row>, 'eventId'>,
  ): Promise<string> {
    const row = { ...columns, eventId } as QueryDeepPartialEntity<Row> & { id: string };
    await onConstraint(errors, () => rows.insert(row));
    this.operations.current.record({ kind, id: row.id, after: columns }, eventId);
    return row.id;
  }

  /** Changes the columns that are not undefined. STALE if the given version differs from the stored one. */
  async change<Row extends EventRow>(
    { kind, rows, errors }: OrganizedTable<Row>,
    { id, eventId, row }: ManagedObject<Row>,
    patch: Patch<Row>,
    { version, touched = false }: { version?: number | null | undefined; touched?: boolean } = {},
  ): Promise<void> {
    requireVersion(version, row.version, { [idField(kind)]: id });
    const change = await onConstraint(errors, () => changeRow(rows, row, patch, touched));
    this.operations.current.record({ kind, id, ...change }, eventId);
  }

  /** Removes the object. The errors of the table name the rows that refer to it. */
  async remove<Row extends EventRow>(
    { kind, rows, errors }: OrganizedTable<Row>,
    { id, eventId, row }: ManagedObject<Row>,
  ): Promise<void> {
    await onConstraint(errors, () => rows.delete(id));
    this.operations.current.record({ kind, id, ...removedRow(row) }, eventId);
  }

  #managed(event: EventEntity, permission: Permission, notFoundError: UserError): ManagedEvent {
    const { id: eventId, locales } = event;
    this.permissions.requireSeen(permission, { eventId }, isPublicEvent(event), notFoundError);
    return { eventId, locales, event };
  }
}

/** The field of inputs and payloads with the id of an object, such as `venueId`. */
function idField(kind: CatalogKind): string {
  const type = KIND_TYPES[kind];
  return `${type.charAt(0).toLowerCase()}${type.slice(1)}Id`;
}
