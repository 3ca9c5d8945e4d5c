import type { Dictionary } from '@vitrine/ui/language';

const zh = {
  title: (count: number) => `给 ${count} 家展商发邮件`,
  text: '发给展商的成员和联系邮箱，每人收到自己语言的版本。',
  noServer: '这台服务器没有设置邮件：邮件会保存在“邮件”中，但不会发出。',
  subject: '主题',
  body: '正文',
  bodyHint: (names: string) => `占位符：${names}。占位符全部为空的一行会被省略。`,
  preview: '预览',
  previewHint: '写好主题和正文后，这里显示收件人会收到的邮件。',
  mails: (count: number) => `将发出 ${count} 封邮件。`,
  unreachable: (count: number) => `${count} 家没有成员，也没有联系邮箱，收不到邮件。`,
  sample: (language: string, count: number) => `${language} · ${count} 封`,
  sampleTo: (to: string) => `例如发给 ${to}`,
  send: (count: number) => `发送 ${count} 封`,
  sendNone: '发送',
};

const en: typeof zh = {
  title: (count) => (count === 1 ? 'Mail to 1 exhibitor' : `Mail to ${count} exhibitors`),
  text: 'It goes to the members and to the contact address of each exhibitor. Everybody gets it in their own language.',
  noServer: 'This server has no mail server: mails are kept in "Mails", and are not sent.',
  subject: 'Subject',
  body: 'Text',
  bodyHint: (names) => `Placeholders: ${names}. A line is left out if all of its placeholders are empty.`,
  preview: 'Preview',
  previewHint: 'When there is a subject and a text, you see here what recipients will get.',
  mails: (count) => (count === 1 ? '1 mail will be sent.' : `${count} mails will be sent.`),
  unreachable: (count) =>
    count === 1
      ? '1 exhibitor has no member and no contact address, so it gets no mail.'
      : `${count} exhibitors have no member and no contact address, so they get no mail.`,
  sample: (language, count) => `${language} · ${count === 1 ? '1 mail' : `${count} mails`}`,
  sampleTo: (to) => `for example to ${to}`,
  send: (count) => (count === 1 ? 'Send 1 mail' : `Send ${count} mails`),
  sendNone: 'Send',
};

export const WORDS: Dictionary<typeof zh> = { zh, en };
