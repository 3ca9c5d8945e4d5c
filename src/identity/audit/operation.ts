import type { Deadline } from '../../platform/database/deadline.js';
import type { Actor } from './actor.js';

/** What one object was and has become; secrets never stand in it. */
export interface ObjectChange {
  /** The kind of object, `EXHIBITOR`. */
  kind: string;
  id: string;
  before?: Readonly<Record<string, unknown>> | undefined;
  after?: Readonly<Record<string, unknown>> | undefined;
}

/** Changes that are too many to hold, as they lie in a table. */
export interface StoredChanges {
  /** SQL that gives `object_id` and, as JSON, the `change` of an object; `$1` is the key. */
  readonly text: string;
  readonly key: string;
}

/** What is asked for and by whom. */
export interface OperationRequest {
  /** The name of the mutation or command, `assignBooth`. */
  action: string;
  actor: Actor | null;
  requestId?: string | undefined;
  /** When the transaction is given up. Absent for work that takes as long as it takes, such as an import. */
  deadline?: Deadline | undefined;
  /** Of a request that may come twice and shall be done once. */
  idempotency?: { key: string; request: unknown } | undefined;
}

/** An operation that is being done; services note in it what they change. */
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

  /** Notes all the objects that it changes, in place of single ones. */
  noteStored(stored: StoredChanges, eventId: string): void {
    this.stored = stored;
    this.eventId ??= eventId;
  }
}
