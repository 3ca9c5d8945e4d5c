import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Change } from '../audit/change.decorator.js';
import { UserError, type UserProblem } from '../platform/failure/user-error.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { endedSessionCookie, sessionCookie } from './session-cookie.js';
import { SignInInput, SignInPayloadType, SignOutPayloadType } from './sign-in.type.js';
import { SignInService } from './sign-in.service.js';

/** Signs in and out. */
@Resolver()
export class SignInResolver {
  constructor(private readonly service: SignInService) {}

  // Not a @Change: a token must not be kept for whoever repeats the request.
  @Mutation(() => SignInPayloadType, {
    description: 'Begins a session of at most 7 days; browsers receive it as a cookie, too.',
  })
  async signIn(
    @Args('input', { type: () => SignInInput, description: 'Who wants to sign in.' })
    { email, password }: SignInInput,
    @Context() context: RequestContext,
  ): Promise<{ token?: string; expiresAt?: string; accountId?: string; errors: readonly UserProblem[] }> {
    try {
      const session = await this.service.signIn(email, password, context.requestId);
      context.setHeader('set-cookie', sessionCookie(session.token, session.expiresAt));
      return { ...session, errors: [] };
    } catch (error) {
      if (error instanceof UserError) return { errors: error.problems };
      throw error;
    }
  }

  @Change(() => SignOutPayloadType, { description: 'Ends the session at once, on every server.' })
  async signOut(@Context() context: RequestContext): Promise<object> {
    await this.service.signOut();
    context.setHeader('set-cookie', endedSessionCookie());
    return {};
  }
}
