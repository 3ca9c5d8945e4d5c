import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { IsNull, Repository } from 'typeorm';
import type { ObjectChange } from '../audit/operation.js';
import { Operations } from '../audit/operations.js';
import { Transactions } from '../../platform/database/transactions.js';
import { userError } from '../../platform/failure/user-error.js';
import { AccessRevocationService } from './access-revocation.service.js';
import { Permissions } from './permissions.js';
import { RoleGrantEntity } from './role-grant.entity.js';
import { Role, type RoleGrant } from './model/role.js';

/** A role of an account. */
export interface AccountGrant extends RoleGrant {
  accountId: string;
}

/** Grants and revokes roles, as the only writer of the table. */
@Injectable()
export class RoleGrantService {
  constructor(
    @InjectRepository(RoleGrantEntity) private readonly rows: Repository<RoleGrantEntity>,
    private readonly transactions: Transactions,
    private readonly operations: Operations,
    private readonly permissions: Permissions,
    private readonly revocations: AccessRevocationService,
  ) {}

  /** Grants a role; no change if the account has it. */
  grant(accountId: string, grant: RoleGrant): Promise<void> {
    return this.grantAll([{ ...grant, accountId }]);
  }

  /** Grants many roles in one statement. */
  async grantAll(grants: readonly AccountGrant[]): Promise<void> {
    const given = await this.transactions.sql.query<AccountGrant>({
      text: `insert into role_grant (account_id, role, event_id, exhibitor_id)
        select "accountId", role, "eventId", "exhibitorId"
        from json_to_recordset($1) as wanted("accountId" uuid, role text, "eventId" uuid, "exhibitorId" uuid)
        on conflict on constraint uq_role_grant do nothing
        returning account_id as "accountId", role, event_id as "eventId", exhibitor_id as "exhibitorId"`,
      values: [JSON.stringify(grants)],
    });
    for (const { accountId, ...after } of given) this.#note(accountId, { after }, after.eventId);
  }

  /** Copies the members of one exhibitor to another one of the event; returns how many were new. */
  async copyMembers(eventId: string, fromId: string, toId: string): Promise<number> {
    const given = await this.transactions.sql.query<AccountGrant>({
      text: `insert into role_grant (account_id, role, event_id, exhibitor_id)
        select account_id, role, $1, $3 from role_grant where exhibitor_id = $2 order by account_id
        on conflict on constraint uq_role_grant do nothing
        returning account_id as "accountId", role, event_id as "eventId", exhibitor_id as "exhibitorId"`,
      values: [eventId, fromId, toId],
    });
    for (const { accountId, ...after } of given) this.#note(accountId, { after }, eventId);
    return given.length;
  }

  /**
   * Revokes a role and ends what the account has created by it. NOT_FOUND if the account does not have it,
   * IN_USE for the last administrator's.
   */
  async revoke(accountId: string, { role, eventId, exhibitorId }: RoleGrant): Promise<void> {
    if (role === Role.ADMINISTRATOR) await this.#keepOne(accountId);
    else await this.#lockBoth(accountId, eventId);
    // An actor who revokes an own role has the right until then.
    await this.permissions.confirm();
    const { affected } = await this.rows.delete({
      accountId,
      role,
      eventId: eventId ?? IsNull(),
      exhibitorId: exhibitorId ?? IsNull(),
    });
    if (affected === 0) throw userError('NOT_FOUND', 'The account does not have this role.', ['role']);
    this.#note(accountId, { before: { role, eventId, exhibitorId } }, eventId);
    await this.revocations.note(accountId);
  }

  /** The fixed order of locks makes one of two mutual dismissals wait; that one is then refused. */
  async #lockBoth(accountId: string, eventId: string | null): Promise<void> {
    const actor = this.operations.current.actor?.accountId ?? null;
    await this.transactions.sql.query({
      text: `select from role_grant where account_id = any($1) and (event_id = $2 or role = 'ADMINISTRATOR')
        order by id for update`,
      values: [[accountId, actor], eventId],
    });
  }

  /**
   * Without an administrator no account could create another one. The locks serialize concurrent revocations.
   */
  async #keepOne(accountId: string): Promise<void> {
    const rows = await this.rows.find({
      where: { role: Role.ADMINISTRATOR },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    if (rows.some((grant) => grant.accountId !== accountId) || rows.length === 0) return;
    throw userError('IN_USE', 'This is the last administrator; create another one first.', ['role']);
  }

  #note(id: string, change: Pick<ObjectChange, 'before' | 'after'>, eventId: string | null): void {
    this.operations.current.note({ kind: 'ACCOUNT', id, ...change }, eventId);
  }
}
