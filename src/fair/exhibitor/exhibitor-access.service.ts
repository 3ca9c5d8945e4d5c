import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type FindOneOptions, Repository } from 'typeorm';
import { type Permission, Permissions } from '../../identity/account/permissions.js';
import { notFound, objectIdOf } from '../../catalog/model/object-id.js';
import { EventEntity, isPublicEvent } from '../event/event.entity.js';
import { ExhibitorEntity } from './exhibitor.entity.js';
import type { UserError } from '../../platform/failure/user-error.js';
import { closedError, refusalOf, type Step } from './status/registration-step.js';

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
    const isReadable =
      event && this.permissions.sees(isPublicEvent(event) || event.showsCall, { eventId: id });
    if (!isReadable) throw notFound('EVENT', ['eventId']);
    if (!event.takesRegistrations && !this.isOrganizer(id)) throw closedError();
    return event;
  }

  /** The exhibitor with this global id, not locked. NOT_FOUND if the caller may not read it. */
  async findReadable(
    globalId: string,
    permission: Permission,
    path: readonly string[] = ['exhibitorId'],
  ): Promise<ExhibitorState> {
    this.permissions.requireAccount();
    return this.#check(objectIdOf('EXHIBITOR', globalId, path), permission, notFound('EXHIBITOR', path));
  }

  /** The exhibitor with this global id, locked. NOT_FOUND if the caller may not read it. */
  async lockByGlobalId(globalId: string, permission: Permission): Promise<ExhibitorState> {
    this.permissions.requireAccount();
    const path = ['exhibitorId'];
    return this.lock(objectIdOf('EXHIBITOR', globalId, path), permission, notFound('EXHIBITOR', path));
  }

  /** The exhibitor with this database id, locked. Throws `notFoundError` if the caller may not read it. */
  async lock(id: string, permission: Permission, notFoundError: UserError): Promise<ExhibitorState> {
    // A caller without permission must not hold a lock, so the check comes first.
    await this.#check(id, permission, notFoundError);
    const exhibitor = await this.#read(id, { mode: 'for_no_key_update', tables: ['exhibitor'] });
    if (!exhibitor) throw notFoundError;
    return exhibitor;
  }

  /** Whether the caller is an organizer of the event. Deadlines and reviews do not apply to organizers. */
  isOrganizer(eventId: string): boolean {
    return this.permissions.has('EDIT_EXHIBITOR', { eventId });
  }

  /** Throws WRONG_STATUS or REGISTRATION_CLOSED if the caller cannot take the step now. */
  requireStep(step: Step, { eventId, status, announcedStatus, event }: ExhibitorState): void {
    const { takesRegistrations } = event;
    const isOrganizer = this.isOrganizer(eventId);
    const refusal = refusalOf(step, { status, announcedStatus }, { isOrganizer, takesRegistrations });
    if (refusal) throw refusal;
  }

  /** Whether changes by the caller wait for acceptance by staff. */
  isModerated({ eventId, status, event }: ExhibitorState): boolean {
    return status === 'APPROVED' && event.moderatesChanges && !this.isOrganizer(eventId);
  }

  async #check(id: string, permission: Permission, notFoundError: UserError): Promise<ExhibitorState> {
    const exhibitor = await this.#read(id);
    if (!exhibitor) throw notFoundError;
    const scope = { eventId: exhibitor.eventId, exhibitorId: id };
    this.permissions.requireSeen(
      permission,
      scope,
      exhibitor.published && isPublicEvent(exhibitor.event),
      notFoundError,
    );
    return exhibitor;
  }

  async #read(id: string, lock?: FindOneOptions['lock']): Promise<ExhibitorState | undefined> {
    // Not `findOne`, which sends a second statement for a relation.
    const [exhibitor] = await this.exhibitors.find({ where: { id }, relations: { event: true }, lock });
    return exhibitor as ExhibitorState | undefined;
  }
}
