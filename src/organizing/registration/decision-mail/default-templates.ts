import type { MailLanguage } from '../../../platform/text/mail-language.js';

/** The subject and the body of a mail, with placeholders. */
export interface MailText {
  readonly subject: string;
  readonly body: string;
}

/** The decisions about a registration, as the database stores them. */
export const DECISION_KINDS = ['APPROVE', 'REJECT', 'WAITLIST', 'REQUEST_CHANGES', 'REOPEN'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

const ENGLISH: Readonly<Record<DecisionKind, MailText>> = {
  APPROVE: english(
    'Approved: {exhibitor} · {event}',
    'Your registration for {event}, {dates}, is approved. We look forward to seeing you.\n\nBooths: {booths}',
  ),
  REJECT: english(
    'Not accepted: {exhibitor} · {event}',
    'We are sorry that we cannot accept your registration for {event}, {dates}.',
  ),
  WAITLIST: english(
    'On the waiting list: {exhibitor} · {event}',
    'Your registration for {event}, {dates}, is on the waiting list. We will write again as soon as a place is free.',
  ),
  REQUEST_CHANGES: english(
    'Changes requested: {exhibitor} · {event}',
    'Please change your registration for {event}, {dates}, and submit it again.',
  ),
  REOPEN: english(
    'Under review again: {exhibitor} · {event}',
    'Your registration for {event}, {dates}, is under review again. We will notify you of the decision.',
  ),
};

const CHINESE: Readonly<Record<DecisionKind, MailText>> = {
  APPROVE: chinese(
    '审核通过：{exhibitor} · {event}',
    '您参加{event}（{dates}）的申请已通过审核，期待您的参与。\n\n展位：{booths}',
  ),
  REJECT: chinese('未通过审核：{exhibitor} · {event}', '很遗憾，您参加{event}（{dates}）的申请未通过审核。'),
  WAITLIST: chinese(
    '已列入候补名单：{exhibitor} · {event}',
    '您参加{event}（{dates}）的申请已列入候补名单，一有名额即通知您。',
  ),
  REQUEST_CHANGES: chinese(
    '请修改申请：{exhibitor} · {event}',
    '请修改您参加{event}（{dates}）的申请并重新提交。',
  ),
  REOPEN: chinese(
    '重新审核：{exhibitor} · {event}',
    '您参加{event}（{dates}）的申请已重新进入审核，结果将另行通知。',
  ),
};

/** The default texts of mails about decisions. */
export const DEFAULT_TEMPLATES: Readonly<Record<MailLanguage, Readonly<Record<DecisionKind, MailText>>>> = {
  en: ENGLISH,
  'zh-Hans': CHINESE,
};

function english(subject: string, message: string): MailText {
  const parts = ['{exhibitor}', message, '{note}', 'Your registration: {link}', 'Questions? {contact}'];
  return { subject, body: parts.join('\n\n') };
}

function chinese(subject: string, message: string): MailText {
  const parts = ['{exhibitor}：', message, '{note}', '查看您的申请：{link}', '如有疑问，请联系：{contact}'];
  return { subject, body: parts.join('\n\n') };
}
