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

/** There is no decision with a note. */
const PLACEHOLDERS = BODY_PLACEHOLDERS.filter((name) => name !== 'note');

/** The texts of a mail by language; each language has a subject and a body. */
export type TextsByLanguage = ReadonlyMap<string, MailText>;

/** The checked texts of a mail that an organizer has written. INVALID for a subject without a body and vice versa. */
export function checkedTexts(
  sent: { readonly subject: readonly SentText[]; readonly body: readonly SentText[] },
  locales: readonly string[],
): TextsByLanguage {
  const check = new InputCheck();
  const bounds = { locales: mailLocalesOf(locales), required: true } as const;
  const subjects = check.texts(sent.subject, ['subject'], { ...bounds, maximum: SUBJECT_LENGTH }) ?? {};
  const bodies = check.texts(sent.body, ['body'], { ...bounds, maximum: BODY_LENGTH, lines: 'many' }) ?? {};
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

/** The language of the text for a recipient: the nearest to the wanted one, else the event's first that has a text. */
export function languageFor(
  wanted: string | null,
  locales: readonly string[],
  texts: TextsByLanguage,
): string {
  const written = [...texts.keys()];
  const first = locales.find((locale) => texts.has(locale)) ?? written[0] ?? 'en';
  return lookUpLocale(wanted ?? first, written) ?? first;
}
