import { type LinkKind, validityIn } from '../../platform/mail/link-validity.js';
import { mailInLanguages, type MailWords } from '../../platform/mail/mail-words.js';
import type { MailText } from '../../platform/mail/outbox.service.js';

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
