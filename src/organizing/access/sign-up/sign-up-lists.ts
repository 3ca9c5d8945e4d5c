import { Injectable } from '@nestjs/common';
import type { PageArguments } from '../../../catalog/queries/connection/page.js';
import {
  type ListedRow,
  readRows,
  type RowConnection,
} from '../../../catalog/queries/connection/row-list.js';
import { Database } from '../../../platform/database/database.js';
import type { SignUpType } from './sign-up-lists.resolver.js';

/** Requests of persons who have an account meanwhile do not wait. */
const SIGN_UPS = `
  select id as object_id, iso_instant(expires_at) as key, email, locale, iso_instant(expires_at) as "expiresAt"
  from sign_up where expires_at > now()
    and not exists (select from account where account.email = sign_up.email and password_hash is not null)`;

/** Lists waiting requests for an account, latest first. */
@Injectable()
export class SignUpLists {
  constructor(private readonly database: Database) {}

  /** A page of the requests. The resolver checks who may read them. */
  read(args: PageArguments): RowConnection<SignUpType> {
    const list = { name: 'sign-ups', text: SIGN_UPS, values: [], descending: true };
    return readRows(this.database, list, args, ({ email, locale, expiresAt }: ListedRow & SignUpType) => ({
      email,
      locale,
      expiresAt,
    }));
  }

  /** The first requests, for the command line. */
  async first(maximum: number): Promise<SignUpType[]> {
    return this.database.query<SignUpType>({ text: `${SIGN_UPS} order by key limit $1`, values: [maximum] });
  }
}
