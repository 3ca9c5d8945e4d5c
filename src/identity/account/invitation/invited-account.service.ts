import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/database/transactions.js';
import { InputCheck } from '../../../platform/failure/input-check.js';
import { AccountService } from '../account.service.js';
import { PasswordService } from '../password/password.service.js';
import type { Invitation } from './invitation.service.js';
import type { AcceptInvitationInput } from './invitation.type.js';

/** A person without a password. */
interface InvitedAccount {
  email: string;
  name: string;
  locale: string | null;
  passwordHash: string;
}

/** Creates the accounts of persons who were invited or sign up. */
@Injectable()
export class InvitedAccountService {
  constructor(
    private readonly accounts: AccountService,
    private readonly passwords: PasswordService,
    private readonly transactions: Transactions,
  ) {}

  /** Whether this address has an account with a password. */
  async isKnown(email: string): Promise<boolean> {
    return ((await this.accounts.byEmail(email))?.passwordHash ?? null) !== null;
  }

  /** Checks the name and password of an invited person, and hashes the password. */
  async prepare(
    { name, password }: Pick<AcceptInvitationInput, 'name' | 'password'>,
    { email, name: known, locale }: Pick<Invitation, 'email' | 'name' | 'locale'>,
  ): Promise<InvitedAccount> {
    const check = new InputCheck();
    const clean = check.text(name ?? known ?? '', ['name'], 200);
    this.passwords.check(password, ['password'], email, check);
    const passwordHash = await this.passwords.accept(password, ['password'], email);
    return { email, name: clean, locale, passwordHash };
  }

  /** Creates the account, or completes one without a password; TAKEN if a concurrent request has done so. */
  async admit({ email, name, locale, passwordHash }: InvitedAccount): Promise<string> {
    const [row] = await this.transactions.sql.query<{ id: string }>({
      text: `update account set name = $2, password_hash = $3, locale = coalesce(locale, $4)
        where email = $1 and password_hash is null and disabled_at is null returning id`,
      values: [email, name, passwordHash, locale],
    });
    if (row) return row.id;
    return this.accounts.create({ email, name, locale, passwordHash });
  }
}
