import { Injectable } from '@nestjs/common';
import { Operations } from '../../../identity/audit/operations.js';
import { Transactions } from '../../../platform/database/transactions.js';
import {
  type ExhibitorPair,
  MergePartsService,
  type PartOutcome,
} from '../../exhibitor/merge/merge-parts.service.js';

/** Moves the sessions of a merged exhibitor to the remaining one. */
@Injectable()
export class SessionMergeService {
  constructor(
    private readonly transactions: Transactions,
    private readonly operations: Operations,
    parts: MergePartsService,
  ) {
    parts.add({ lock: (pair) => this.#lock(pair), move: (pair) => this.#move(pair) });
  }

  async #lock({ mergeId }: ExhibitorPair): Promise<void> {
    await this.transactions.sql.query({
      text: `select from session where id in (
          select session_id from session_exhibitor where exhibitor_id = $1) order by id for no key update`,
      values: [mergeId],
    });
  }

  async #move({ eventId, keepId, mergeId }: ExhibitorPair): Promise<PartOutcome> {
    const { sql } = this.transactions;
    const left = await sql.query<{ id: string }>({
      text: 'delete from session_exhibitor where exhibitor_id = $1 returning session_id as id',
      values: [mergeId],
    });
    const ids = left.map(({ id }) => id);
    const joined = await sql.query({
      text: `insert into session_exhibitor (event_id, session_id, exhibitor_id)
        select $1, session_id, $2 from unnest($3::uuid[]) as session_id on conflict do nothing
        returning session_id`,
      values: [eventId, keepId, ids],
    });
    // A change of exhibitors raises the version of the session.
    await sql.query({ text: 'update session set updated_at = now() where id = any($1)', values: [ids] });
    for (const id of ids) {
      const change = { before: { exhibitors: [mergeId] }, after: { exhibitors: [keepId] } };
      this.operations.current.note({ kind: 'SESSION', id, ...change }, eventId);
    }
    return { moved: { sessions: joined.length } };
  }
}
