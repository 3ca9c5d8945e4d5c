import { Field, ID, InputType, ObjectType, Resolver } from '@nestjs/graphql';
import { SensitiveChange } from '../../../identity/audit/change.decorator.js';
import { PayloadType } from '../../../platform/failure/user-error.type.js';
import { Input } from '../../../platform/graphql/schema/input.js';
import { NullableField } from '../../../platform/graphql/schema/nullable-field.js';
import { EmailAddressScalar } from '../../../platform/graphql/schema/scalars.js';
import { LINK_VALIDITY } from '../../../platform/mail/link-validity.js';
import { SignUpLinkService } from './sign-up-link.service.js';

@InputType('CreateSignUpLinkInput', { description: 'A waiting request for an account.' })
export class CreateSignUpLinkInput {
  @Field(() => ID, { description: 'The global id of the event.' })
  eventId: string;

  @Field(() => EmailAddressScalar, { description: 'The address of the person, as in `Event.signUps`.' })
  email: string;
}

@ObjectType('CreateSignUpLinkPayload', { description: 'The link that creates the account.' })
class CreateSignUpLinkPayloadType extends PayloadType {
  @NullableField(() => Boolean, 'Whether a mail with the link is in the outbox. Null if the change failed.')
  sent: boolean | null;

  @NullableField(
    () => String,
    'The link to pass on, if the server sends no mail. It is not shown again. Null otherwise.',
  )
  link: string | null;
}

/** Creates the links of persons who answer the call of an event. */
@Resolver()
export class SignUpLinkResolver {
  constructor(private readonly service: SignUpLinkService) {}

  @SensitiveChange(() => CreateSignUpLinkPayloadType, {
    description: `Creates a link for a person who has requested an account at the call of the event. It is valid for the rest of ${LINK_VALIDITY.SIGN_UP}, once, and replaces an earlier one. It is mailed, or returned here if the server sends no mail. For the event's organizers. NOT_FOUND if no request of the address waits.`,
  })
  createSignUpLink(@Input('The request.') input: CreateSignUpLinkInput): Promise<object> {
    return this.service.createLink(input);
  }
}
