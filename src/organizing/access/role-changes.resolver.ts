import { Resolver } from '@nestjs/graphql';
import { AccountField } from '../../identity/account/account-field.js';
import { Input } from '../../platform/graphql/schema/input.js';
import { AccountLoader } from '../../identity/account/account.loader.js';
import { Change } from '../../identity/audit/change.decorator.js';
import { RoleChangesService } from './role-changes.service.js';
import { RoleInput, RolePayloadType } from './role.input.js';

/** The mutations of roles. */
@Resolver(() => RolePayloadType)
@AccountField('account', 'accountId', {
  description: 'The account, with the roles that the caller may see; null if the mutation failed.',
})
export class RoleChangesResolver {
  constructor(
    private readonly changes: RoleChangesService,
    readonly accounts: AccountLoader,
  ) {}

  @Change(() => RolePayloadType, {
    description:
      "Grants a role to an account; for administrators, the event's organizers, and EXHIBITOR for the exhibitor's " +
      'managers. For a member it changes what the member may do. NOT_FOUND if the address has no account: invite it. ' +
      'IN_USE for the last MANAGER.',
  })
  async grantRole(@Input('The account and the role.') input: RoleInput): Promise<object> {
    return { accountId: await this.changes.grant(input) };
  }

  @Change(() => RolePayloadType, {
    description:
      'Removes a role from an account; for callers who may grant it. NOT_FOUND if the account does not have it, ' +
      'IN_USE for the last administrator, and for the last MANAGER of an exhibitor.',
  })
  async revokeRole(@Input('The account and the role.') input: RoleInput): Promise<object> {
    return { accountId: await this.changes.revoke(input) };
  }
}
