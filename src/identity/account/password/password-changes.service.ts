import { Injectable } from '@nestjs/common';
import { Operations } from '../../audit/operations.js';
import { AccountService } from '../account.service.js';
import type { Viewer } from '../model/viewer.js';
import { type ProvenAccount, SignInService } from '../sign-in/sign-in.service.js';
import { PasswordTokenService } from './password-token.service.js';
import { PasswordService } from './password.service.js';

export interface RequestOrigin {
  requestId: string;
  address: string | undefined;
}

/** Changes passwords, either by the old one or by a token. */
@Injectable()
export class PasswordChangesService {
  constructor(
    private readonly operations: Operations,
    private readonly accounts: AccountService,
    private readonly tokens: PasswordTokenService,
    private readonly passwords: PasswordService,
    private readonly signIns: SignInService,
  ) {}

  /** Changes the password of a viewer who has proved the old one, and ends the viewer's other sessions. */
  async change(
    viewer: Viewer,
    provenAccount: ProvenAccount,
    newPassword: string,
    { requestId }: RequestOrigin,
  ): Promise<string> {
    const hash = await this.passwords.accept(newPassword, ['newPassword'], viewer.email);
    await this.operations.run({ action: 'changePassword', actor: viewer, requestId }, async () => {
      await this.signIns.confirm(provenAccount);
      await this.accounts.changePassword(viewer.accountId, hash, viewer.tokenHash);
    });
    return viewer.accountId;
  }

  /** Sets the password of the token's account. Ends all its sessions, and the API keys that it has created. */
  async reset(token: string, password: string, { requestId }: RequestOrigin): Promise<string> {
    const { id: accountId, email: name } = await this.tokens.find(token);
    const hash = await this.passwords.accept(password, ['password'], name);
    const request = { action: 'resetPassword', actor: { accountId, name }, requestId };
    await this.operations.run(request, async () => {
      await this.tokens.redeem(token);
      await this.accounts.resetPassword(accountId, hash);
    });
    return accountId;
  }
}
