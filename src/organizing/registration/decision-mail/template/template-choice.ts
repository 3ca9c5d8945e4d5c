import { lookUpLocale } from '../../../../platform/text/best-locale.js';
import { defaultLanguages, mailLocalesOf } from '../../../../platform/text/mail-language.js';
import { type DecisionKind, DEFAULT_TEMPLATES, type MailText } from './default-templates.js';

/** A text that organizers have written. */
export interface StoredTemplate extends MailText {
  readonly decision: DecisionKind;
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
  decision: DecisionKind,
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
      template: DEFAULT_TEMPLATES[language][decision],
    })),
  ];
  const languages = offers.map(({ language }) => language);
  const best = lookUpLocale(wanted ?? locales[0] ?? 'en', languages) ?? lookUpLocale('en', languages);
  return (
    offers.find(({ language }) => language === best) ?? {
      language: 'en',
      template: DEFAULT_TEMPLATES.en[decision],
    }
  );
}
