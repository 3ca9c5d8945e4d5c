import { lookUpLocale } from '../../../platform/text/best-locale.js';
import { defaultLanguages, mailLocalesOf } from '../../../platform/text/mail-language.js';
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
 * The text about a decision that fits the wanted language best, of those that organizers have written and the default
 * texts in other languages; in English if none fits. Without a wanted language the event's first one counts.
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
