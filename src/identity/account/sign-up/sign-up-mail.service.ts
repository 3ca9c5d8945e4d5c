import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type MailText, OutboxService } from '../../../platform/mail/outbox.service.js';
import { AccountMailService, accountMailText } from '../account-mail.service.js';
import { AccountService } from '../account.service.js';
import { SignUpTokenService } from './sign-up-token.service.js';

/** Composes the mails to persons who sign up. */
@Injectable()
export class SignUpMailService implements OnModuleInit {
  constructor(
    private readonly outbox: OutboxService,
    private readonly accounts: AccountService,
    private readonly tokens: SignUpTokenService,
    private readonly mail: AccountMailService,
  ) {}

  onModuleInit(): void {
    this.outbox.composeBy('SIGN_UP', (id) => this.#compose(id));
  }

  /** The owner of an account gets a link that sets the password; the owner of a disabled one gets no mail. */
  async #compose(id: string): Promise<MailText | null> {
    const signUp = await this.tokens.byId(id);
    if (!signUp) return null;
    const account = await this.accounts.byEmail(signUp.email);
    if (account?.disabledAt) return null;
    if (account?.passwordHash) {
      const link = await this.mail.passwordLink(account.id);
      return accountMailText('KNOWN_ADDRESS', account.locale ?? signUp.locale, link);
    }
    const token = await this.tokens.renewToken(id);
    return token === null
      ? null
      : accountMailText('SIGN_UP', signUp.locale, this.mail.linkOf('sign-up', token));
  }
}
