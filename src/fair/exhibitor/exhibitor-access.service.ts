import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type FindOneOptions, Repository } from 'typeorm';
import { type Permission, Permissions } from '../../identity/account/permissions.js';
import { notFound, objectIdOf } from '../../catalog/model/object-id.js';
import { EventEntity, isPublicEvent } from '../event/event.entity.js';
import { ExhibitorEntity } from './exhibitor.entity.js';
import { message, term } from '../../platform/text/message.js';
import { type UserError, userError } from '../../platform/failure/user-error.js';
import { isFinal, type Status } from './status/registration-status.js';

/** The row of an exhibitor before a change, with its event. */
export type ExhibitorState = ExhibitorEntity & { readonly event: EventEntity };

/** Finds exhibitors for a change and checks the permission of the caller. */
@Injectable()
export class ExhibitorAccessService {
  constructor(
    @InjectRepository(EventEntity) private readonly events: Repository<EventEntity>,
    @InjectRepository(ExhibitorEntity) private readonly exhibitors: Repository<ExhibitorEntity>,
    private readonly permissions: Permissions,
  ) {}

  /** Throws UNAUTHENTICATED for a visitor. */
  requireAccount(): void {
    this.permissions.requireAccount();
  }

  /** The event with this global id, if the caller may register an exhibitor now. */
  async eventForRegistration(globalId: string): Promise<EventEntity> {
    this.permissions.requireAccount();
    const id = objectIdOf('EVENT', globalId, ['eventId']);
    const event = await this.events.findOneBy({ id });
    const isSeen = event && this.permissions.sees(isPublicEvent(event) || event.showsCall, { eventId: id });
    if (!isSeen) throw notFound('EVENT', ['eventId']);
    if (!event.takesRegistrations && !this.isOrganizer(id)) throw closedError();
    return event;
  }

  /** The exhibitor with this global id, not locked. NOT_FOUND if the caller may not read it. */
  async readable(
    globalId: string,
    permission: Permission,
    path: readonly string[] = ['exhibitorId'],
  ): Promise<ExhibitorState> {
    this.permissions.requireAccount();
    return this.#judge(objectIdOf('EXHIBITOR', globalId, path), permission, notFound('EXHIBITOR', path));
  }

  /** The exhibitor with this global id, locked. NOT_FOUND if the caller may not read it. */
  async lockByGlobalId(globalId: string, permission: Permission): Promise<ExhibitorState> {
    this.permissions.requireAccount();
    const path = ['exhibitorId'];
    return this.lock(objectIdOf('EXHIBITOR', globalId, path), permission, notFound('EXHIBITOR', path));
  }

  /** The exhibitor with this database id, locked. Throws `hidden` if the caller may not read it. */
  async lock(id: string, permission: Permission, hidden: UserError): Promise<ExhibitorState> {
    // A caller without permission must not hold a lock, so the check comes first.
    await this.#judge(id, permission, hidden);
    const locked = await this.#read(id, { mode: 'for_no_key_update', tables: ['exhibitor'] });
    if (!locked) throw hidden;
    return locked;
  }

  /** Whether the caller is an organizer of the event. Deadlines and reviews do not apply to organizers. */
  isOrganizer(eventId: string): boolean {
    return this.permissions.has('EDIT_EXHIBITOR', { eventId });
  }

  /** The status by which the caller's steps are judged: members must not notice a decision before its release. */
  statusOf({ eventId, status, announcedStatus }: ExhibitorState): Status {
    return this.isOrganizer(eventId) ? status : (announcedStatus ?? status);
  }

  /** Whether changes by the caller wait for acceptance by staff. */
  isModerated({ eventId, status, event }: ExhibitorState): boolean {
    return status === 'APPROVED' && event.moderatesChanges && !this.isOrganizer(eventId);
  }

  /** Throws REGISTRATION_CLOSED if a member registers before or after the registration period. */
  requireOpen({ eventId, event }: ExhibitorState): void {
    if (!event.takesRegistrations && !this.isOrganizer(eventId)) throw closedError();
  }

  /** Throws WRONG_STATUS if a member writes an exhibitor whose registration is closed. */
  requireEditable(exhibitor: ExhibitorState): void {
    const status = this.statusOf(exhibitor);
    if (!isFinal(status) || this.isOrganizer(exhibitor.eventId)) return;
    throw userError(
      'WRONG_STATUS',
      message`The registration is ${term(status)}; only organizers may change it now.`,
    );
  }

  async #judge(id: string, permission: Permission, hidden: UserError): Promise<ExhibitorState> {
    const found = await this.#read(id);
    if (!found) throw hidden;
    const scope = { eventId: found.eventId, exhibitorId: id };
    this.permissions.requireSeen(permission, scope, found.published && isPublicEvent(found.event), hidden);
    return found;
  }

  async #read(id: string, lock?: FindOneOptions['lock']): Promise<ExhibitorState | undefined> {
    // Not `findOne`, which sends a second statement for a relation.
    const [exhibitor] = await this.exhibitors.find({ where: { id }, relations: { event: true }, lock });
    return exhibitor as ExhibitorState | undefined;
  }
}

function closedError(): UserError {
  return userError('REGISTRATION_CLOSED', message`The event does not take registrations now.`);
}
