import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Role } from '../account/role.js';
import { PayloadType } from '../platform/failure/user-error.type.js';
import { EmailAddressScalar } from '../platform/graphql/scalars.js';

const ROLE = 'The role; only administrators give ADMINISTRATOR.';
const EVENT = 'The event that it holds in; needed by ORGANIZER and REVIEWER.';
const EXHIBITOR = 'The exhibitor that it holds for; needed by EXHIBITOR.';

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
}

@ObjectType('RolePayload', { description: 'The account after the change.' })
export class RolePayloadType extends PayloadType {}

@InputType('InviteAccountInput', { description: 'Who is invited, and to which role.' })
export class InviteAccountInput {
  @Field(() => EmailAddressScalar, {
    description: 'The address that is invited, with an account or without.',
  })
  email: string;

  @Field(() => Role, { description: ROLE })
  role: Role;

  @Field(() => ID, { nullable: true, description: EVENT })
  eventId?: string | null;

  @Field(() => ID, { nullable: true, description: EXHIBITOR })
  exhibitorId?: string | null;
}

@ObjectType('InviteAccountPayload', {
  description: 'The invitation that was made; it holds for 7 days, once.',
})
export class InviteAccountPayloadType extends PayloadType {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it was mailed; null where nothing was done.',
  })
  sent: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'The link to pass on, where it was not mailed; it is never shown again.',
  })
  link: string | null;
}
