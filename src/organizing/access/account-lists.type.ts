import { ArgsType, Field } from '@nestjs/graphql';
import { AccountType } from '../../identity/account/account.type.js';
import { PageArgs } from '../../catalog/catalog.args.js';
import { connectionType } from '../../catalog/connection.type.js';

export const AccountConnectionType = connectionType('Account', 'accounts', () => AccountType);

@ArgsType()
export class AccountsArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'Only accounts whose address or name contains this text, in any case; at most 200 characters.',
  })
  search?: string | null;
}
