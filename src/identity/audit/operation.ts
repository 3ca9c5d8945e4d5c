import type { Deadline } from '../../platform/database/connection/deadline.js';
import type { Actor } from './actor.js';

/** One object before and after the change, without secrets. */
export interface ObjectChange {
  /** The kind of object, `EXHIBITOR`. */
  kind: string;
  id: string;
  /** The values by field names, as JSON. */
  before?: object | undefined;
  after?: object | undefined;
}

/** Changes that are stored in a table, because they are too many for the memory. */
export interface StoredChanges {
  /** SQL that returns `object_id` and, as JSON, the `change` of an object; `$1` is the key. */
  readonly text: string;
  readonly key: string;
}

/** The request for an operation and its actor. */
export interface OperationRequest {
  /** The name of the mutation or command, `assignBooth`. */
  action: string;
  actor: Actor | null;
  requestId?: string | undefined;
  /** The limit of concurrent transactions that admits it. Default: `writes`. */
  admission?: 'writes' | 'signIns' | undefined;
  /** The deadline of the transaction. Absent for work of unbounded duration, such as an import. */
  deadline?: Deadline | undefined;
  /**
   * For a request that may be repeated but must be executed once. `field`: the mutation, if the request has
   * several.
   */
  idempotency?: { key: string; request: unknown; field?: string | undefined } | undefined;
}

/** The running operation; services record their changes in it. */
export class Operation {
  readonly changes: ObjectChange[] = [];
  storedChanges: StoredChanges | null = null;
  eventId: string | null = null;

  constructor(readonly request: OperationRequest) {}

  /** Null for a visitor. */
  get actor(): Actor | null {
    return this.request.actor;
  }

  /** Records a changed object for the audit. `eventId`: the event of the object, if any. */
  record(change: ObjectChange, eventId: string | null = null): void {
    this.changes.push(change);
    this.eventId ??= eventId;
  }

  /** Sets the event of the operation. */
  belongTo(eventId: string): void {
    this.eventId ??= eventId;
  }

  /** Records the changes of many objects, instead of single ones. */
  recordStored(storedChanges: StoredChanges, eventId: string): void {
    this.storedChanges = storedChanges;
    this.eventId ??= eventId;
  }
}
