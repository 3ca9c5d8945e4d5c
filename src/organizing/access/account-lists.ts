import { Injectable } from '@nestjs/common';
import { AccountLoader } from '../../identity/account/account.loader.js';
import type { ConnectionFields } from '../../catalog/queries/connection/connection.js';
import type { KeyedRow } from '../../catalog/queries/connection/keyed-list.js';
import { type OwnedList, OwnedLists } from '../../catalog/queries/connection/owned-lists.js';
import { readRows } from '../../catalog/queries/connection/row-list.js';
import type { PageArguments } from '../../catalog/queries/connection/page.js';
import { Database } from '../../platform/database/database.js';
import { PerRequest } from '../../platform/graphql/request/per-request.js';

/** The scopes of lists: the staff of an event, and the members of an exhibitor. */
const SCOPES = {
  event_id: listOf('event_id', `role in ('ORGANIZER', 'REVIEWER')`),
  exhibitor_id: listOf('exhibitor_id', `role = 'EXHIBITOR'`),
};

function listOf(scope: string, condition: string): OwnedList {
  return {
    identity: ['accounts', scope],
    rows: `select account.id, account.email as key from account where account.id in (
      select account_id from role_grant where ${scope} = wanted.owner and ${condition})`,
    counts: `select ${scope} as owner, count(distinct account_id)::integer as count from role_grant
      where ${scope} = any($1) and ${condition} group by ${scope}`,
  };
}

/** A page of accounts, ordered by address. */
export type AccountConnection = ConnectionFields<object>;

/** Creates the lists of accounts. The resolvers check who may read them. */
@Injectable()
export class AccountLists {
  readonly #lists = new PerRequest(() => ({
    event_id: new OwnedLists(this.database, SCOPES.event_id),
    exhibitor_id: new OwnedLists(this.database, SCOPES.exhibitor_id),
  }));

  constructor(
    private readonly database: Database,
    private readonly accounts: AccountLoader,
  ) {}

  /** Accounts with a role in the event or for the exhibitor. */
  of(scope: keyof typeof SCOPES, owner: string, args: PageArguments, context: object): AccountConnection {
    return this.#lists.of(context)[scope].page(owner, args, this.#node(context));
  }

  /** All accounts whose address or name contains this text. The comparison ignores case. */
  all(search: string, args: PageArguments, context: object): AccountConnection {
    const text = `select id, email as key from account
      where position(lower($1) in lower(email || ' ' || name)) > 0`;
    const list = { name: 'accounts', text, values: [search] };
    return readRows(this.database, list, args, this.#node(context));
  }

  #node(context: object) {
    return ({ id }: KeyedRow) => this.accounts.load(context, id);
  }
}
