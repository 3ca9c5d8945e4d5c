import { lookUpLocale } from '../../../../platform/text/best-locale.js';
import {
  defaultLanguages,
  type MailLanguage,
  mailLocalesOf,
} from '../../../../platform/text/mail-language.js';
import { MAIL_WORDS, type MailWords } from '../../../../platform/mail/mail-words.js';

/** The subject and the body of a mail, with placeholders. */
export interface MailText {
  readonly subject: string;
  readonly body: string;
}

/** The decisions about a registration, as the database stores them. */
export const DECISION_KINDS = ['APPROVE', 'REJECT', 'WAITLIST', 'REQUEST_CHANGES', 'REOPEN'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** The default texts of mails about decisions. */
const DEFAULT_TEMPLATES: Readonly<Record<MailLanguage, Readonly<Record<DecisionKind, MailText>>>> = {
  en: templatesOf(MAIL_WORDS.en),
  'zh-Hans': templatesOf(MAIL_WORDS['zh-Hans']),
};

function templatesOf({ decision }: MailWords): Readonly<Record<DecisionKind, MailText>> {
  const template = (kind: DecisionKind): MailText => {
    const { subject, message } = decision.kinds[kind];
    return { subject, body: decision.body.replace('{message}', message) };
  };
  return {
    APPROVE: template('APPROVE'),
    REJECT: template('REJECT'),
    WAITLIST: template('WAITLIST'),
    REQUEST_CHANGES: template('REQUEST_CHANGES'),
    REOPEN: template('REOPEN'),
  };
}

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
