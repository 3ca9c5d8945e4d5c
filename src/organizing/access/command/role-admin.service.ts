import { Injectable } from '@nestjs/common';
import { AccountService } from '../../../identity/account/account.service.js';
import { RoleGrantService } from '../../../identity/account/role-grant.service.js';
import { type MemberRole, Role, type RoleGrant } from '../../../identity/account/model/role.js';
import { COMMAND_LINE } from '../../../identity/audit/actor.js';
import { Operations } from '../../../identity/audit/operations.js';
import { Database } from '../../../platform/database/database.js';
import { message, term } from '../../../platform/text/message.js';
import { onConstraint } from '../../../platform/failure/constraint-error.js';
import { userError } from '../../../platform/failure/user-error.js';

/** A role, and the slugs of its event and exhibitor. */
export interface RoleBySlug {
  role: Role;
  event: string | undefined;
  exhibitor: string | undefined;
  memberRole?: MemberRole | undefined;
}

/** An account and its roles, such as `ORGANIZER of spring-fair`. */
export interface ListedAccount {
  email: string;
  name: string;
  roles: readonly string[];
  signsIn: boolean;
}

const ERRORS = {
  ck_role_grant_scope: () =>
    userError(
      'INVALID',
      message`ADMINISTRATOR takes neither --event nor --exhibitor, EXHIBITOR takes both, the other roles take --event.`,
    ),
};

const PAGE = 200;

/** Grants, removes and lists roles for the command line. */
@Injectable()
export class RoleAdminService {
  constructor(
    private readonly operations: Operations,
    private readonly database: Database,
    private readonly accounts: AccountService,
    private readonly roles: RoleGrantService,
  ) {}

  /** Runs an operation for the command line. */
  operation<T>(action: string, work: () => Promise<T>): Promise<T> {
    return this.operations.run({ action, actor: COMMAND_LINE }, work);
  }

  /** Grants a role to the account with this address. */
  async grant(email: string, role: RoleBySlug): Promise<void> {
    await this.operation('account grant', async () => {
      await this.grantTo((await this.accounts.requireByEmail(email)).id, role);
    });
  }

  /** Removes a role from the account with this address. */
  async revoke(email: string, role: RoleBySlug): Promise<void> {
    await this.operation('account revoke', async () => {
      const { id } = await this.accounts.requireByEmail(email);
      await this.roles.revoke(id, await this.locate(role));
    });
  }

  /** Grants a role in the current operation. */
  async grantTo(accountId: string, role: RoleBySlug): Promise<void> {
    const grant = await this.locate(role);
    await onConstraint(ERRORS, () => this.roles.grant(accountId, grant));
    // The account can already be a member with another role.
    await this.roles.setMemberRole(accountId, grant);
  }

  /** All accounts, ordered by address, read page by page. */
  async *list(): AsyncGenerator<ListedAccount> {
    let after = '';
    for (;;) {
      const page = await this.database.query<ListedAccount>({ text: LIST, values: [after] });
      yield* page;
      const lastAccount = page.at(-1);
      if (!lastAccount || page.length < PAGE) return;
      after = lastAccount.email;
    }
  }

  /** The role with database ids. */
  async locate({ role, event, exhibitor, memberRole }: RoleBySlug): Promise<RoleGrant> {
    if (memberRole !== undefined && role !== Role.EXHIBITOR) {
      throw userError('INVALID', message`--member-role is not allowed for the role ${role}.`);
    }
    if (event === undefined && exhibitor !== undefined) {
      throw userError('INVALID', message`An exhibitor is identified by --event and --exhibitor together.`);
    }
    const eventId =
      event === undefined ? null : await this.#id('event', 'select id from event where slug = $1', [event]);
    const text = 'select id from exhibitor where slug = $1 and event_id = $2';
    const exhibitorId =
      exhibitor === undefined ? null : await this.#id('exhibitor', text, [exhibitor, eventId ?? '']);
    return { role, eventId, exhibitorId, ...(memberRole && { memberRole }) };
  }

  async #id(kind: string, text: string, values: [string, ...string[]]): Promise<string> {
    const [row] = await this.database.query<{ id: string }>({ text, values });
    if (row) return row.id;
    throw userError('NOT_FOUND', message`No ${term(kind)} has the slug ${values[0]}.`);
  }
}

const LIST = `
  select email, name, password_hash is not null and disabled_at is null as "signsIn", coalesce((
    select json_agg(role || coalesce(' of ' || coalesce(event.slug || '/' || exhibitor.slug, event.slug), '')
      order by granted_at, role_grant.id)
    from role_grant left join event on event.id = event_id left join exhibitor on exhibitor.id = exhibitor_id
    where account_id = account.id), '[]') as roles
  from account where email > $1 order by email limit ${PAGE}`;
