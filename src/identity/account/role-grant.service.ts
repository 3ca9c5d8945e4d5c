import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { IsNull, Repository } from 'typeorm';
import type { ObjectChange } from '../audit/operation.js';
import { Operations } from '../audit/operations.js';
import { Transactions } from '../../platform/database/transactions.js';
import { message } from '../../platform/text/message.js';
import { type ConstraintErrors, onConstraint } from '../../platform/failure/constraint-error.js';
import { type UserError, userError } from '../../platform/failure/user-error.js';
import { AccessRevocationService } from './rights/access-revocation.service.js';
import { Permissions } from './permissions.js';
import { RoleGrantEntity } from './role-grant.entity.js';
import { MemberRole, Role, type RoleGrant } from './model/role.js';

const LAST_MANAGER: ConstraintErrors = { ck_role_grant_manager: lastManager };

/** The roles of members. Each includes the permissions of the previous ones. */
const RANKS: readonly MemberRole[] = [MemberRole.STAFF, MemberRole.EDITOR, MemberRole.MANAGER];

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

  /** The number of exhibitors of an event of which the account is a member. */
  countMemberships(accountId: string, eventId: string): Promise<number> {
    return this.rows.countBy({ accountId, eventId, role: Role.EXHIBITOR });
  }

  /** Grants a role; no change if the account has it. */
  grant(accountId: string, grant: RoleGrant): Promise<void> {
    return this.grantAll([{ ...grant, accountId }]);
  }

  /** Grants many roles in one statement. */
  async grantAll(grants: readonly AccountGrant[]): Promise<void> {
    const newGrants = await this.transactions.sql.query<AccountGrant>({
      text: `insert into role_grant (account_id, role, event_id, exhibitor_id, member_role)
        select "accountId", role, "eventId", "exhibitorId", "memberRole"
        from json_to_recordset($1) as wanted("accountId" uuid, role text, "eventId" uuid, "exhibitorId" uuid,
          "memberRole" text)
        on conflict on constraint uq_role_grant do nothing
        returning account_id as "accountId", role, event_id as "eventId", exhibitor_id as "exhibitorId",
          member_role as "memberRole"`,
      values: [JSON.stringify(grants)],
    });
    for (const { accountId, ...after } of newGrants) this.#recordChange(accountId, { after }, after.eventId);
  }

  /**
   * Copies the members of one exhibitor to another one of the event. Members of both keep the higher role.
   * Returns the number of new members.
   */
  async copyMembers(eventId: string, fromId: string, toId: string): Promise<number> {
    const changedGrants = await this.transactions.sql.query<AccountGrant & { isNew: boolean }>({
      text: `insert into role_grant (account_id, role, event_id, exhibitor_id, member_role)
        select account_id, role, $1, $3, member_role from role_grant where exhibitor_id = $2 order by account_id
        on conflict on constraint uq_role_grant do update set member_role = excluded.member_role
          where array_position($4::text[], excluded.member_role) > array_position($4, role_grant.member_role)
        returning account_id as "accountId", role, event_id as "eventId", exhibitor_id as "exhibitorId",
          member_role as "memberRole", xmax = 0 as "isNew"`,
      values: [eventId, fromId, toId, RANKS],
    });
    for (const { accountId, isNew: _, ...after } of changedGrants)
      this.#recordChange(accountId, { after }, eventId);
    return changedGrants.filter(({ isNew }) => isNew).length;
  }

  /**
   * Revokes a role and ends the objects that the account has created by it. NOT_FOUND if the account does not
   * have the role, IN_USE for the last administrator's.
   */
  async revoke(accountId: string, { role, eventId, exhibitorId }: RoleGrant): Promise<void> {
    if (role === Role.ADMINISTRATOR) await this.#requireAdministrator(accountId);
    else await this.#lockBoth(accountId, eventId);
    // Confirms before the change, because an actor may revoke its own role, and has the right until then.
    await this.permissions.confirm();
    const { affected } = await onConstraint(LAST_MANAGER, () =>
      this.rows.delete({
        accountId,
        role,
        eventId: eventId ?? IsNull(),
        exhibitorId: exhibitorId ?? IsNull(),
      }),
    );
    if (exhibitorId !== null && eventId !== null) await this.#requireMember(eventId, exhibitorId);
    if (affected === 0) throw userError('NOT_FOUND', message`The account does not have this role.`, ['role']);
    this.#recordChange(accountId, { before: { role, eventId, exhibitorId } }, eventId);
    await this.revocations.recordEnded(accountId);
  }

  /**
   * Changes the rights of a member. IN_USE for the last MANAGER. No change if the account is not a member.
   */
  async setMemberRole(accountId: string, { exhibitorId, eventId, memberRole }: RoleGrant): Promise<void> {
    if (exhibitorId === null || memberRole == null) return;
    await this.#lockBoth(accountId, eventId);
    const member = await this.rows.findOneBy({ accountId, exhibitorId });
    if (!member || member.memberRole === memberRole) return;
    const before = { memberRole: member.memberRole };
    await this.permissions.confirm();
    await onConstraint(LAST_MANAGER, () => this.rows.update({ id: member.id }, { memberRole }));
    this.#recordChange(accountId, { before, after: { memberRole } }, eventId);
    await this.revocations.recordEnded(accountId);
  }

  /** As `setMemberRole`, unless the member already has a higher role. */
  async raiseMemberRole(accountId: string, grant: RoleGrant): Promise<void> {
    const { exhibitorId, memberRole } = grant;
    if (exhibitorId === null || memberRole == null) return;
    const member = await this.rows.findOneBy({ accountId, exhibitorId });
    const before = member?.memberRole;
    if (before != null && RANKS.indexOf(memberRole) > RANKS.indexOf(before))
      await this.setMemberRole(accountId, grant);
  }

  /** Only organizers can remove the last member. The database keeps a MANAGER among the other members. */
  async #requireMember(eventId: string, exhibitorId: string): Promise<void> {
    if (this.permissions.has('MANAGE_EXHIBITOR', { eventId })) return;
    if (!(await this.rows.existsBy({ exhibitorId }))) throw lastManager();
  }

  /** The order of locks is fixed: the second of two mutual dismissals waits, and is then refused. */
  async #lockBoth(accountId: string, eventId: string | null): Promise<void> {
    const actor = this.operations.current.actor?.accountId ?? null;
    await this.transactions.sql.query({
      text: `select from role_grant where account_id = any($1) and (event_id = $2 or role = 'ADMINISTRATOR')
        order by id for update`,
      values: [[accountId, actor], eventId],
    });
  }

  /** Without an administrator, no account could create another one. The locks serialize concurrent revocations. */
  async #requireAdministrator(accountId: string): Promise<void> {
    const rows = await this.rows.find({
      where: { role: Role.ADMINISTRATOR },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    if (rows.some((grant) => grant.accountId !== accountId) || rows.length === 0) return;
    throw userError('IN_USE', message`This is the last administrator; create another one first.`, ['role']);
  }

  #recordChange(id: string, change: Pick<ObjectChange, 'before' | 'after'>, eventId: string | null): void {
    this.operations.current.record({ kind: 'ACCOUNT', id, ...change }, eventId);
  }
}

function lastManager(): UserError {
  const words = message`This is the last manager of the exhibitor; make another member a manager first.`;
  return userError('IN_USE', words, ['role']);
}
