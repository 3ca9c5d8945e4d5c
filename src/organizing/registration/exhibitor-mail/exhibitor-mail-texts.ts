import { InputCheck, type SentText } from '../../../platform/failure/input-check.js';
import { lookUpLocale } from '../../../platform/text/best-locale.js';
import { mailLocalesOf } from '../../../platform/text/mail-language.js';
import { message } from '../../../platform/text/message.js';
import type { MailText } from '../decision-mail/template/template-choice.js';
import {
  BODY_LENGTH,
  BODY_PLACEHOLDERS,
  checkPlaceholders,
  SUBJECT_LENGTH,
  SUBJECT_PLACEHOLDERS,
} from '../decision-mail/template/template-check.js';

/** A mail of an organizer has no note of a decision. */
const PLACEHOLDERS = BODY_PLACEHOLDERS.filter((name) => name !== 'note');

/** The texts of a mail by language; each language has a subject and a body. */
export type TextsByLanguage = ReadonlyMap<string, MailText>;

/**
 * Checks the texts of a mail of an organizer. INVALID for a language that has a subject without a body or a
 * body without a subject.
 */
export function checkedTexts(
  mail: { readonly subject: readonly SentText[]; readonly body: readonly SentText[] },
  locales: readonly string[],
): TextsByLanguage {
  const check = new InputCheck();
  const bounds = { locales: mailLocalesOf(locales), required: true } as const;
  const subjects = check.texts(mail.subject, ['subject'], { ...bounds, maximum: SUBJECT_LENGTH }) ?? {};
  const bodies = check.texts(mail.body, ['body'], { ...bounds, maximum: BODY_LENGTH, lines: 'many' }) ?? {};
  check.done();
  const texts = new Map<string, MailText>();
  for (const locale of new Set([...Object.keys(subjects), ...Object.keys(bodies)])) {
    const [subject, body] = [subjects[locale], bodies[locale]];
    if (subject === undefined || body === undefined) {
      const field = subject === undefined ? 'subject' : 'body';
      check.refuse([field], message`The mail in ${locale} needs a subject and a text.`);
      continue;
    }
    checkPlaceholders(check, 'subject', subject, SUBJECT_PLACEHOLDERS);
    checkPlaceholders(check, 'body', body, PLACEHOLDERS);
    texts.set(locale, { subject, body });
  }
  check.done();
  return texts;
}

/**
 * The language of the text for a recipient: the best match of the wanted language, else the event's first
 * language with a text.
 */
export function languageFor(
  preferredLocale: string | null,
  locales: readonly string[],
  texts: TextsByLanguage,
): string {
  const availableLocales = [...texts.keys()];
  const firstLocale = locales.find((locale) => texts.has(locale)) ?? availableLocales[0] ?? 'en';
  return lookUpLocale(preferredLocale ?? firstLocale, availableLocales) ?? firstLocale;
}
