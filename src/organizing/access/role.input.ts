import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { MemberRole, Role } from '../../identity/account/model/role.js';
import { PayloadType } from '../../platform/failure/user-error.type.js';
import { EmailAddressScalar } from '../../platform/graphql/schema/scalars.js';

export const ROLE = 'The role; only administrators can grant ADMINISTRATOR.';
export const EVENT = 'The event of the role; required for ORGANIZER and REVIEWER.';
export const EXHIBITOR = 'The exhibitor of the role; required for EXHIBITOR.';
export const MEMBER =
  'What the member may do, for the role EXHIBITOR. By default MANAGER, and for a member as before.';

@InputType('RoleInput', { description: 'A role of an account.' })
export class RoleInput {
  @Field(() => EmailAddressScalar, { description: 'The address of the account.' })
  email: string;

  @Field(() => Role, { description: ROLE })
  role: Role;

  @Field(() => ID, { nullable: true, description: EVENT })
  eventId?: string | null;

  @Field(() => ID, { nullable: true, description: EXHIBITOR })
  exhibitorId?: string | null;

  @Field(() => MemberRole, { nullable: true, description: `${MEMBER} \`revokeRole\` ignores it.` })
  memberRole?: MemberRole | null;
}

@ObjectType('RolePayload', { description: 'The account after the change.' })
export class RolePayloadType extends PayloadType {}
