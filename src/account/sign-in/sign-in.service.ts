import { Injectable } from '@nestjs/common';
import { Operations } from '../audit/operations.js';
import { userError } from '../platform/failure/user-error.js';
import { AccountService } from './account.service.js';
import { LoginSessionService, type NewLoginSession } from './login-session.service.js';
import { isPassword } from './password.js';
import { Viewer } from './viewer.js';

/** Signs accounts in and out. */
@Injectable()
export class SignInService {
  constructor(
    private readonly operations: Operations,
    private readonly accounts: AccountService,
    private readonly sessions: LoginSessionService,
  ) {}

  /**
   * Begins a session; a wrong address and a wrong password are refused alike and take equally long. The
   * password is checked before the transaction begins, because it may have to wait for its turn.
   */
  async signIn(
    email: string,
    password: string,
    requestId: string,
  ): Promise<NewLoginSession & { accountId: string }> {
    const account = await this.accounts.byEmail(email);
    const right = await isPassword(password, account?.disabled_at ? null : (account?.password_hash ?? null));
    if (!account || !right) {
      throw userError('WRONG_CREDENTIALS', 'The e-mail address or the password is wrong.');
    }
    const { id: accountId, email: name } = account;
    return this.operations.run({ action: 'signIn', actor: { accountId, name }, requestId }, async () => {
      const session = await this.sessions.begin(accountId);
      return { ...session, accountId };
    });
  }

  /** Ends the session that the present operation is signed with; nothing for a visitor. */
  async signOut(): Promise<void> {
    const { actor } = this.operations.current;
    if (actor instanceof Viewer) await this.sessions.end(actor.tokenHash);
  }
}
