import { Injectable } from '@nestjs/common';
import { Operations } from '../../audit/operations.js';
import { message } from '../../../platform/text/message.js';
import { type UserError, userError } from '../../../platform/failure/user-error.js';
import type { RequestContext } from '../../../platform/graphql/request/request-context.js';
import type { AccountEntity } from '../account.entity.js';
import { AccountService } from '../account.service.js';
import { isPassword } from '../credential/password.js';
import { Viewer } from '../model/viewer.js';
import { LoginSessionService, type NewLoginSession } from './login-session.service.js';
import { SignInAttemptsService } from './sign-in-attempts.service.js';

/** An account after the check of its password. */
export type ProvenAccount = Pick<AccountEntity, 'id' | 'email' | 'passwordHash'>;

/** A new session, and its account. */
export type SignedIn = NewLoginSession & { accountId: string };

/** Signs accounts in and out. */
@Injectable()
export class SignInService {
  constructor(
    private readonly operations: Operations,
    private readonly accounts: AccountService,
    private readonly sessions: LoginSessionService,
    private readonly attempts: SignInAttemptsService,
  ) {}

  /**
   * Begins a session. A wrong address and a wrong password give the same error after the same time. The
   * password is checked before the transaction, because the check may wait in a queue.
   */
  async signIn(email: string, password: string, context: RequestContext): Promise<SignedIn> {
    const account = await this.recognise(email, password, context.address);
    const { id: accountId, email: name } = account;
    const actor = { accountId, name };
    const { requestId } = context;
    return this.operations.run({ action: 'signIn', admission: 'signIns', actor, requestId }, async () => {
      await this.confirm(account);
      return this.begin(accountId);
    });
  }

  /** Locks the password. Throws WRONG_CREDENTIALS if the account got another one since `recognise`. */
  async confirm(account: ProvenAccount): Promise<void> {
    if (!(await this.accounts.hasPassword(account))) throw wrongCredentials();
  }

  /** Begins a session of an authenticated account, in the present operation. */
  async begin(accountId: string): Promise<SignedIn> {
    return { ...(await this.sessions.begin(accountId)), accountId };
  }

  /**
   * The account with this address and password. Throws WRONG_CREDENTIALS, and RATE_LIMITED after too many
   * attempts.
   */
  async recognise(email: string, password: string, address: string | undefined): Promise<ProvenAccount> {
    const attempts = await this.attempts.begin(email, address);
    const account = await this.accounts.byEmail(email);
    const isMatch = await isPassword(password, account?.disabledAt ? null : (account?.passwordHash ?? null));
    if (!account || !isMatch) throw wrongCredentials();
    await this.attempts.succeed(attempts, account.id, address);
    return account;
  }

  /** Ends the session of the present request; no effect for a visitor. */
  async signOut(): Promise<void> {
    const { actor } = this.operations.current;
    if (actor instanceof Viewer) await this.sessions.end(actor.tokenHash);
  }
}

/** The error for a wrong address or password. */
function wrongCredentials(): UserError {
  return userError('WRONG_CREDENTIALS', message`The e-mail address or the password is wrong.`);
}
