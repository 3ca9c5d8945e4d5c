import { Injectable } from '@nestjs/common';
import { Permissions } from '../../account/permissions.js';
import { Operations } from '../../audit/operations.js';
import type { CatalogKind } from '../../catalog/catalog-kind.js';
import { notFound, objectIdOf } from '../../catalog/object-id.js';
import { Transactions } from '../../platform/database/transactions.js';
import { updateRow } from '../../platform/database/update-row.js';
import { type ConstraintErrors, onConstraint } from '../../platform/failure/constraint-error.js';
import type { StoredTexts } from '../../platform/failure/input-check.js';
import { staleError } from '../../platform/failure/user-error.js';

/** An event that the caller manages. */
export interface ManagedEvent {
  eventId: string;
  locales: readonly string[];
}

/** The languages that texts may be in, and the texts that a change starts from; none for a new object. */
export interface TextsHome {
  locales: readonly string[];
  stored?: StoredTexts;
}

/** An object of an event that the caller manages. */
export interface ManagedObject extends ManagedEvent {
  id: string;
  /** Its texts by column. */
  stored: StoredTexts;
}

/** What belongs to an event and is written by its organizers alone; the table has the name of the kind. */
export type OrganizedKind = Extract<
  CatalogKind,
  'VENUE' | 'HALL' | 'ZONE' | 'CATEGORY' | 'BOOTH' | 'SESSION'
>;

type Columns = Readonly<Record<string, unknown>>;

/** Finds and writes what belongs to an event on behalf of its organizers, and notes each change. */
@Injectable()
export class EventObjectsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly operations: Operations,
    private readonly permissions: Permissions,
  ) {}

  /** The event with this global id; throws where the caller may not manage it, or may not know of it. */
  async event(globalId: string, path: readonly string[] = ['eventId']): Promise<ManagedEvent> {
    return this.#managed(
      'EVENT',
      globalId,
      path,
      `select id, id as event_id, locales, status, '{}'::json as stored from event where id = $1`,
    );
  }

  /** The object with this global id, locked against other writers; throws as `event` does. */
  async object(kind: OrganizedKind, globalId: string, path: readonly string[]): Promise<ManagedObject> {
    return this.#managed(
      kind,
      globalId,
      path,
      `select object.id, event.id as event_id, event.locales, event.status, to_json(object) as stored
        from ${kind.toLowerCase()} as object join event on event.id = object.event_id
        where object.id = $1 for no key update of object`,
    );
  }

  /** Adds an object to the event and returns its id. */
  async add(
    kind: OrganizedKind,
    event: ManagedEvent,
    columns: Columns,
    errors: ConstraintErrors,
  ): Promise<string> {
    const row = { ...columns, event_id: event.eventId };
    const table = kind.toLowerCase();
    const names = Object.keys(row).join(', ');
    const [added] = await onConstraint(errors, () =>
      this.transactions.sql.query<{ id: string }>({
        text: `insert into ${table} (${names})
          select ${names} from json_populate_record(null::${table}, $1) returning id`,
        values: [JSON.stringify(row)],
      }),
    );
    const id = added?.id ?? '';
    this.operations.current.note({ kind, id, after: columns }, event.eventId);
    return id;
  }

  /** Changes the columns that are not undefined; STALE where the object has another version than the one given. */
  async change(
    kind: OrganizedKind,
    { id, eventId }: ManagedObject,
    columns: Columns,
    errors: ConstraintErrors,
    version?: number | null,
  ): Promise<void> {
    const row = await onConstraint(errors, () =>
      updateRow(this.transactions.sql, kind.toLowerCase(), { id, version }, columns),
    );
    if (!row) throw staleError({ [`${kind.toLowerCase()}Id`]: id });
    this.operations.current.note({ kind, id, ...row }, eventId);
  }

  /** Removes the object; `errors` tell what may still need it. */
  async remove(kind: OrganizedKind, { id, eventId }: ManagedObject, errors: ConstraintErrors): Promise<void> {
    const table = kind.toLowerCase();
    const [removed] = await onConstraint(errors, () =>
      this.transactions.sql.query<{ before: Columns }>({
        text: `delete from ${table} where id = $1 returning to_json(${table}) as before`,
        values: [id],
      }),
    );
    this.operations.current.note({ kind, id, before: removed?.before }, eventId);
  }

  async #managed(
    kind: CatalogKind,
    globalId: string,
    path: readonly string[],
    text: string,
  ): Promise<ManagedObject> {
    this.permissions.requireAccount();
    const values = [objectIdOf(kind, globalId, path)];
    const [row] = await this.transactions.sql.query<ManagedRow>({ text, values });
    const hidden = notFound(kind, path);
    if (!row) throw hidden;
    const { id, event_id: eventId, locales, status, stored } = row;
    const seen = status !== 'DRAFT' || this.permissions.has('READ_EVENT', { eventId });
    this.permissions.require('MANAGE_EVENT', { eventId }, seen ? undefined : hidden);
    return { id, eventId, locales, stored };
  }
}

interface ManagedRow {
  id: string;
  event_id: string;
  locales: string[];
  status: string;
  stored: StoredTexts;
}
