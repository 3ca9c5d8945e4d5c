import { Injectable } from '@nestjs/common';
import { AccountMailService } from '../../../identity/account/account-mail.service.js';
import { AccountService } from '../../../identity/account/account.service.js';
import { PasswordTokenService } from '../../../identity/account/password/password-token.service.js';
import { PasswordService } from '../../../identity/account/password/password.service.js';
import { LINK_VALIDITY } from '../../../platform/mail/link-validity.js';
import { RoleAdminService, type RoleBySlug } from './role-admin.service.js';

/** An account that the operator creates on the command line. */
export interface AccountByCommand {
  email: string;
  name: string;
  /** If undefined, the account's owner sets a password by a link. */
  password: string | undefined;
  role: RoleBySlug | undefined;
}

/** Creates accounts and resets passwords for the command line. */
@Injectable()
export class AccountAdminService {
  constructor(
    private readonly roles: RoleAdminService,
    private readonly accounts: AccountService,
    private readonly passwords: PasswordService,
    private readonly tokens: PasswordTokenService,
    private readonly mail: AccountMailService,
  ) {}

  /**
   * Creates an account. Without a password it returns a link for setting one. The operator sends the link, so
   * it is valid as long as an invitation.
   */
  async create({ email, name, password, role }: AccountByCommand): Promise<string | null> {
    const passwordHash =
      password === undefined ? null : await this.passwords.accept(password, ['password'], email);
    const token = await this.roles.operation('account create', async () => {
      const id = await this.accounts.create({ email, name, passwordHash });
      if (role) await this.roles.grantTo(id, role);
      return password === undefined ? this.tokens.create(id, LINK_VALIDITY.INVITATION) : null;
    });
    return token && this.mail.linkOf('password', token);
  }

  /**
   * Removes the password and ends all sessions and API keys of the account. Returns the link for setting a
   * new password.
   */
  async resetPassword(email: string): Promise<string> {
    const token = await this.roles.operation('account reset-password', async () => {
      const { id } = await this.accounts.requireByEmail(email);
      await this.accounts.resetPassword(id, null);
      return this.tokens.create(id, LINK_VALIDITY.PASSWORD);
    });
    return this.mail.linkOf('password', token);
  }
}
