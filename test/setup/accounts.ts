import { createHash, randomBytes } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import type pg from 'pg';
import { createApiKeyToken } from '../../src/identity/account/api-key/api-key-token.js';
import type { Headers } from './graphql.js';

/** A role with its scope. */
export interface Grant {
  readonly role: 'ADMINISTRATOR' | 'ORGANIZER' | 'REVIEWER' | 'EXHIBITOR';
  readonly event?: string;
  readonly exhibitor?: string;
}

/** Creates an account with roles and a session in one statement, because tests create thousands of them. */
const SIGNED_IN = `
  with new_account as (insert into account (email, name) values ($1, 'Test') returning id),
    granted as (
      insert into role_grant (account_id, role, event_id, exhibitor_id)
      select id, role, event, exhibitor
        from new_account, jsonb_to_recordset($3) as given (role text, event uuid, exhibitor uuid)),
    session as (
      insert into login_session (token_hash, account_id, expires_at)
      select $2, id, now() + interval '1 hour' from new_account)
  select id from new_account`;

/** Creates signed-in accounts by SQL: password hashing is slow, and sign-in has its own tests. */
export class Accounts {
  constructor(private readonly sql: pg.Client) {}

  /** The headers of a new account with these roles. */
  async signedIn(...grants: Grant[]): Promise<Headers> {
    return (await this.account(...grants)).headers;
  }

  /** A new account with these roles: its id, address and headers. */
  async account(...grants: Grant[]): Promise<{ id: string; email: string; headers: Headers }> {
    const email = `${randomBytes(6).toString('hex')}@example.org`;
    const token = randomBytes(32).toString('base64url');
    const { rows } = await this.sql.query<{ id: string }>(SIGNED_IN, [
      email,
      createHash('sha256').update(token).digest(),
      JSON.stringify(grants),
    ]);
    const id = rows[0]!.id;
    return { id, email, headers: { authorization: `Bearer ${token}` } };
  }

  /** A new account that can sign in with this password, which is hashed at a low cost. */
  async withPassword(password: string, ...grants: Grant[]) {
    const account = await this.account(...grants);
    const cheap = await hash(password, { memoryCost: 64, timeCost: 1, parallelism: 1 });
    await this.sql.query('update account set password_hash = $2 where id = $1', [account.id, cheap]);
    return account;
  }

  /** The headers of a new API key of the event. */
  async apiKey(event: string, scope: 'READ' | 'IMPORT'): Promise<Headers> {
    const token = createApiKeyToken();
    await this.sql.query(
      `insert into api_key (event_id, scope, name, token_hash) values ($1, $2, 'Test', $3)`,
      [event, scope, createHash('sha256').update(token).digest()],
    );
    return { authorization: `Bearer ${token}` };
  }
}
