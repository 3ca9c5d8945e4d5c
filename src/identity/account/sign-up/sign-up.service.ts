import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import { Operations } from '../../audit/operations.js';
import { InvitedAccountService } from '../invitation/invited-account.service.js';
import { type SignedIn, SignInService } from '../sign-in/sign-in.service.js';
import { SignUpTokenService } from './sign-up-token.service.js';
import type { CompleteSignUpInput } from './sign-up.type.js';

/** Creates the accounts of persons who sign up. */
@Injectable()
export class SignUpService {
  constructor(
    private readonly operations: Operations,
    private readonly tokens: SignUpTokenService,
    private readonly accounts: InvitedAccountService,
    private readonly signIns: SignInService,
  ) {}

  /** Creates the account of the token's address and begins a session. */
  async complete(input: CompleteSignUpInput, { requestId }: RequestContext): Promise<SignedIn> {
    const { token, name, password } = input;
    const { email, locale } = await this.tokens.find(token);
    const prepared = await this.accounts.prepare(
      { name, password },
      { email, name: null, locale: input.locale ?? locale },
    );
    const actor = { accountId: null, name: email };
    return this.operations.run({ action: 'completeSignUp', actor, requestId }, async () => {
      await this.tokens.redeem(token);
      return this.signIns.begin(await this.accounts.admit(prepared));
    });
  }
}
