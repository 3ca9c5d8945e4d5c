import { Injectable } from '@nestjs/common';
import { Operations } from '../../../identity/audit/operations.js';
import { notFound, objectIdOf } from '../../../catalog/model/object-id.js';
import { OrganizedObjectsService } from '../../event/objects/organized-objects.service.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { message } from '../../../platform/text/message.js';
import { onConstraint } from '../../../platform/failure/constraint-error.js';
import { UserError, type UserProblem, userError } from '../../../platform/failure/user-error.js';
import { ProgrammeService } from '../programme.service.js';
import { SESSION_ERRORS } from '../session.errors.js';
import type { SessionsInput } from './session.input.js';
import { withoutClash } from '../session-clash.js';
import { BATCH_LENGTH } from '../../../platform/failure/batch-length.js';

const PATH = 'sessionIds';

/** The result of one of many sessions. Without errors, the session has the requested state. */
export interface SessionResult {
  sessionId: string;
  errors: readonly UserProblem[];
}

/** Publishes many sessions of one event, or makes them drafts. */
@Injectable()
export class SessionPublicationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly operations: Operations,
    private readonly objects: OrganizedObjectsService,
    private readonly programme: ProgrammeService,
  ) {}

  /** Changes the sessions that differ from `published`, in the order of the input. Refused ones stay unchanged. */
  async setAll(input: SessionsInput, published: boolean): Promise<SessionResult[]> {
    const { eventId } = await this.objects.event(input.eventId);
    const places = placesOf(input.sessionIds);
    const publishedById = await this.#lock(eventId, [...places.keys()]);
    const changingIds = [...places.keys()].filter((id) => publishedById.get(id) === !published);
    const refusals = await this.#write(changingIds, published, places);
    for (const id of changingIds.filter((id) => !refusals.has(id))) {
      const change = { before: { published: !published }, after: { published } };
      this.operations.current.record({ kind: 'SESSION', id, ...change }, eventId);
    }
    return [...places].map(([sessionId, path]) => {
      const error = publishedById.has(sessionId) ? refusals.get(sessionId) : notFound('SESSION', path);
      return { sessionId, errors: error?.problems ?? [] };
    });
  }

  /** Locks sessions, then halls, by id: the triggers of the write lock halls in the order of rows. */
  async #lock(eventId: string, ids: readonly string[]): Promise<Map<string, boolean>> {
    const { sql } = this.transactions;
    const rows = await sql.query<{ id: string; published: boolean }>({
      text: `select id, published from session where event_id = $1 and id = any($2)
        order by id for no key update`,
      values: [eventId, ids],
    });
    await sql.query({
      text: `select from hall where id in (select hall_id from session where event_id = $1 and id = any($2))
        order by id for no key update`,
      values: [eventId, ids],
    });
    return new Map(rows.map(({ id, published }) => [id, published]));
  }

  /** Writes all in one statement. After a violation, bisects the list to find the refused sessions. */
  async #write(
    ids: readonly string[],
    published: boolean,
    places: ReadonlyMap<string, readonly string[]>,
  ): Promise<ReadonlyMap<string, UserError>> {
    const [first, second] = ids;
    if (first === undefined) return new Map();
    const error = await this.#refusal(ids, published, places.get(first) ?? []);
    if (!error) return new Map();
    if (second === undefined) return new Map([[first, error]]);
    const half = Math.ceil(ids.length / 2);
    const firstErrors = await this.#write(ids.slice(0, half), published, places);
    const secondErrors = await this.#write(ids.slice(half), published, places);
    return new Map([...firstErrors, ...secondErrors]);
  }

  async #refusal(
    ids: readonly string[],
    published: boolean,
    path: readonly string[],
  ): Promise<UserError | undefined> {
    const { sql } = this.transactions;
    const update = () => this.programme.publish(ids, published);
    await sql.query({ text: 'savepoint publication' });
    let refusal: UserError | undefined;
    try {
      await withoutClash(
        sql,
        () => [...path],
        () => onConstraint(SESSION_ERRORS, update),
      );
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      refusal = error;
      await sql.query({ text: 'rollback to savepoint publication' });
    }
    await sql.query({ text: 'release savepoint publication' });
    return refusal;
  }
}

/** The ids of the sessions with their input paths. INVALID for an empty or too long list, or duplicates. */
function placesOf(globalIds: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const { length } = globalIds;
  if (length === 0 || length > BATCH_LENGTH || new Set(globalIds).size < length) {
    throw userError('INVALID', message`sessionIds must be 1 to 1,000 ids, each once.`, [PATH]);
  }
  return new Map(
    globalIds.map((globalId, index) => {
      const path = [PATH, String(index)];
      return [objectIdOf('SESSION', globalId, path), path];
    }),
  );
}
