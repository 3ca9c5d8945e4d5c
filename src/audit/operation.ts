import type { Actor } from './actor.js';

/** What one object was and has become; secrets never stand in it. */
export interface ObjectChange {
  /** The kind of object, `EXHIBITOR`. */
  kind: string;
  id: string;
  before?: Readonly<Record<string, unknown>> | undefined;
  after?: Readonly<Record<string, unknown>> | undefined;
}

/** What is asked for and by whom. */
export interface OperationRequest {
  /** The name of the mutation or command, `assignBooth`. */
  action: string;
  actor: Actor | null;
  requestId?: string | undefined;
  /** Of a request that may come twice and shall be done once. */
  idempotency?: { key: string; request: unknown } | undefined;
}

/** An operation that is being done; services note in it what they change. */
export class Operation {
  readonly changes: ObjectChange[] = [];
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
}
