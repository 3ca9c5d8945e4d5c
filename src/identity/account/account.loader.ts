import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { Database } from '../../platform/database/database.js';
import type { AccountType } from './account.type.js';
import { PerRequest } from '../../platform/graphql/request/per-request.js';
import { RequestContext } from '../../platform/graphql/request/request-context.js';
import { accessId } from './model/account-id.js';
import type { RoleGrant, ShownGrant } from './model/role.js';
import { Viewer } from './model/viewer.js';
import { isPermitted } from './permissions.js';

/** The source of the fields of Account. */
export interface AccountSource extends Omit<AccountType, 'roles'> {
  __typename: 'Account';
  roles: readonly ShownGrant[];
}

interface AccountRow extends Pick<AccountSource, 'id' | 'email' | 'name' | 'locale'> {
  roles: RoleGrant[];
}

/** Reads accounts by their ids, all of one request in one statement. */
@Injectable()
export class AccountLoader {
  readonly #loaders = new PerRequest((context) => {
    const caller = context instanceof RequestContext ? context.caller : null;
    const owner = caller instanceof Viewer ? caller.accountId : undefined;
    return new DataLoader((ids: readonly string[]) => this.#read(ids, owner, caller));
  });

  constructor(private readonly database: Database) {}

  /** The account with this id, with the roles that the caller may see; null if it does not exist. */
  load(context: object, id: string): Promise<AccountSource | null> {
    return this.#loaders.of(context).load(id);
  }

  /** The account with all its roles, for its owner, who signs in by the request of this context. */
  async ofOwner(id: string, context: RequestContext): Promise<AccountSource | null> {
    const [account] = await this.#read([id], id);
    if (!account) return null;
    const { email, name, roles } = account;
    // The request began as that of a visitor, without access to drafts.
    const caller = new Viewer(id, email, name, roles, Buffer.alloc(0));
    const reader = new RequestContext(context.requestId, { caller });
    return { ...account, roles: roles.map((grant) => ({ ...grant, reader })) };
  }

  async #read(
    ids: readonly string[],
    owner: string | undefined,
    caller: unknown = null,
  ): Promise<(AccountSource | null)[]> {
    const rows = await this.database.query<AccountRow>({
      name: 'accounts-by-id',
      text: ACCOUNTS,
      values: [ids],
    });
    const rowsById = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => {
      const row = rowsById.get(id);
      if (!row) return null;
      const roles = row.roles.filter((grant) => id === owner || maySee(caller, grant));
      const locale = id === owner ? row.locale : null;
      return { ...row, roles, locale, id: accessId('A', id), __typename: 'Account' };
    });
  }
}

const ACCOUNTS = `
  select account.id, account.email, account.name, account.locale, coalesce((
    select json_agg(json_build_object('role', role, 'eventId', event_id, 'exhibitorId', exhibitor_id,
        'memberRole', member_role)
      order by granted_at, id)
    from role_grant where account_id = account.id), '[]') as roles
  from account where id = any($1)`;

/** Roles of other accounts are visible only within the caller's own events and exhibitors. */
function maySee(caller: unknown, { eventId, exhibitorId }: RoleGrant): boolean {
  if (isPermitted(caller, 'READ_EVENT', { eventId: eventId ?? undefined })) return true;
  return caller instanceof Viewer && exhibitorId !== null && caller.isMember(exhibitorId);
}
