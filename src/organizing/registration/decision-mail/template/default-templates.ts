import { MAIL_WORDS, type MailWords } from '../../../../platform/mail/mail-words.js';
import type { MailLanguage } from '../../../../platform/text/mail-language.js';

/** The subject and the body of a mail, with placeholders. */
export interface MailText {
  readonly subject: string;
  readonly body: string;
}

/** The decisions about a registration, as the database stores them. */
export const DECISION_KINDS = ['APPROVE', 'REJECT', 'WAITLIST', 'REQUEST_CHANGES', 'REOPEN'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** The default texts of mails about decisions. */
export const DEFAULT_TEMPLATES: Readonly<Record<MailLanguage, Readonly<Record<DecisionKind, MailText>>>> = {
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
