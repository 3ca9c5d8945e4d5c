import { type MailLanguage, mailLanguages } from '../text/mail-language.js';
import words from './mail-words.json' with { type: 'json' };
import type { MailText } from './outbox.service.js';

/**
 * The words of mails in one language. A missing text in one language is a compile error. Organizers can replace the
 * texts about decisions by mail templates.
 */
export type MailWords = (typeof words)['en'];

export const MAIL_WORDS: Readonly<Record<MailLanguage, MailWords>> = words;

/** The mail in the language of the recipient. If that is unknown, in all languages. */
export function mailInLanguages(
  locale: string | null,
  write: (words: MailWords, language: MailLanguage) => MailText,
): MailText {
  const versions = mailLanguages(locale).map((language) => write(MAIL_WORDS[language], language));
  return {
    subject: versions.map(({ subject }) => subject).join(' · '),
    text: versions.map(({ text }) => text.trimEnd()).join('\n\n'),
  };
}
