import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Transporter } from 'nodemailer';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { mailHtml } from './mail-html.js';

/** A mail. It is sent as plain text and, for programs that prefer it, as the same text in HTML. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** The same for each attempt to send one mail; the mail server's where absent. */
  messageId?: string;
}

/** A mail server that does not respond must not delay the mutation. */
const TIMEOUTS = { connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 10_000 };

const logger = new Logger('Mail');

/** Sends mails, if there is a mail server. */
@Injectable()
export class MailService {
  #transport: Promise<Transporter> | undefined;

  constructor(@Inject(CONFIG) private readonly config: RunningConfig) {}

  /** Whether there is a mail server. */
  get available(): boolean {
    return this.config.smtpUrl !== undefined;
  }

  /** Sends a mail; false without a server or after a refusal, which is logged. */
  async send(mail: Mail): Promise<boolean> {
    const { smtpUrl, mailFrom } = this.config;
    if (smtpUrl === undefined) return false;
    try {
      const transport = await (this.#transport ??= openTransport(smtpUrl));
      await transport.sendMail({ ...mail, html: mailHtml(mail), from: mailFrom });
      return true;
    } catch (error) {
      // Not the whole error: it may quote the mail, whose content is secret.
      logger.error(
        `The mail server took no mail (${(error as { code?: string }).code ?? 'unknown reason'}).`,
      );
      return false;
    }
  }
}

// Loaded at the first mail: most servers never send one, and the start is faster.
async function openTransport(url: string): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  return createTransport({ url, ...TIMEOUTS } as object);
}
