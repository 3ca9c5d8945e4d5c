import { message, type Message } from '../../../../platform/text/message.js';
import type { InputCheck } from '../../../../platform/failure/input-check.js';
import { mailLocalesOf } from '../../../../platform/text/mail-language.js';
import type { MailText } from './template-choice.js';
import { PLACEHOLDER } from '../../../../platform/mail/filled-template.js';

/** The placeholders of a body. A subject allows only those with short values. */
export const BODY_PLACEHOLDERS = [
  'event',
  'dates',
  'exhibitor',
  'booths',
  'contact',
  'link',
  'note',
] as const;
export const SUBJECT_PLACEHOLDERS = ['event', 'dates', 'exhibitor'] as const;

/** The maximum number of uses of a placeholder. It bounds the length of the mail. */
const MAXIMUM_USES = 2;

/** The message about an invalid placeholder in a text; undefined if all are valid. */
function placeholderFault(text: string, placeholders: readonly string[]): Message | undefined {
  const placeholderList = placeholders.map((name) => `{${name}}`).join(', ');
  const names = [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
  const unknownName = names.find((name) => !placeholders.includes(name));
  if (unknownName !== undefined)
    return message`${`{${unknownName}}`} is not a placeholder. Valid placeholders: ${placeholderList}.`;
  // Chinese input methods write full-width braces, which the mail would contain as they are.
  if (/[｛｝]/.test(text)) return message`A placeholder needs half-width braces: ${placeholderList}.`;
  if (/[{}]/.test(text.replace(PLACEHOLDER, '')))
    return message`A brace is allowed only in a placeholder: ${placeholderList}.`;
  const repeatedName = placeholders.find(
    (name) => names.filter((other) => other === name).length > MAXIMUM_USES,
  );
  return repeatedName === undefined
    ? undefined
    : message`${`{${repeatedName}}`} is allowed at most ${MAXIMUM_USES} times.`;
}

/** The maximum number of characters of the subject and of the body of a mail, with placeholders. */
export const SUBJECT_LENGTH = 200;
export const BODY_LENGTH = 5000;

/** Checks the subject and the body of a template in the input. */
export function checkTemplate(check: InputCheck, { subject, body }: MailText): MailText {
  return {
    subject: checkPlaceholders(
      check,
      'subject',
      check.text(subject, ['subject'], SUBJECT_LENGTH),
      SUBJECT_PLACEHOLDERS,
    ),
    body: checkPlaceholders(
      check,
      'body',
      check.text(body, ['body'], BODY_LENGTH, 'many'),
      BODY_PLACEHOLDERS,
    ),
  };
}

/** Rejects a language in which the event sends no mails. */
export function checkMailLocale(check: InputCheck, locale: string, locales: readonly string[]): void {
  const mailLocales = mailLocalesOf(locales);
  if (mailLocales.includes(locale)) return;
  check.refuse(
    ['locale'],
    message`Mails of the event have texts in ${mailLocales.join(', ')}, not in ${locale}.`,
  );
}

/** Returns the text. Adds a problem to `check` if its placeholders are invalid. */
export function checkPlaceholders(
  check: InputCheck,
  field: string,
  text: string,
  placeholders: readonly string[],
): string {
  const fault = placeholderFault(text, placeholders);
  return fault === undefined ? text : check.refuse([field], fault);
}
