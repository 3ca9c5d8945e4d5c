import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CONFIG, type RunningConfig } from '../../platform/config/config.module.js';
import { Database } from '../../platform/database/database.js';
import { Transactions } from '../../platform/database/transactions.js';
import { addressForPeople } from '../../platform/lifecycle/listening.js';
import { LINK_VALIDITY, type LinkKind, validityIn } from '../../platform/mail/link-validity.js';
import { type MailText, OutboxService } from '../../platform/mail/outbox.service.js';
import type { PageName } from './page/page-html.js';
import { PasswordTokenService } from './password/password-token.service.js';
import { mailInLanguages, type MailWords } from '../../platform/mail/mail-words.js';

/** Writes the mails with links of accounts, and composes those that set passwords. */
@Injectable()
export class AccountMailService implements OnModuleInit {
  constructor(
    private readonly outbox: OutboxService,
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly tokens: PasswordTokenService,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  onModuleInit(): void {
    this.outbox.composeBy('PASSWORD', (id) => this.#compose(id));
  }

  /** Whether links are sent by mail. */
  get isAvailable(): boolean {
    return this.outbox.isAvailable;
  }

  /** The link with the token behind `#`: browsers do not send this part to servers. */
  linkOf(page: PageName, token: string): string {
    return `${addressForPeople(this.config, null)}/${page}#token=${token}`;
  }

  /** Queues a mail to the owner of an account, in the open transaction. Its link sets the password. */
  async mailPasswordLink(accountId: string, recipient: string): Promise<void> {
    await this.outbox.writeSecret([{ kind: 'PASSWORD', subject_id: accountId, event_id: null, recipient }]);
  }

  /** Queues a mail to a person who signs up, in the open transaction. Its link creates the account. */
  async mailSignUp(signUpId: string, recipient: string): Promise<void> {
    await this.outbox.writeSecret([{ kind: 'SIGN_UP', subject_id: signUpId, event_id: null, recipient }]);
  }

  /** Creates a link that sets the password of the account. */
  async passwordLink(accountId: string): Promise<string> {
    const token = await this.transactions.run(() => this.tokens.issue(accountId, LINK_VALIDITY.PASSWORD));
    return this.linkOf('password', token);
  }

  async #compose(accountId: string): Promise<MailText | null> {
    const [account] = await this.database.query<{ locale: string | null }>({
      text: 'select locale from account where id = $1 and disabled_at is null',
      values: [accountId],
    });
    if (!account) return null;
    return accountMailText('PASSWORD', account.locale, await this.passwordLink(accountId));
  }
}

const LINKS: Readonly<Record<keyof MailWords['account'], LinkKind>> = {
  PASSWORD: 'PASSWORD',
  SIGN_UP: 'SIGN_UP',
  KNOWN_ADDRESS: 'PASSWORD',
};

/** The mail to the owner of an account or to a person who signs up, with a link at the end. */
export function accountMailText(
  mail: keyof MailWords['account'],
  locale: string | null,
  link: string,
): MailText {
  const { subject, text } = mailInLanguages(locale, ({ account }, language) => {
    const { subject: line, body } = account[mail];
    return { subject: line, text: body.replace('{validity}', validityIn(language, LINKS[mail])) };
  });
  return { subject, text: `${text}\n\n${link}\n` };
}
