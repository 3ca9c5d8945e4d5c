import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { Database } from '../platform/database/database.js';
import type { RoleGrant } from './role.js';

/** What the fields of Account get as their source. */
export interface AccountSource {
  __typename: 'Account';
  id: string;
  email: string;
  name: string;
  roles: readonly RoleGrant[];
}

/** Reads accounts by their ids, those of one request in one statement. */
@Injectable()
export class AccountLoader {
  readonly #loaders = new WeakMap<object, DataLoader<string, AccountSource | null>>();

  constructor(private readonly database: Database) {}

  /** The account with this id; null where there is none. */
  load(context: object, id: string): Promise<AccountSource | null> {
    let loader = this.#loaders.get(context);
    if (!loader) {
      loader = new DataLoader((ids) => this.#read(ids));
      this.#loaders.set(context, loader);
    }
    return loader.load(id);
  }

  async #read(ids: readonly string[]): Promise<(AccountSource | null)[]> {
    const rows = await this.database.query<{ id: string; email: string; name: string; roles: RoleGrant[] }>({
      name: 'accounts-by-id',
      text: ACCOUNTS,
      values: [ids],
    });
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => {
      const row = found.get(id);
      return row ? { ...row, id: accountId(id), __typename: 'Account' } : null;
    });
  }
}

const ACCOUNTS = `
  select account.id, account.email, account.name, coalesce((
    select json_agg(json_build_object('role', role, 'eventId', event_id, 'exhibitorId', exhibitor_id)
      order by granted_at, id)
    from role_grant where account_id = account.id), '[]') as roles
  from account where id = any($1)`;

/** The global id of an account, made as those of the catalog are, which has no kind with this letter. */
function accountId(id: string): string {
  return `A${Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')}`;
}
