import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Transporter } from 'nodemailer';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { mailHtml } from './mail-html.js';

/** A mail. It is sent as plain text, and as the same text in HTML for programs that prefer it. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** Equal for all attempts to send one mail. Absent: the mail server chooses it. */
  messageId?: string;
}

/** Short, because a mail server that does not respond must not delay the mutation. */
const TIMEOUTS = { connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 10_000 };

const logger = new Logger('Mail');

/** Sends mails if a mail server is configured. */
@Injectable()
export class MailService {
  #transport: Promise<Transporter> | undefined;

  constructor(@Inject(CONFIG) private readonly config: RunningConfig) {}

  /** Whether a mail server is configured. */
  get isAvailable(): boolean {
    return this.config.smtpUrl !== undefined;
  }

  /** Sends a mail. Returns false without a server or after a refusal, which is logged. */
  async send(mail: Mail): Promise<boolean> {
    const { smtpUrl, mailFrom } = this.config;
    if (smtpUrl === undefined) return false;
    try {
      const transport = await (this.#transport ??= openTransport(smtpUrl));
      await transport.sendMail({ ...mail, html: mailHtml(mail), from: mailFrom });
      return true;
    } catch (error) {
      // Does not log the whole error, which may quote the mail: its content is secret.
      logger.error(
        `The mail server accepted no mail (${(error as { code?: string }).code ?? 'unknown reason'}).`,
      );
      return false;
    }
  }
}

// Loads the library with the first mail, because most servers never send one and start faster without it.
async function openTransport(url: string): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  return createTransport({ url, ...TIMEOUTS } as object);
}
