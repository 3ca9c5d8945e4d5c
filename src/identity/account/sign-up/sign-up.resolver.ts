import { Context, Resolver } from '@nestjs/graphql';
import { Input } from '../../../platform/graphql/schema/input.js';
import { type Payload, payloadOf } from '../../../platform/failure/payload.js';
import { OpenMutation, SensitiveMutation } from '../../../platform/graphql/request/mutation-marks.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { Operations } from '../../audit/operations.js';
import { InvitedAccountService } from '../invitation/invited-account.service.js';
import { sessionCookie } from '../sign-in/session-cookie.js';
import { type SignedIn, SignInService } from '../sign-in/sign-in.service.js';
import { SignInPayloadType } from '../sign-in/sign-in.type.js';
import { SignUpTokenService } from './sign-up-token.service.js';
import { CompleteSignUpInput } from './sign-up.type.js';

/** Creates the account of a person without an invitation. */
@Resolver()
export class SignUpResolver {
  constructor(
    private readonly operations: Operations,
    private readonly tokens: SignUpTokenService,
    private readonly accounts: InvitedAccountService,
    private readonly signIns: SignInService,
  ) {}

  @SensitiveMutation(() => SignInPayloadType, {
    description:
      'Creates the account of the link and signs in. NOT_FOUND if the link has expired or was used, TAKEN if the address has an account meanwhile.',
  })
  @OpenMutation()
  completeSignUp(
    @Input('The link, with the name and password of the account.') input: CompleteSignUpInput,
    @Context() context: RequestContext,
  ): Promise<Payload<SignedIn>> {
    return payloadOf(async () => {
      const session = await this.#complete(input, context);
      context.setHeader('set-cookie', sessionCookie(session.token, session.expiresAt));
      return session;
    });
  }

  /** Creates the account of the token's address and begins a session. */
  async #complete(input: CompleteSignUpInput, { requestId }: RequestContext): Promise<SignedIn> {
    const { token, name, password } = input;
    const { email, locale } = await this.tokens.find(token);
    const newAccount = await this.accounts.prepare(
      { name, password },
      { email, name: null, locale: input.locale ?? locale },
    );
    const actor = { accountId: null, name: email };
    return this.operations.run({ action: 'completeSignUp', actor, requestId }, async () => {
      await this.tokens.redeem(token);
      return this.signIns.begin(await this.accounts.admit(newAccount));
    });
  }
}
