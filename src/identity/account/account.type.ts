import { Field, ObjectType } from '@nestjs/graphql';
import { describeEnum } from '../../platform/graphql/schema/api-enum.js';
import { NodeType } from '../../platform/graphql/schema/node.type.js';
import { EmailAddressScalar, LocaleScalar } from '../../platform/graphql/schema/scalars.js';
import { MemberRole, Role } from './model/role.js';
import { NullableField } from '../../platform/graphql/schema/nullable-field.js';

describeEnum(Role, 'Role', 'A set of permissions of an account.', {
  ADMINISTRATOR: { zh: '管理员', en: 'Administrator', description: 'Everything, everywhere.' },
  ORGANIZER: { zh: '组织者', en: 'Organizer', description: 'All permissions in the given events.' },
  REVIEWER: {
    zh: '审核员',
    en: 'Reviewer',
    description: 'Reads everything and reviews registrations in the given events.',
  },
  EXHIBITOR: {
    zh: '展商成员',
    en: 'Exhibitor member',
    description: 'Member of the given exhibitors. MemberRole states its rights.',
  },
});

describeEnum(
  MemberRole,
  'MemberRole',
  'The rights of a member for its exhibitor. An exhibitor with members has at least one MANAGER.',
  {
    MANAGER: {
      zh: '管理',
      en: 'Manages',
      description: 'Everything: also manage members, submit, withdraw and delete the registration.',
    },
    EDITOR: { zh: '编辑', en: 'Edits', description: 'Change the entry, its products and pictures.' },
    STAFF: { zh: '查看', en: 'Reads', description: 'Read the entry, its products and decisions.' },
  },
);

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
