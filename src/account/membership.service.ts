import { Injectable } from '@nestjs/common';
import { Operations } from '../audit/operations.js';
import { Database } from '../platform/database/database.js';
import { Transactions } from '../platform/database/transactions.js';
import { Role, type RoleGrant } from './role.js';
import { Viewer } from './viewer.js';

/** Makes accounts members of the exhibitors that they register. */
@Injectable()
export class MembershipService {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly operations: Operations,
  ) {}

  /** Makes whoever asks for the present operation a member; false where it is no account. */
  async join(eventId: string, exhibitorId: string): Promise<boolean> {
    const { actor } = this.operations.current;
    if (!(actor instanceof Viewer)) return false;
    const { accountId } = actor;
    await this.transactions.sql.query({
      text: `insert into role_grant (account_id, role, event_id, exhibitor_id) values ($1, $2, $3, $4)
        on conflict on constraint uq_role_grant do nothing`,
      values: [accountId, Role.EXHIBITOR, eventId, exhibitorId],
    });
    const after = { role: Role.EXHIBITOR, eventId, exhibitorId };
    this.operations.current.note({ kind: 'ACCOUNT', id: accountId, after }, eventId);
    return true;
  }

  /** Lets the viewer use, in the rest of its request, the roles that the request has given it. */
  async refresh(viewer: Viewer): Promise<void> {
    viewer.grants = await this.database.query<RoleGrant>({
      text: `select role, event_id as "eventId", exhibitor_id as "exhibitorId" from role_grant where account_id = $1`,
      values: [viewer.accountId],
    });
  }
}
