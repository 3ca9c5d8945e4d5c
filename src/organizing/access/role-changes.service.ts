import { Injectable } from '@nestjs/common';
import { AccountService } from '../../identity/account/account.service.js';
import { RoleGrantService } from '../../identity/account/role-grant.service.js';
import type { RoleInput } from './role.input.js';
import { RoleScopeService } from './role-scope.service.js';

/** Grants and removes roles for callers who may grant them. */
@Injectable()
export class RoleChangesService {
  constructor(
    private readonly scopes: RoleScopeService,
    private readonly accounts: AccountService,
    private readonly roles: RoleGrantService,
  ) {}

  /** Grants a role and returns the account's id. */
  async grant(input: RoleInput): Promise<string> {
    const grant = await this.scopes.own(input);
    const { id: accountId } = await this.accounts.known(input.email);
    await this.roles.grant(accountId, grant);
    await this.roles.setMemberRole(accountId, grant);
    return accountId;
  }

  /**
   * Removes a role and returns the account's id. The account's next request, on any server, is without it.
   */
  async revoke(input: RoleInput): Promise<string> {
    const grant = await this.scopes.own(input);
    const { id: accountId } = await this.accounts.known(input.email);
    await this.roles.revoke(accountId, grant);
    return accountId;
  }
}
