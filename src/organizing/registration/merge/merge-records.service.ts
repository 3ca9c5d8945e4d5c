import { Injectable } from '@nestjs/common';
import { InvitationService } from '../../../identity/account/invitation/invitation.service.js';
import { RoleGrantService } from '../../../identity/account/role-grant.service.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { userError } from '../../../platform/failure/user-error.js';
import { OutboxService } from '../../../platform/mail/outbox.service.js';
import {
  type ExhibitorPair,
  MergePartsService,
  type PartOutcome,
} from '../../../fair/exhibitor/merge-parts.service.js';

const PATH = ['mergeId'];

interface WaitingRow {
  change: boolean;
  decision: boolean;
}

/** Moves the records of the registration and the accounts from one exhibitor to the other. */
@Injectable()
export class MergeRecordsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly roles: RoleGrantService,
    private readonly invitations: InvitationService,
    private readonly outbox: OutboxService,
    parts: MergePartsService,
  ) {
    parts.add({
      move: async (pair) => {
        await this.#refusePending(pair);
        return this.#move(pair);
      },
    });
  }

  /**
   * Throws WRONG_STATUS if the merged one has a pending change or an unreleased decision: neither fits the
   * kept one.
   */
  async #refusePending({ mergeId }: ExhibitorPair): Promise<void> {
    const [row] = await this.transactions.sql.query<WaitingRow>({
      text: `select exists (select from exhibitor_pending_change where exhibitor_id = $1 and decided_at is null) as change,
          exists (select from exhibitor_review where exhibitor_id = $1 and notified_at is null) as decision`,
      values: [mergeId],
    });
    if (row?.change) {
      throw userError(
        'WRONG_STATUS',
        'The merged exhibitor has a pending change; accept or refuse it first.',
        PATH,
      );
    }
    if (row?.decision) {
      throw userError(
        'WRONG_STATUS',
        'The applicant of the merged exhibitor is not notified of a decision yet; call releaseDecisions first.',
        PATH,
      );
    }
  }

  /** Members move before invitations: an invitation ends when its inviter loses the right to it. */
  async #move({ eventId, keepId, mergeId }: ExhibitorPair): Promise<PartOutcome> {
    const members = await this.roles.copyMembers(eventId, mergeId, keepId);
    const invitations = await this.invitations.move(mergeId, keepId);
    await this.outbox.move(mergeId, keepId);
    const { sql } = this.transactions;
    for (const table of ['exhibitor_review', 'exhibitor_pending_change']) {
      await sql.query({
        text: `update ${table} set exhibitor_id = $2 where exhibitor_id = $1`,
        values: [mergeId, keepId],
      });
    }
    const dropped = await this.#moveSuccessors(mergeId, keepId);
    return { moved: { members, invitations }, dropped };
  }

  /** Entries of later editions. If both exhibitors have one, the entry of the merged one loses its origin. */
  async #moveSuccessors(mergeId: string, keepId: string): Promise<string[]> {
    const { sql } = this.transactions;
    await sql.query({
      text: `update exhibitor successor set carried_from = $2 where carried_from = $1 and not exists (
          select from exhibitor other where other.carried_from = $2 and other.event_id = successor.event_id)`,
      values: [mergeId, keepId],
    });
    const left = await sql.query({
      text: 'select from exhibitor where carried_from = $1 limit 1',
      values: [mergeId],
    });
    return left.length > 0 ? ['laterEditions'] : [];
  }
}
