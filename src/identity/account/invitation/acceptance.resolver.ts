import { Context, Resolver } from '@nestjs/graphql';
import { Input } from '../../../platform/graphql/schema/input.js';
import { type Payload, payloadOf } from '../../../platform/failure/payload.js';
import { OpenMutation } from '../../../platform/graphql/request/open-mutation.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { SensitiveMutation } from '../../../platform/graphql/request/sensitive-mutation.js';
import { sessionCookie } from '../sign-in/session-cookie.js';
import type { SignedIn } from '../sign-in/sign-in.service.js';
import { SignInPayloadType } from '../sign-in/sign-in.type.js';
import { AcceptanceService } from './acceptance.service.js';
import { AcceptInvitationInput } from './invitation.type.js';

/** Accepts invitations. */
@Resolver()
export class AcceptanceResolver {
  constructor(private readonly service: AcceptanceService) {}

  @SensitiveMutation(() => SignInPayloadType, {
    description:
      'Accepts an invitation: grants its role, creates the account if none exists, and signs in. ' +
      'NOT_FOUND if the link has ended or was used, WRONG_CREDENTIALS if the existing account has ' +
      'another password.',
  })
  @OpenMutation()
  acceptInvitation(
    @Input('The invitation, with the name and password of the account.') input: AcceptInvitationInput,
    @Context() context: RequestContext,
  ): Promise<Payload<SignedIn>> {
    return payloadOf(async () => {
      const session = await this.service.accept(input, context);
      context.setHeader('set-cookie', sessionCookie(session.token, session.expiresAt));
      return session;
    });
  }
}
