import { Injectable } from '@nestjs/common';
import { Operations } from '../audit/operations.js';
import { Database } from '../platform/database/database.js';
import { Transactions } from '../platform/database/transactions.js';
import { onConstraint } from '../platform/failure/constraint-error.js';
import { userError } from '../platform/failure/user-error.js';
import { hashPassword } from './password.js';
import type { RoleGrant } from './role.js';

/** An account that shall come to be. */
export interface NewAccount {
  email: string;
  name: string;
  /** Absent, nobody can sign in before an invitation is accepted. */
  password?: string;
}

/** An account as it stands in the database. */
export interface AccountRow {
  id: string;
  email: string;
  name: string;
  password_hash: string | null;
  disabled_at: Date | null;
}

/** Keeps accounts and their roles. */
@Injectable()
export class AccountService {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly operations: Operations,
  ) {}

  /** Adds an account and returns its id; TAKEN where the address has one. */
  async create({ email, name, password }: NewAccount): Promise<string> {
    const hash = password === undefined ? null : await hashPassword(password);
    const taken = () => userError('TAKEN', `There is an account of ${email} already.`, ['email']);
    const [row] = await onConstraint({ uq_account_email: taken }, () =>
      this.transactions.sql.query<{ id: string }>({
        text: 'insert into account (email, name, password_hash) values ($1, $2, $3) returning id',
        values: [normalEmail(email), name, hash],
      }),
    );
    const id = row?.id ?? '';
    this.operations.current.note({ kind: 'ACCOUNT', id, after: { email, name } });
    return id;
  }

  /** The account with this address. */
  async byEmail(email: string): Promise<AccountRow | undefined> {
    const [row] = await this.database.query<AccountRow>({
      text: 'select id, email, name, password_hash, disabled_at from account where email = $1',
      values: [normalEmail(email)],
    });
    return row;
  }

  /** Whether there is any account at all. */
  async any(): Promise<boolean> {
    return (await this.database.query({ text: 'select from account limit 1' })).length > 0;
  }

  /** Gives a role; one that the account has already stays as it is. */
  async grant(accountId: string, { role, eventId, exhibitorId }: RoleGrant): Promise<void> {
    await this.transactions.sql.query({
      text: `insert into role_grant (account_id, role, event_id, exhibitor_id) values ($1, $2, $3, $4)
        on conflict on constraint uq_role_grant do nothing`,
      values: [accountId, role, eventId, exhibitorId],
    });
    this.operations.current.note(
      { kind: 'ACCOUNT', id: accountId, after: { role, eventId, exhibitorId } },
      eventId,
    );
  }
}

/** Addresses are compared without case, as every mail server that matters does. */
function normalEmail(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase();
}
