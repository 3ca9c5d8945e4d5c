import type { Deadline } from '../../platform/database/connection/deadline.js';
import type { Actor } from './actor.js';

/** One object before and after the change, without secrets. */
export interface ObjectChange {
  /** The kind of object, `EXHIBITOR`. */
  kind: string;
  id: string;
  /** The values by the names of the fields, as JSON. */
  before?: object | undefined;
  after?: object | undefined;
}

/** Changes in a table, for operations that change too many objects to hold in memory. */
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
  /** The deadline of the transaction. Absent for work of unbounded duration, such as an import. */
  deadline?: Deadline | undefined;
  /** For a request that may be repeated and must be executed once; `field`: one of several mutations of the request. */
  idempotency?: { key: string; request: unknown; field?: string | undefined } | undefined;
}

/** The running operation; services note their changes in it. */
export class Operation {
  readonly changes: ObjectChange[] = [];
  stored: StoredChanges | null = null;
  eventId: string | null = null;

  constructor(readonly request: OperationRequest) {}

  /** Null for a visitor. */
  get actor(): Actor | null {
    return this.request.actor;
  }

  /** Notes an object that is changed, for the audit; `eventId` is the event it belongs to, if any. */
  note(change: ObjectChange, eventId: string | null = null): void {
    this.changes.push(change);
    this.eventId ??= eventId;
  }

  /** Names the event that the operation belongs to. */
  belongTo(eventId: string): void {
    this.eventId ??= eventId;
  }

  /** Notes the changes of many objects, in place of single ones. */
  noteStored(stored: StoredChanges, eventId: string): void {
    this.stored = stored;
    this.eventId ??= eventId;
  }
}
