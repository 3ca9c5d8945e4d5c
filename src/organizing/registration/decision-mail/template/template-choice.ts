import { lookUpLocale } from '../../../../platform/text/best-locale.js';
import {
  defaultLanguages,
  type MailLanguage,
  mailLocalesOf,
} from '../../../../platform/text/mail-language.js';
import { MAIL_WORDS } from '../../../../platform/mail/mail-words.js';
import type { ReviewDecision } from '../../review-decision.type.js';

/** The subject and the body of a mail, with placeholders. */
export interface MailText {
  readonly subject: string;
  readonly body: string;
}

/** The default text of mails about a decision. */
function defaultTemplate(language: MailLanguage, decision: ReviewDecision): MailText {
  const { kinds, body } = MAIL_WORDS[language].decision;
  const { subject, message } = kinds[decision];
  return { subject, body: body.replace('{message}', message) };
}

/** A text that organizers have written. */
export interface StoredTemplate extends MailText {
  readonly decision: ReviewDecision;
  readonly locale: string;
}

/** The text for a recipient, and its language. */
export interface ChosenTemplate {
  readonly template: MailText;
  readonly language: string;
}

/**
 * The text about a decision that best matches the requested language: a text of an organizer, or a default
 * text in another language; in English if none matches. Without a requested language: the event's first one.
 */
export function chooseTemplate(
  decision: ReviewDecision,
  wanted: string | null,
  locales: readonly string[],
  stored: readonly StoredTemplate[],
): ChosenTemplate {
  const known = mailLocalesOf(locales);
  const written = stored.filter((text) => text.decision === decision && known.includes(text.locale));
  const offers = [
    ...written.map(({ locale, subject, body }) => ({ language: locale, template: { subject, body } })),
    ...defaultLanguages(written.map(({ locale }) => locale)).map((language) => ({
      language,
      template: defaultTemplate(language, decision),
    })),
  ];
  const languages = offers.map(({ language }) => language);
  const best = lookUpLocale(wanted ?? locales[0] ?? 'en', languages) ?? lookUpLocale('en', languages);
  return (
    offers.find(({ language }) => language === best) ?? {
      language: 'en',
      template: defaultTemplate('en', decision),
    }
  );
}
