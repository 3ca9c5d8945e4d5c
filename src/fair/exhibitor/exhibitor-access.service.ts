import { Injectable } from '@nestjs/common';
import { type Permission, Permissions } from '../../identity/account/permissions.js';
import { notFound, objectIdOf } from '../../catalog/model/object-id.js';
import { Transactions } from '../../platform/database/transactions.js';
import { type UserError, userError } from '../../platform/failure/user-error.js';
import { isFinal, type Status } from './registration-status.js';

/** Whether an event takes registrations now, by the clock of the database. */
const TAKES_REGISTRATIONS = `(event.status = 'PUBLISHED'
  and coalesce(event.registration_opens_at <= clock_timestamp(), true)
  and coalesce(event.registration_closes_at > clock_timestamp(), true))`;

/** An exhibitor as a change finds it. */
export interface ExhibitorState {
  id: string;
  eventId: string;
  status: Status;
  published: boolean;
  version: number;
  country: string | null;
  /** The languages of its event. */
  locales: string[];
  /** Whether its event takes registrations now. */
  open: boolean;
  /** Whether staff of its event look at changes of approved entries first. */
  moderated: boolean;
}

/** An event as a new registration finds it. */
export interface OpenEvent {
  eventId: string;
  locales: string[];
}

interface EventRow extends OpenEvent {
  status: string;
  open: boolean;
}

interface StateRow extends ExhibitorState {
  event_status: string;
}

/** Finds exhibitors that somebody wants to change, and judges whether they may. */
@Injectable()
export class ExhibitorAccessService {
  constructor(
    private readonly transactions: Transactions,
    private readonly permissions: Permissions,
  ) {}

  /** Throws UNAUTHENTICATED for a visitor. */
  requireAccount(): void {
    this.permissions.requireAccount();
  }

  /** The event with this global id, where the caller may register an exhibitor now. */
  async findEvent(globalId: string): Promise<OpenEvent> {
    this.permissions.requireAccount();
    const id = objectIdOf('EVENT', globalId, ['eventId']);
    const [event] = await this.transactions.sql.query<EventRow>({
      text: `select id as "eventId", locales, status, ${TAKES_REGISTRATIONS} as open from event where id = $1`,
      values: [id],
    });
    const seen = event?.status !== 'DRAFT' || this.permissions.has('READ_EVENT', { eventId: id });
    if (!event || !seen) throw notFound('EVENT', ['eventId']);
    if (!event.open && !this.isOrganizer(id)) throw closedError();
    return event;
  }

  /** The id of the event with this global id, for whose exhibitors the caller has the permission. */
  async findOwnEvent(globalId: string, permission: Permission, path = ['eventId']): Promise<string> {
    this.permissions.requireAccount();
    const id = objectIdOf('EVENT', globalId, path);
    const [event] = await this.transactions.sql.query<{ status: string }>({
      text: 'select status from event where id = $1',
      values: [id],
    });
    const hidden = notFound('EVENT', path);
    if (!event) throw hidden;
    const seen = event.status !== 'DRAFT' || this.permissions.has('READ_EVENT', { eventId: id });
    this.permissions.require(permission, { eventId: id }, seen ? undefined : hidden);
    return id;
  }

  /** The exhibitor with this global id, not locked; NOT_FOUND where the caller may not even see it. */
  async see(
    globalId: string,
    permission: Permission,
    path: readonly string[] = ['exhibitorId'],
  ): Promise<ExhibitorState> {
    this.permissions.requireAccount();
    return this.#judge(objectIdOf('EXHIBITOR', globalId, path), permission, notFound('EXHIBITOR', path));
  }

  /** The exhibitor with this global id, locked; NOT_FOUND where the caller may not even see it. */
  async find(globalId: string, permission: Permission): Promise<ExhibitorState> {
    this.permissions.requireAccount();
    const path = ['exhibitorId'];
    return this.get(objectIdOf('EXHIBITOR', globalId, path), permission, notFound('EXHIBITOR', path));
  }

  /** The exhibitor with this id of the database, locked; `hidden` where the caller may not even see it. */
  async get(id: string, permission: Permission, hidden: UserError): Promise<ExhibitorState> {
    // Whoever may not change it shall not make others wait.
    await this.#judge(id, permission, hidden);
    const locked = await this.#read(id, 'for no key update of exhibitor');
    if (!locked) throw hidden;
    return locked;
  }

  /** Whether the caller is an organizer of the event, whom deadlines and reviews do not bind. */
  isOrganizer(eventId: string): boolean {
    return this.permissions.has('EDIT_EXHIBITOR', { eventId });
  }

  /** Whether what the caller changes waits until staff have looked at it. */
  isModerated({ eventId, status, moderated }: ExhibitorState): boolean {
    return status === 'APPROVED' && moderated && !this.isOrganizer(eventId);
  }

  /** Throws REGISTRATION_CLOSED where a member would apply too early or too late. */
  requireOpen({ eventId, open }: ExhibitorState): void {
    if (!open && !this.isOrganizer(eventId)) throw closedError();
  }

  /** Throws WRONG_STATUS where a member would write an entry whose registration is over. */
  requireEditable({ eventId, status }: ExhibitorState): void {
    if (!isFinal(status) || this.isOrganizer(eventId)) return;
    throw userError('WRONG_STATUS', `The registration is ${status}; only organizers may change it now.`);
  }

  async #judge(id: string, permission: Permission, hidden: UserError): Promise<ExhibitorState> {
    const found = await this.#read(id, '');
    if (!found) throw hidden;
    const scope = { eventId: found.eventId, exhibitorId: id };
    const seen =
      (found.published && found.event_status !== 'DRAFT') ||
      this.permissions.has('READ_EVENT', scope) ||
      this.permissions.has('EDIT_EXHIBITOR', scope);
    this.permissions.require(permission, scope, seen ? undefined : hidden);
    return found;
  }

  async #read(id: string, lock: string): Promise<StateRow | undefined> {
    const [row] = await this.transactions.sql.query<StateRow>({
      text: `select exhibitor.id, exhibitor.event_id as "eventId", exhibitor.status, exhibitor.published,
          exhibitor.version, exhibitor.country, event.locales, event.status as event_status, event.moderates_changes as moderated, ${TAKES_REGISTRATIONS} as open
        from exhibitor join event on event.id = exhibitor.event_id
        where exhibitor.id = $1 ${lock}`,
      values: [id],
    });
    return row;
  }
}

function closedError(): UserError {
  return userError('REGISTRATION_CLOSED', 'The event does not take registrations now.');
}
