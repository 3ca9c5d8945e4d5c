import { mailInLanguages, type MailWords } from '../../platform/mail/mail-words.js';
import type { MailText } from '../../platform/mail/outbox.service.js';

/** The mail to the owner of an account or to a person who signs up, with a link at the end. */
export function accountMailText(
  mail: keyof MailWords['account'],
  locale: string | null,
  link: string,
): MailText {
  const { subject, text } = mailInLanguages(locale, ({ account }) => {
    const { subject: line, body } = account[mail];
    return { subject: line, text: body };
  });
  return { subject, text: `${text}\n\n${link}\n` };
}
