import { Injectable } from '@nestjs/common';
import { Operations } from '../../audit/operations.js';
import { Transactions } from '../../../platform/database/transactions.js';

interface EndedRow {
  kind: string;
  id: string;
  event_id: string | null;
  before: object;
}

/**
 * Ends the objects that an account has created by its roles: API keys, enrolment keys, invitations, approvals
 * of kiosks, password links. The database does the same when a role or an account ends:
 * docs/decisions/530-rights-end-with-the-role.md.
 */
@Injectable()
export class AccessRevocationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly operations: Operations,
  ) {}

  /** Ends all such objects of the account, also those of roles that it still has. */
  async endAll(accountId: string): Promise<void> {
    await this.transactions.sql.query({ text: 'select end_rights($1, true)', values: [accountId] });
    await this.recordEnded(accountId);
  }

  /** Records in the audit the objects of the account that the open transaction has ended. */
  async recordEnded(accountId: string): Promise<void> {
    const endedRows = await this.transactions.sql.query<EndedRow>({ text: ENDED, values: [accountId] });
    // The audit of one event must not contain the keys of another.
    const events = new Set(endedRows.map(({ event_id }) => event_id));
    const eventId = events.size === 1 ? endedRows[0]?.event_id : null;
    for (const { kind, id, before } of endedRows) {
      this.operations.current.record({ kind, id, before, after: { revoked: true } }, eventId ?? null);
    }
  }
}

// `now()` is the start of the transaction, so only rows that it has revoked contain this time.
const ENDED = `
  select 'API_KEY' as kind, id, event_id, json_build_object('name', name) as before
  from api_key where created_by = $1 and revoked_at = now()
  union all
  select 'KIOSK_ENROLMENT_KEY', id, event_id, json_build_object('name', name)
  from kiosk_enrolment_key where created_by = $1 and revoked_at = now()
  union all
  select 'INVITATION', id, event_id, json_build_object('email', email, 'role', role)
  from invitation where invited_by = $1 and revoked_at = now()`;
