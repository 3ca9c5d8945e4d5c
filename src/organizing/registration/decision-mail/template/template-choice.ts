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
 * Chooses the text about a decision that best matches the requested language. A text of an organizer replaces
 * the default text of its language. If no text matches, the text is English. `requestedLocale` null: the event's first
 * language.
 */
export function chooseTemplate(
  decision: ReviewDecision,
  requestedLocale: string | null,
  locales: readonly string[],
  storedTemplates: readonly StoredTemplate[],
): ChosenTemplate {
  const mailLocales = mailLocalesOf(locales);
  const organizerTemplates = storedTemplates.filter(
    (text) => text.decision === decision && mailLocales.includes(text.locale),
  );
  const candidates = [
    ...organizerTemplates.map(({ locale, subject, body }) => ({
      language: locale,
      template: { subject, body },
    })),
    ...defaultLanguages(organizerTemplates.map(({ locale }) => locale)).map((language) => ({
      language,
      template: defaultTemplate(language, decision),
    })),
  ];
  const languages = candidates.map(({ language }) => language);
  const bestLanguage =
    lookUpLocale(requestedLocale ?? locales[0] ?? 'en', languages) ?? lookUpLocale('en', languages);
  return (
    candidates.find(({ language }) => language === bestLanguage) ?? {
      language: 'en',
      template: defaultTemplate('en', decision),
    }
  );
}
