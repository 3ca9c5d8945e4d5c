import { Context, Resolver } from '@nestjs/graphql';
import { Input } from '../../../platform/graphql/schema/input.js';
import { Change } from '../../audit/change.decorator.js';
import { type Payload, payloadOf } from '../../../platform/failure/payload.js';
import { OpenMutation, SensitiveMutation } from '../../../platform/graphql/request/mutation-marks.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { endedSessionCookie, sessionCookie } from './session-cookie.js';
import { type SignedIn, SignInService } from './sign-in.service.js';
import { SignInInput, SignInPayloadType, SignOutPayloadType } from './sign-in.type.js';

@Resolver()
export class SignInResolver {
  constructor(private readonly service: SignInService) {}

  @SensitiveMutation(() => SignInPayloadType, {
    description:
      'Begins a session, at most as long as the operator permits; browsers also receive it as a cookie. After ten wrong ' +
      'passwords the error is RATE_LIMITED, with the seconds to wait in `Retry-After`. The owner ' +
      'can still sign in from networks with an earlier sign-in of the account.',
  })
  @OpenMutation()
  signIn(
    @Input('The credentials of the account.') { email, password }: SignInInput,
    @Context() context: RequestContext,
  ): Promise<Payload<SignedIn>> {
    return payloadOf(async () => {
      const session = await this.service.signIn(email, password, context);
      context.setHeader('set-cookie', sessionCookie(session.token, session.expiresAt));
      return session;
    });
  }

  @Change(() => SignOutPayloadType, { description: 'Ends the session at once, on every server.' })
  @OpenMutation()
  async signOut(@Context() context: RequestContext): Promise<object> {
    await this.service.signOut();
    context.setHeader('set-cookie', endedSessionCookie());
    return {};
  }
}
