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

/** Two uses suffice for any text, and the limit bounds its length. */
const MAXIMUM_USES = 2;

/** The fault of the placeholders of a text, as a sentence; undefined if they are valid. */
function placeholderFault(text: string, known: readonly string[]): Message | undefined {
  const valid = known.map((name) => `{${name}}`).join(', ');
  const names = [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    return message`${`{${unknown}}`} is not a placeholder. Valid placeholders: ${valid}.`;
  if (/[{}]/.test(text.replace(PLACEHOLDER, '')))
    return message`A brace is allowed only in a placeholder: ${valid}.`;
  const repeated = known.find((name) => names.filter((other) => other === name).length > MAXIMUM_USES);
  return repeated === undefined
    ? undefined
    : message`${`{${repeated}}`} is allowed at most ${MAXIMUM_USES} times.`;
}

/** The most characters of the subject and of the body of a mail, with placeholders. */
export const SUBJECT_LENGTH = 200;
export const BODY_LENGTH = 5000;

/** The subject and the text of a template that a caller sent. */
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

/** Rejects a language that mails of the event have no text in. */
export function checkMailLocale(check: InputCheck, locale: string, locales: readonly string[]): void {
  const known = mailLocalesOf(locales);
  if (known.includes(locale)) return;
  check.refuse(['locale'], message`Mails of the event have texts in ${known.join(', ')}, not in ${locale}.`);
}

/** The text, refused if its placeholders are invalid. */
export function checkPlaceholders(
  check: InputCheck,
  field: string,
  text: string,
  known: readonly string[],
): string {
  const fault = placeholderFault(text, known);
  return fault === undefined ? text : check.refuse([field], fault);
}
