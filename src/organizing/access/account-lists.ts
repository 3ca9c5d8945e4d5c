import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { AccountLoader } from '../../identity/account/account.loader.js';
import type { ConnectionFields } from '../../catalog/queries/connection/connection.js';
import type { Slice } from '../../catalog/queries/connection/cursor.js';
import {
  keyedConnection,
  queriedConnection,
  type KeyedRow,
  orderSql,
  sliceSql,
} from '../../catalog/queries/connection/keyed-list.js';
import type { PageArguments } from '../../catalog/queries/connection/page.js';
import { Database } from '../../platform/database/database.js';
import { PerRequest } from '../../platform/graphql/request/per-request.js';

/** The scope of a list: the staff of an event, or the members of an exhibitor. */
type AccountScope = 'event_id' | 'exhibitor_id';

interface AccountScopeRow extends KeyedRow {
  owner: string;
}

const SCOPE_CONDITIONS: Readonly<Record<AccountScope, string>> = {
  event_id: `role in ('ORGANIZER', 'REVIEWER')`,
  exhibitor_id: `role = 'EXHIBITOR'`,
};

/** Reads the holders of roles, for one request: the lists of many events or exhibitors in one statement. */
class AccountScopeLoaders {
  readonly #slices = new Map<string, DataLoader<string, AccountScopeRow[]>>();
  readonly #counts = new Map<AccountScope, DataLoader<string, number>>();

  constructor(private readonly database: Database) {}

  slice(scope: AccountScope, owner: string, slice: Slice): Promise<AccountScopeRow[]> {
    const alike = JSON.stringify([scope, slice]);
    const loader = this.#slices.get(alike) ?? new DataLoader((owners) => this.#read(scope, owners, slice));
    this.#slices.set(alike, loader);
    return loader.load(owner);
  }

  count(scope: AccountScope, owner: string): Promise<number> {
    const loader = this.#counts.get(scope) ?? new DataLoader((owners) => this.#count(scope, owners));
    this.#counts.set(scope, loader);
    return loader.load(owner);
  }

  async #read(scope: AccountScope, owners: readonly string[], slice: Slice): Promise<AccountScopeRow[][]> {
    const values: unknown[] = [owners];
    const rows = await this.database.query<AccountScopeRow>({
      text: `select wanted.owner, member.* from unnest($1::uuid[]) with ordinality as wanted(owner, number)
        cross join lateral (
          select * from (
            select account.id, account.email as key from account where account.id in (
              select account_id from role_grant where ${scope} = wanted.owner and ${SCOPE_CONDITIONS[scope]})
          ) listed ${sliceSql(slice, values)}
        ) member order by wanted.number, ${orderSql(slice)}`,
      values,
    });
    return owners.map((id) => rows.filter(({ owner }) => owner === id));
  }

  async #count(scope: AccountScope, owners: readonly string[]): Promise<number[]> {
    const rows = await this.database.query<{ owner: string; count: number }>({
      text: `select ${scope} as owner, count(distinct account_id)::integer as count from role_grant
        where ${scope} = any($1) and ${SCOPE_CONDITIONS[scope]} group by ${scope}`,
      values: [owners],
    });
    const counts = new Map(rows.map(({ owner, count }) => [owner, count]));
    return owners.map((id) => counts.get(id) ?? 0);
  }
}

/** A page of accounts, by their addresses. */
export type AccountConnection = ConnectionFields<object>;

/** Creates the lists of accounts. The resolvers check who may read them. */
@Injectable()
export class AccountLists {
  readonly #loaders = new PerRequest(() => new AccountScopeLoaders(this.database));

  constructor(
    private readonly database: Database,
    private readonly accounts: AccountLoader,
  ) {}

  /** Accounts with a role in the event, or for the exhibitor. */
  of(scope: AccountScope, owner: string, args: PageArguments, context: object): AccountConnection {
    const loaders = this.#loaders.of(context);
    const list = {
      identity: ['accounts', scope, owner],
      rows: (slice: Slice) => loaders.slice(scope, owner, slice),
      count: () => loaders.count(scope, owner),
      node: ({ id }: KeyedRow) => this.accounts.load(context, id),
    };
    return keyedConnection(list, args);
  }

  /** All accounts whose address or name contains this text, in any case. */
  all(search: string, args: PageArguments, context: object): AccountConnection {
    const text = `select id, email as key from account
      where position(lower($1) in lower(email || ' ' || name)) > 0`;
    return queriedConnection(this.database, 'accounts', { text, values: [search] }, args, ({ id }) =>
      this.accounts.load(context, id),
    );
  }
}
