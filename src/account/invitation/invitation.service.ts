import { Injectable } from '@nestjs/common';
import { Operations } from '../../audit/operations.js';
import { Database } from '../../platform/database/database.js';
import { Transactions } from '../../platform/database/transactions.js';
import { userError } from '../../platform/failure/user-error.js';
import { normalEmail } from '../email.js';
import type { RoleGrant } from '../role.js';
import { createToken, hashToken } from '../sign-in/token.js';
import { Viewer } from '../viewer.js';

const VALIDITY = '7 days';

/** What somebody is invited to. */
export interface Invitation extends RoleGrant {
  id: string;
  email: string;
}

const VALID = `token_hash = $1 and accepted_at is null and expires_at > now()`;
const COLUMNS = `id, email, role, event_id as "eventId", exhibitor_id as "exhibitorId"`;

/**
 * Keeps invitations. The role is given when this invitation is accepted and not before: whoever holds
 * another link for the same address gains nothing by it.
 */
@Injectable()
export class InvitationService {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly operations: Operations,
  ) {}

  /** Invites an address to a role, whether it has an account or not, and returns the token. */
  async create(address: string, { role, eventId, exhibitorId }: RoleGrant): Promise<string> {
    const token = createToken();
    const email = normalEmail(address);
    const { actor } = this.operations.current;
    const [row] = await this.transactions.sql.query<{ id: string }>({
      text: `insert into invitation (token_hash, email, role, event_id, exhibitor_id, invited_by, expires_at)
        values ($1, $2, $3, $4, $5, $6, now() + interval '${VALIDITY}') returning id`,
      values: [
        hashToken(token),
        email,
        role,
        eventId,
        exhibitorId,
        actor instanceof Viewer ? actor.accountId : null,
      ],
    });
    const change = { kind: 'INVITATION', id: row?.id ?? '', after: { email, role, eventId, exhibitorId } };
    this.operations.current.note(change, eventId);
    return token;
  }

  /** What the token invites to; throws NOT_FOUND where it is over, used or never was. */
  async find(token: string): Promise<Invitation> {
    const [invitation] = await this.database.query<Invitation>({
      text: `select ${COLUMNS} from invitation where ${VALID}`,
      values: [hashToken(token)],
    });
    return invitation ?? over();
  }

  /** Uses it up; of two that accept at once one is refused. */
  async redeem(token: string): Promise<Invitation> {
    const [invitation] = await this.transactions.sql.query<Invitation>({
      text: `update invitation set accepted_at = now() where ${VALID} returning ${COLUMNS}`,
      values: [hashToken(token)],
    });
    return invitation ?? over();
  }
}

function over(): never {
  throw userError('NOT_FOUND', 'The invitation is over, was accepted, or never was; ask for a new one.', [
    'token',
  ]);
}
