import { Injectable } from '@nestjs/common';
import { AccountMailService } from '../account/account-mail.service.js';
import { AccountService } from '../account/account.service.js';
import { InvitationService } from '../account/invitation/invitation.service.js';
import { RoleGrantService } from '../account/role-grant.service.js';
import type { InviteAccountInput, RoleInput } from './role.input.js';
import { RoleScopeService } from './role-scope.service.js';

/** Gives and takes roles, and invites to them, on behalf of those who have them. */
@Injectable()
export class RoleChangesService {
  constructor(
    private readonly scopes: RoleScopeService,
    private readonly accounts: AccountService,
    private readonly roles: RoleGrantService,
    private readonly invitations: InvitationService,
    private readonly mail: AccountMailService,
  ) {}

  /** Gives a role and returns the account's id. */
  async grant(input: RoleInput): Promise<string> {
    const grant = await this.scopes.own(input);
    const { id: accountId } = await this.accounts.known(input.email);
    await this.roles.grant(accountId, grant);
    return accountId;
  }

  /** Takes a role and returns the account's id; its next request, on any server, is without it. */
  async revoke(input: RoleInput): Promise<string> {
    const grant = await this.scopes.own(input);
    const { id: accountId } = await this.accounts.known(input.email);
    await this.roles.revoke(accountId, grant);
    return accountId;
  }

  /** Invites to a role and returns the token. */
  async invite(input: InviteAccountInput): Promise<string> {
    return this.invitations.create(input.email, await this.scopes.own(input));
  }

  /** Mails an invitation; after the commit, because a mail cannot be taken back. */
  async deliver(email: string, token: string): Promise<{ sent: boolean; link: string | null }> {
    const sent = await this.mail.send('invitation', email, token);
    return { sent, link: sent ? null : this.mail.linkOf('invitation', token) };
  }
}
