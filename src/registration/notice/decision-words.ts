import type { LocalizedText } from '../../platform/text/localized-text.js';

/** What somebody is told of a decision. */
export interface DecisionNews {
  event: LocalizedText;
  exhibitor: LocalizedText;
  /** In the order in which texts are looked for. */
  locales: readonly string[];
  decision: string;
  note: string | null;
}

const DECISIONS: Readonly<Record<string, { subject: string; text: string }>> = {
  APPROVE: {
    subject: 'Approved · 审核通过',
    text: 'Your registration is approved. We look forward to seeing you.\n\n您的参展申请已通过审核，期待您的参与。',
  },
  REJECT: {
    subject: 'Not accepted · 未通过',
    text: 'We cannot accept your registration.\n\n很遗憾，您的参展申请未通过审核。',
  },
  WAITLIST: {
    subject: 'On the waiting list · 候补',
    text: 'Your registration waits for room; we write again as soon as there is some.\n\n您的参展申请已列入候补名单，一有名额即通知您。',
  },
  REQUEST_CHANGES: {
    subject: 'Changes requested · 请修改',
    text: 'Please change your registration and submit it again.\n\n请修改您的参展申请并重新提交。',
  },
};

/** The subject and the text of the mail that tells a decision, in English and Chinese. */
export function decisionWords(news: DecisionNews): { subject: string; text: string } {
  const { subject, text } = DECISIONS[news.decision] ?? { subject: news.decision, text: news.decision };
  const [event, exhibitor] = [news.event, news.exhibitor].map((name) => anyOf(name, news.locales));
  const note = news.note === null ? '' : `\n\n${news.note}`;
  return { subject: `${exhibitor}: ${subject}`, text: `${exhibitor} · ${event}\n\n${text}${note}\n` };
}

function anyOf(text: LocalizedText, locales: readonly string[]): string {
  const locale = locales.find((tag) => tag in text);
  return (locale === undefined ? Object.values(text)[0] : text[locale]) ?? '';
}
