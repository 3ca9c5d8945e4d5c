import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import {
  OrganizedObjectsService,
  type OrganizedTable,
} from '../../event/objects/organized-objects.service.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { StoredPeople } from '../../exhibitor/representative/stored-people.js';
import { SessionEntity } from '../session.entity.js';
import { SESSION_ERRORS } from '../session.errors.js';
import type { AddSessionInput, SessionIdInput, UpdateSessionInput } from './session.input.js';
import { columnsOf } from './session-columns.js';
import { withoutClash } from '../session-clash.js';
import { SessionExhibitorsService } from './session-exhibitors.service.js';

const PATH = ['sessionId'];

/** Changes programmes on behalf of organizers. */
@Injectable()
export class SessionChangesService {
  readonly #table: OrganizedTable<SessionEntity>;

  constructor(
    @InjectRepository(SessionEntity) rows: Repository<SessionEntity>,
    private readonly objects: OrganizedObjectsService,
    private readonly exhibitors: SessionExhibitorsService,
    private readonly transactions: Transactions,
  ) {
    this.#table = { kind: 'SESSION', rows, errors: SESSION_ERRORS };
  }

  /** Adds a session and returns its id. */
  async add(input: AddSessionInput): Promise<string> {
    const event = await this.objects.event(input.eventId);
    const { speakers = [], ...columns } = columnsOf(input, event, new StoredPeople([]));
    const { published } = input;
    const row = { ...columns, speakers, published: published ?? true };
    const id = await this.#write(() => this.objects.add(this.#table, event, row));
    await this.exhibitors.replace({ ...event, id }, input.exhibitorIds ?? []);
    return id;
  }

  /** Changes the given fields and returns the session's id. */
  async update(input: UpdateSessionInput): Promise<string> {
    const session = await this.objects.object(this.#table, input.sessionId, PATH);
    const patch = columnsOf(input, session, new StoredPeople(session.stored.speakers));
    // A change of exhibitors raises the version of the session, too.
    const how = { version: input.version, touched: input.exhibitorIds !== undefined };
    await this.#write(() => this.objects.change(this.#table, session, patch, how));
    if (input.exhibitorIds !== undefined) {
      await this.exhibitors.replace(session, input.exhibitorIds ?? []);
    }
    return session.id;
  }

  /** Publishes a session or makes it a draft, and returns its id. */
  async publish({ sessionId }: SessionIdInput, published: boolean): Promise<string> {
    const session = await this.objects.object(this.#table, sessionId, PATH);
    await withoutClash(
      this.transactions.sql,
      () => PATH,
      () => this.objects.change(this.#table, session, { published }),
    );
    return session.id;
  }

  #write<T>(write: () => Promise<T>): Promise<T> {
    return withoutClash(this.transactions.sql, (isStage) => [isStage ? 'stage' : 'hallId'], write);
  }

  /** Removes a session. */
  async remove({ sessionId }: SessionIdInput): Promise<void> {
    const session = await this.objects.object(this.#table, sessionId, PATH);
    await this.objects.remove(this.#table, session);
  }
}
