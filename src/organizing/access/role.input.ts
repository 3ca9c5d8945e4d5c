import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { MemberRole, Role } from '../../identity/account/model/role.js';
import { PayloadType } from '../../platform/failure/user-error.type.js';
import { EmailAddressScalar } from '../../platform/graphql/schema/scalars.js';
import { NullableField } from '../../platform/graphql/schema/nullable-field.js';

/** A role, and its event or exhibitor. */
@InputType({ isAbstract: true })
export abstract class RoleFieldsInput {
  @Field(() => Role, { description: 'The role; only administrators can grant ADMINISTRATOR.' })
  role: Role;

  @NullableField(() => ID, 'The event of the role; required for ORGANIZER and REVIEWER.')
  eventId?: string | null;

  @NullableField(() => ID, 'The exhibitor of the role; required for EXHIBITOR.')
  exhibitorId?: string | null;

  @NullableField(
    () => MemberRole,
    'The rights of the member, for the role EXHIBITOR. By default MANAGER, and for a member as before. `revokeRole` ignores it.',
  )
  memberRole?: MemberRole | null;
}

@InputType('RoleInput', { description: 'A role of an account.' })
export class RoleInput extends RoleFieldsInput {
  @Field(() => EmailAddressScalar, { description: 'The address of the account.' })
  email: string;
}

@ObjectType('RolePayload', { description: 'The account after the change.' })
export class RolePayloadType extends PayloadType {}
