import { Injectable } from '@nestjs/common';
import { OrganizedObjectsService } from '../../event/objects/organized-objects.service.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { StoredPeople } from '../../exhibitor/representative/stored-people.js';
import { ProgrammeService } from '../programme.service.js';
import type { AddSessionInput, SessionIdInput, UpdateSessionInput } from './session.input.js';
import { columnsOf } from './session-columns.js';
import { withoutClash } from '../session-clash.js';
import { SessionExhibitorsService } from './session-exhibitors.service.js';

const PATH = ['sessionId'];

/** Changes programmes on behalf of organizers. */
@Injectable()
export class SessionChangesService {
  constructor(
    private readonly programme: ProgrammeService,
    private readonly objects: OrganizedObjectsService,
    private readonly exhibitors: SessionExhibitorsService,
    private readonly transactions: Transactions,
  ) {}

  /** Adds a session and returns its id. */
  async add(input: AddSessionInput): Promise<string> {
    const event = await this.objects.event(input.eventId);
    const { speakers = [], ...columns } = columnsOf(input, event, new StoredPeople([]));
    const { published } = input;
    const row = { ...columns, speakers, published: published ?? true };
    const id = await this.#write(() => this.objects.add(this.programme.table, event, row));
    await this.exhibitors.replace({ ...event, id }, input.exhibitorIds ?? []);
    return id;
  }

  /** Changes the given fields and returns the session's id. */
  async update(input: UpdateSessionInput): Promise<string> {
    const session = await this.objects.object(this.programme.table, input.sessionId, PATH);
    const patch = columnsOf(input, session, new StoredPeople(session.row.speakers));
    // A change of exhibitors raises the version of the session, too.
    const options = { version: input.version, touched: input.exhibitorIds !== undefined };
    await this.#write(() => this.objects.change(this.programme.table, session, patch, options));
    if (input.exhibitorIds !== undefined) {
      await this.exhibitors.replace(session, input.exhibitorIds ?? []);
    }
    return session.id;
  }

  /** Publishes a session or makes it a draft, and returns its id. */
  async publish({ sessionId }: SessionIdInput, published: boolean): Promise<string> {
    const session = await this.objects.object(this.programme.table, sessionId, PATH);
    await withoutClash(
      this.transactions.sql,
      () => PATH,
      () => this.objects.change(this.programme.table, session, { published }),
    );
    return session.id;
  }

  #write<T>(write: () => Promise<T>): Promise<T> {
    return withoutClash(this.transactions.sql, (isStage) => [isStage ? 'stage' : 'hallId'], write);
  }

  /** Removes a session. */
  async remove({ sessionId }: SessionIdInput): Promise<void> {
    const session = await this.objects.object(this.programme.table, sessionId, PATH);
    await this.objects.remove(this.programme.table, session);
  }
}
