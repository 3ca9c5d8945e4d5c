import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { objectIdOf } from '../../catalog/model/object-id.js';
import {
  OrganizedObjects,
  type OrganizedTable,
  type TextsHome,
} from '../event/objects/organized-objects.service.js';
import type { Patch } from '../../platform/database/row.js';
import { Transactions } from '../../platform/database/transactions.js';
import { message } from '../../platform/text/message.js';
import { InputCheck } from '../../platform/failure/input-check.js';
import type { RepresentativeInput } from '../exhibitor/representative.input.js';
import { type Person, StoredPeople } from '../exhibitor/stored-people.js';
import { type NewSession, SessionEntity } from './session.entity.js';
import { SESSION_FIELDS } from './session.fields.js';
import { SESSION_ERRORS } from './session.errors.js';
import type { AddSessionInput, SessionIdInput, UpdateSessionInput } from './session.input.js';
import { withoutClash } from './session-clash.js';
import { SessionExhibitorsService } from './session-exhibitors.service.js';

const PATH = ['sessionId'];

/** Changes programmes on behalf of organizers. */
@Injectable()
export class SessionChangesService {
  readonly #table: OrganizedTable<SessionEntity>;

  constructor(
    @InjectRepository(SessionEntity) rows: Repository<SessionEntity>,
    private readonly objects: OrganizedObjects,
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

function columnsOf(
  input: AddSessionInput,
  home: TextsHome<SessionEntity>,
  before: StoredPeople,
): Patch<SessionEntity> & Omit<NewSession, 'eventId'>;
function columnsOf(
  input: UpdateSessionInput,
  home: TextsHome<SessionEntity>,
  before: StoredPeople,
): Patch<SessionEntity>;
function columnsOf(
  input: AddSessionInput | UpdateSessionInput,
  { locales, stored }: TextsHome<SessionEntity>,
  before: StoredPeople,
): Patch<SessionEntity> {
  const check = new InputCheck();
  const columns: Patch<SessionEntity> = {
    slug: check.slug(input.slug, ['slug']) ?? undefined,
    title: check.texts(input.title, ['title'], { locales, stored, ...SESSION_FIELDS.title }),
    description: check.texts(input.description, ['description'], {
      locales,
      stored,
      ...SESSION_FIELDS.description,
    }),
    startsAt: input.startsAt ?? undefined,
    endsAt: input.endsAt ?? undefined,
    venueId: input.venueId == null ? input.venueId : objectIdOf('VENUE', input.venueId, ['venueId']),
    hallId: input.hallId == null ? input.hallId : objectIdOf('HALL', input.hallId, ['hallId']),
    // Removing the hall removes its stage.
    stage:
      input.hallId === null
        ? (input.stage ?? null)
        : check.text(input.stage, ['stage'], SESSION_FIELDS.stage.maximum),
    state: input.state ?? undefined,
    track: check.texts(input.track, ['track'], { locales, stored, ...SESSION_FIELDS.track }),
    language: input.language,
    speakers:
      input.speakers === undefined ? undefined : speakersOf(check, input.speakers ?? [], before, locales),
  };
  check.kept(input, ['slug', 'title', 'startsAt', 'endsAt', 'state']);
  check.done();
  return columns;
}

function speakersOf(
  check: InputCheck,
  speakers: readonly RepresentativeInput[],
  before: StoredPeople,
  locales: readonly string[],
): Person[] {
  const { items } = SESSION_FIELDS.speakers;
  if (speakers.length > items) check.refuse(['speakers'], message`At most ${items} speak at a session.`);
  return speakers.slice(0, items).map((speaker, index) => {
    const path = ['speakers', String(index)];
    if (speaker.phone != null) check.refuse([...path, 'phone'], message`A speaker has no telephone number.`);
    return before.read(check, speaker, path, locales);
  });
}
