import { Resolver } from '@nestjs/graphql';
import { AccountField } from '../../identity/account/account-field.js';
import { Input } from '../../platform/graphql/schema/input.js';
import { AccountLoader } from '../../identity/account/account.loader.js';
import { Change } from '../../identity/audit/change.decorator.js';
import { RoleInput, RolePayloadType } from './role.input.js';
import { AccountService } from '../../identity/account/account.service.js';
import { RoleGrantService } from '../../identity/account/role-grant.service.js';
import { RoleScopeService } from './role-scope.service.js';

@Resolver(() => RolePayloadType)
@AccountField('account', 'accountId', {
  description: 'The account, with the roles that the caller may see. Null if the change failed.',
})
export class RoleChangesResolver {
  constructor(
    private readonly scopes: RoleScopeService,
    private readonly holders: AccountService,
    private readonly roles: RoleGrantService,
    readonly accounts: AccountLoader,
  ) {}

  @Change(() => RolePayloadType, {
    description:
      "Grants a role to an account. For administrators, the event's organizers, and EXHIBITOR for the exhibitor's managers. For a member it changes the rights of the member. NOT_FOUND if the address has no account: invite it. IN_USE for the last MANAGER.",
  })
  async grantRole(@Input('The account and the role.') input: RoleInput): Promise<object> {
    const grant = await this.scopes.resolveGrant(input);
    const { id: accountId } = await this.holders.requireByEmail(input.email);
    await this.roles.grant(accountId, grant);
    await this.roles.setMemberRole(accountId, grant);
    return { accountId };
  }

  @Change(() => RolePayloadType, {
    description:
      'Removes a role from an account. For callers who may grant it. NOT_FOUND if the account does not have it, IN_USE for the last administrator, and for the last MANAGER of an exhibitor.',
  })
  async revokeRole(@Input('The account and the role.') input: RoleInput): Promise<object> {
    const grant = await this.scopes.resolveGrant(input);
    const { id: accountId } = await this.holders.requireByEmail(input.email);
    // The revocation takes effect with the account's next request, on any server.
    await this.roles.revoke(accountId, grant);
    return { accountId };
  }
}
