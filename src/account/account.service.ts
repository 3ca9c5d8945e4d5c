import { Injectable } from '@nestjs/common';
import { Operations } from '../audit/operations.js';
import { Database } from '../platform/database/database.js';
import { Transactions } from '../platform/database/transactions.js';
import { updateRow } from '../platform/database/update-row.js';
import { onConstraint } from '../platform/failure/constraint-error.js';
import { userError } from '../platform/failure/user-error.js';
import { normalEmail } from './email.js';
import { EndedRightsService } from './ended-rights.service.js';
import { LoginSessionService } from './sign-in/login-session.service.js';

/** An account that shall come to be. */
export interface NewAccount {
  email: string;
  name: string;
  /** The language that the person reads, where that is known. */
  locale?: string | null;
  /** Null, nobody can sign in before a password is set. */
  passwordHash: string | null;
}

/** An account as it stands in the database. */
export interface AccountRow {
  id: string;
  email: string;
  name: string;
  password_hash: string | null;
  disabled_at: Date | null;
}

/** Keeps accounts and their passwords. */
@Injectable()
export class AccountService {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly operations: Operations,
    private readonly sessions: LoginSessionService,
    private readonly endedRights: EndedRightsService,
  ) {}

  /** Adds an account and returns its id; TAKEN where the address has one. */
  async create({ email, name, locale = null, passwordHash }: NewAccount): Promise<string> {
    const errors = {
      uq_account_email: () => userError('TAKEN', `There is an account of ${email} already.`, ['email']),
      ck_account_email: () => userError('INVALID', `${email} is no e-mail address.`, ['email']),
      ck_account_name: () => userError('INVALID', 'A name has 1 to 200 characters.', ['name']),
    };
    const [row] = await onConstraint(errors, () =>
      this.transactions.sql.query<{ id: string }>({
        text: 'insert into account (email, name, password_hash, locale) values ($1, $2, $3, $4) returning id',
        values: [normalEmail(email), name, passwordHash, locale],
      }),
    );
    const id = row?.id ?? '';
    this.operations.current.note({ kind: 'ACCOUNT', id, after: { email: normalEmail(email), name } });
    return id;
  }

  /** Changes columns that are not undefined. */
  async change(id: string, columns: Pick<Partial<NewAccount>, 'name' | 'locale'>): Promise<void> {
    const row = await updateRow(this.transactions.sql, 'account', { id }, columns);
    if (row) this.operations.current.note({ kind: 'ACCOUNT', id, ...row });
  }

  /** Changes the password for its owner, who knew the old one; all sessions end but this one. */
  async changePassword(id: string, passwordHash: string, session: Buffer): Promise<void> {
    await this.#setPassword(id, passwordHash, session);
  }

  /**
   * Sets another password, or none (null), because the old one is forgotten or stolen: all sessions end, and
   * so do the keys, invitations and links that the account has made, which a thief may have made.
   */
  async resetPassword(id: string, passwordHash: string | null): Promise<void> {
    await this.#setPassword(id, passwordHash, null);
    await this.endedRights.endAll(id);
  }

  /** Links that would set another one are worth nothing from then on. */
  async #setPassword(id: string, passwordHash: string | null, keptSession: Buffer | null): Promise<void> {
    const { sql } = this.transactions;
    await sql.query({
      text: 'update account set password_hash = $2 where id = $1',
      values: [id, passwordHash],
    });
    await sql.query({ text: 'delete from password_token where account_id = $1', values: [id] });
    await this.sessions.endAll(id, keptSession);
    const password = passwordHash === null ? 'removed' : 'changed';
    this.operations.current.note({ kind: 'ACCOUNT', id, after: { password } });
  }

  /** The account with this address. */
  async byEmail(email: string): Promise<AccountRow | undefined> {
    const [row] = await this.database.query<AccountRow>({
      text: 'select id, email, name, password_hash, disabled_at from account where email = $1',
      values: [normalEmail(email)],
    });
    return row;
  }

  /** The account with this address; throws NOT_FOUND where there is none. */
  async known(email: string): Promise<AccountRow> {
    const account = await this.byEmail(email);
    if (account) return account;
    throw userError('NOT_FOUND', `There is no account of ${email}.`, ['email']);
  }

  /** Whether there is any account at all. */
  async any(): Promise<boolean> {
    return (await this.database.query({ text: 'select from account limit 1' })).length > 0;
  }
}
