import { Field, ObjectType } from '@nestjs/graphql';
import { NodeType } from '../../platform/graphql/node.type.js';
import { EmailAddressScalar, LocaleScalar } from '../../platform/graphql/scalars.js';
import { Role } from './model/role.js';

@ObjectType('RoleGrant', { description: 'A role of an account and where it holds.' })
export class RoleGrantType {
  @Field(() => Role, { description: 'The role.' })
  role: Role;
}

@ObjectType('Account', { implements: () => NodeType, description: 'Somebody who can sign in.' })
export class AccountType extends NodeType {
  @Field(() => EmailAddressScalar, { description: 'The address that the account signs in with.' })
  email: string;

  @Field(() => String, { description: 'How the person is called.' })
  name: string;

  @Field(() => LocaleScalar, {
    nullable: true,
    description:
      'The language of mails to the account; null if none is chosen, and of every account but the own one.',
  })
  locale: string | null;

  @Field(() => [RoleGrantType], { description: 'What the account may do.' })
  roles: RoleGrantType[];
}
