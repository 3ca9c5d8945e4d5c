import { Injectable } from '@nestjs/common';
import { InputCheck } from '../../../platform/failure/input-check.js';
import { AccountService, type NewAccount } from '../account.service.js';
import { PasswordService } from '../password/password.service.js';
import type { Invitation } from './invitation.service.js';
import type { AcceptInvitationInput } from './invitation.type.js';
import { ACCOUNT_NAME } from '../account.fields.js';

/** Creates the accounts of persons who were invited or sign up. */
@Injectable()
export class InvitedAccountService {
  constructor(
    private readonly accounts: AccountService,
    private readonly passwords: PasswordService,
  ) {}

  /** Whether this address has an account with a password. */
  async hasPassword(email: string): Promise<boolean> {
    return ((await this.accounts.byEmail(email))?.passwordHash ?? null) !== null;
  }

  /** Checks the name and password of an invited person, and hashes the password. */
  async prepare(
    { name, password }: Pick<AcceptInvitationInput, 'name' | 'password'>,
    { email, name: invitedName, locale }: Pick<Invitation, 'email' | 'name' | 'locale'>,
  ): Promise<NewAccount> {
    const check = new InputCheck();
    const cleanName = check.text(name ?? invitedName ?? '', ['name'], ACCOUNT_NAME.maximum);
    this.passwords.check(password, ['password'], email, check);
    const passwordHash = await this.passwords.accept(password, ['password'], email);
    return { email, name: cleanName, locale, passwordHash };
  }

  /** Creates the account, or completes one without a password. TAKEN if a concurrent request has done so. */
  async admit(account: NewAccount): Promise<string> {
    return (await this.accounts.complete(account)) ?? this.accounts.create(account);
  }
}
