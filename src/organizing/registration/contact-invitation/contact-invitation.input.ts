import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { EmailAddressScalar } from '../../../platform/graphql/schema/scalars.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';
import { PayloadType, UserErrorType } from '../../../platform/failure/user-error.type.js';
import { ExhibitorsInput } from '../review/review.input.js';

@InputType('InviteContactsInput', { description: 'The exhibitors whose contacts are invited.' })
export class InviteContactsInput extends ExhibitorsInput {
  @NullableField(
    () => Boolean,
    'Whether a contact whose invitation is pending gets a new link, which replaces the previous one. By default it is TAKEN.',
  )
  renew?: boolean | null;
}

@ObjectType('InvitedContact', { description: 'The result for the contact of one exhibitor.' })
export class InvitedContactType {
  @NullableField(() => EmailAddressScalar, 'The invited address. Null if there are errors.')
  email: string | null;

  @NullableField(
    () => String,
    'The link to pass on, if the server sends no mail. It is not shown again. Null otherwise.',
  )
  link: string | null;

  @Field(() => [UserErrorType], {
    description:
      'The errors of this exhibitor; empty if its contact was invited. INVALID without a contact address, WRONG_STATUS if it has a member, TAKEN if the contact is already invited.',
  })
  errors: UserErrorType[];
}

@ObjectType('InviteContactsPayload', { description: 'The results for all exhibitors.' })
export class InviteContactsPayloadType extends PayloadType {
  @NullableField(
    () => [InvitedContactType],
    'One result for each exhibitor, in the order of the input. Null if the change failed.',
  )
  results: InvitedContactType[] | null;

  @NullableField(
    () => ID,
    'After a step with a filter: the `after` of the next step. Null after the last one and without a filter.',
  )
  nextAfter: string | null;

  @NullableField(
    () => Int,
    'After a step with a filter: the number of matching exhibitors for the next steps, its `expectedCount`. Null without a filter.',
  )
  remaining: number | null;
}
