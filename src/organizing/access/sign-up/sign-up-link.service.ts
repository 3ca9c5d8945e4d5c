import { Injectable } from '@nestjs/common';
import { OrganizedObjectsService } from '../../../fair/event/objects/organized-objects.service.js';
import { AccountMailService } from '../../../identity/account/account-mail.service.js';
import { AccountService } from '../../../identity/account/account.service.js';
import { SignUpTokenService } from '../../../identity/account/sign-up/sign-up-token.service.js';
import { Operations } from '../../../identity/audit/operations.js';
import { userError } from '../../../platform/failure/user-error.js';
import { message } from '../../../platform/text/message.js';

/** Creates links for persons who have requested an account at the call of an event, on behalf of its organizers. */
@Injectable()
export class SignUpLinkService {
  constructor(
    private readonly events: OrganizedObjectsService,
    private readonly accounts: AccountService,
    private readonly tokens: SignUpTokenService,
    private readonly mail: AccountMailService,
    private readonly operations: Operations,
  ) {}

  /** Mails the link of a waiting request, or returns it if no mail server is configured. */
  async createLink({
    eventId: globalId,
    email,
  }: {
    eventId: string;
    email: string;
  }): Promise<{ sent: boolean; link: string | null }> {
    const { eventId } = await this.events.event(globalId);
    const signUp = await this.tokens.byAddress(email, eventId);
    if (!signUp || (await this.accounts.byEmail(email))?.passwordHash) {
      throw userError('NOT_FOUND', message`No request of this address waits.`, ['email']);
    }
    const change = { before: { signUpLink: null }, after: { signUpLink: signUp.email } };
    this.operations.current.record({ kind: 'EVENT', id: eventId, ...change }, eventId);
    if (this.mail.isAvailable) {
      await this.mail.mailSignUp(signUp.id, signUp.email);
      return { sent: true, link: null };
    }
    const token = await this.tokens.renewToken(signUp.id);
    return { sent: false, link: token && this.mail.linkOf('sign-up', token) };
  }
}
