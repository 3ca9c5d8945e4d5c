import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { NodeType } from '../../platform/graphql/schema/node.type.js';
import { EmailAddressScalar, LocaleScalar } from '../../platform/graphql/schema/scalars.js';
import { MemberRole, Role } from './model/role.js';
import { NullableField } from '../../platform/graphql/schema/nullable-field.js';

registerEnumType(Role, {
  name: 'Role',
  description: 'A set of permissions of an account.',
  valuesMap: {
    ADMINISTRATOR: { description: 'Everything, everywhere.' },
    ORGANIZER: { description: 'All permissions in the given events.' },
    REVIEWER: { description: 'Reads everything and reviews registrations in the given events.' },
    EXHIBITOR: { description: 'Member of the given exhibitors. MemberRole states its rights.' },
  },
});

registerEnumType(MemberRole, {
  name: 'MemberRole',
  description:
    'The rights of a member for its exhibitor. An exhibitor with members has at least one MANAGER.',
  valuesMap: {
    MANAGER: {
      description: 'Everything: also manage members, submit, withdraw and delete the registration.',
    },
    EDITOR: { description: 'Change the entry, its products and pictures.' },
    STAFF: { description: 'Read the entry, its products and decisions.' },
  },
});

@ObjectType('RoleGrant', {
  description: 'A role of an account, with the event and exhibitor that it applies to.',
})
export class RoleGrantType {
  @Field(() => Role, { description: 'The role.' })
  role: Role;

  @NullableField(
    () => MemberRole,
    'The rights of the account for the exhibitor. Null for roles other than EXHIBITOR.',
  )
  memberRole?: MemberRole | null;
}

@ObjectType('Account', { implements: () => NodeType, description: 'A person who can sign in.' })
export class AccountType extends NodeType {
  @Field(() => EmailAddressScalar, { description: 'The address that the account signs in with.' })
  email: string;

  @Field(() => String, { description: 'The name of the person.' })
  name: string;

  @NullableField(
    () => LocaleScalar,
    'The language of mails to the account. Null if none is chosen. Null for all accounts other ' +
      "than the caller's own.",
  )
  locale: string | null;

  @Field(() => [RoleGrantType], { description: 'The roles of the account.' })
  roles: RoleGrantType[];
}
