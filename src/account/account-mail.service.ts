import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type RunningConfig } from '../platform/config/config.module.js';
import { addressForPeople } from '../platform/lifecycle/listening.js';
import { MailService } from '../platform/mail/mail.service.js';
import type { PageName } from './page/page-texts.js';

const LETTERS = {
  invitation: {
    subject: 'Invitation · 邀请',
    text: 'You are invited to work on an exhibition. The link holds for 7 days, once:\n\n{link}\n\n邀请您参与展会工作。链接七天内有效，只能使用一次。\n',
  },
  password: {
    subject: 'Set your password · 设置密码',
    text: 'Set a new password with this link, which holds for 30 minutes, once. If you did not ask for it, do nothing:\n\n{link}\n\n请在三十分钟内通过此链接设置新密码。如非本人操作，请忽略。\n',
  },
} as const satisfies Record<PageName, object>;

/** Brings tokens to those whom they are for. */
@Injectable()
export class AccountMailService {
  constructor(
    private readonly mail: MailService,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  /** Whether links go by mail. */
  get available(): boolean {
    return this.mail.available;
  }

  /** The link with a token. Behind `#`, where browsers keep it from servers and their logs. */
  linkOf(page: PageName, token: string): string {
    return `${addressForPeople(this.config, null)}/${page}#token=${token}`;
  }

  /** Mails the link with a token; false where it could not be sent. */
  async send(page: PageName, to: string, token: string): Promise<boolean> {
    const { subject, text } = LETTERS[page];
    return this.mail.send({ to, subject, text: text.replace('{link}', this.linkOf(page, token)) });
  }
}
