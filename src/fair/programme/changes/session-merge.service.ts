import { Injectable } from '@nestjs/common';
import { Operations } from '../../../identity/audit/operations.js';
import { Transactions } from '../../../platform/database/transactions.js';
import {
  type ExhibitorPair,
  MergePartsService,
  type PartOutcome,
} from '../../exhibitor/merge/merge-parts.service.js';
import { ProgrammeService } from '../programme.service.js';

/** Moves the sessions of a merged exhibitor to the remaining one. */
@Injectable()
export class SessionMergeService {
  constructor(
    private readonly transactions: Transactions,
    private readonly operations: Operations,
    private readonly programme: ProgrammeService,
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
    const { sessionIds, newCount } = await this.programme.transfer(eventId, mergeId, keepId);
    for (const id of sessionIds) {
      const change = { before: { exhibitors: [mergeId] }, after: { exhibitors: [keepId] } };
      this.operations.current.record({ kind: 'SESSION', id, ...change }, eventId);
    }
    return { moved: { sessions: newCount } };
  }
}
