import { Injectable } from '@nestjs/common';
import { Operations } from '../audit/operations.js';
import { Transactions } from '../../platform/database/transactions.js';

interface EndedRow {
  kind: string;
  id: string;
  event_id: string | null;
  before: Readonly<Record<string, unknown>>;
}

/**
 * Ends what an account has made by its roles: API keys, enrolment keys, invitations, approvals of kiosks and links
 * that set passwords. The database does it by itself where a role goes or an account is disabled, see
 * docs/decisions/530-rights-end-with-the-role.md.
 */
@Injectable()
export class AccessRevocationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly operations: Operations,
  ) {}

  /** Ends everything that the account has made, also by roles that it keeps. */
  async endAll(accountId: string): Promise<void> {
    await this.transactions.sql.query({ text: 'select end_rights($1, true)', values: [accountId] });
    await this.note(accountId);
  }

  /** Notes in the audit what of the account's the open transaction has ended. */
  async note(accountId: string): Promise<void> {
    const ended = await this.transactions.sql.query<EndedRow>({ text: ENDED, values: [accountId] });
    // The audit of one event must not contain the keys of another.
    const events = new Set(ended.map(({ event_id }) => event_id));
    const eventId = events.size === 1 ? ended[0]?.event_id : null;
    for (const { kind, id, before } of ended) {
      this.operations.current.note({ kind, id, before, after: { revoked: true } }, eventId ?? null);
    }
  }
}

// `now()` is the start of the transaction, which stands in what it has revoked and in nothing else.
const ENDED = `
  select 'API_KEY' as kind, id, event_id, json_build_object('name', name) as before
  from api_key where created_by = $1 and revoked_at = now()
  union all
  select 'KIOSK_ENROLMENT_KEY', id, event_id, json_build_object('name', name)
  from kiosk_enrolment_key where created_by = $1 and revoked_at = now()
  union all
  select 'INVITATION', id, event_id, json_build_object('email', email, 'role', role)
  from invitation where invited_by = $1 and revoked_at = now()`;
