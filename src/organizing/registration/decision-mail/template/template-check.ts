import { message } from '../../../../platform/text/message.js';
import type { InputCheck } from '../../../../platform/failure/input-check.js';
import { mailLocalesOf } from '../../../../platform/text/mail-language.js';
import type { MailText } from './default-templates.js';
import { BODY_PLACEHOLDERS, placeholderFault, SUBJECT_PLACEHOLDERS } from './mail-placeholder.js';

const SUBJECT = 200;
const BODY = 5000;

/** The subject and the text of a template that a caller sent. */
export function checkTemplate(check: InputCheck, { subject, body }: MailText): MailText {
  return {
    subject: checkPlaceholders(
      check,
      'subject',
      check.text(subject, ['subject'], SUBJECT),
      SUBJECT_PLACEHOLDERS,
    ),
    body: checkPlaceholders(check, 'body', check.text(body, ['body'], BODY, 'many'), BODY_PLACEHOLDERS),
  };
}

/** Rejects a language that mails of the event have no text in. */
export function checkMailLocale(check: InputCheck, locale: string, locales: readonly string[]): void {
  const known = mailLocalesOf(locales);
  if (known.includes(locale)) return;
  check.refuse(['locale'], message`Mails of the event have texts in ${known.join(', ')}, not in ${locale}.`);
}

function checkPlaceholders(check: InputCheck, field: string, text: string, known: readonly string[]): string {
  const fault = placeholderFault(text, known);
  return fault === undefined ? text : check.refuse([field], fault);
}
