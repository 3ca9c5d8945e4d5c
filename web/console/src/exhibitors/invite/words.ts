import type { Dictionary } from '@vitrine/ui/language';

const zh = {
  title: (count: number) => `邀请 ${count} 家展商的联系人？`,
  text: '没有成员的展商，其联系邮箱会收到邀请，联系人由此可以登录并维护参展资料。没有联系邮箱、已有成员或已受邀的展商会跳过并列出，可以放心重复。',
  noServer: '这台服务器没有设置邮件。邀请后请下载链接表，自行转交。',
  renew: '也给已受邀的联系人新链接（之前的链接随之失效）',
  action: '邀请',
  invited: (count: number) => `已邀请 ${count} 位联系人`,
  leftOut: (count: number) => `跳过 ${count} 家：`,
  reason: (message: string, count: number) => `${message}（${count} 家）`,
  links: '服务器不发邮件，请自行转交这些链接。链接只在这里出现一次，拿到的人就能登录，请像密码一样保管。',
  download: '下载邀请链接（CSV）',
  columns: ['展商', '邮箱', '邀请链接'],
};

const en: typeof zh = {
  title: (count) => `Invite the contacts of ${count === 1 ? '1 exhibitor' : `${count} exhibitors`}?`,
  text: 'If an exhibitor has no member, its contact address gets an invitation to sign in and maintain the entry. Exhibitors without an address, with a member, or already invited are left out and listed, so you can repeat this safely.',
  noServer:
    'This server has no mail server. Download the list of links after the invitation, and pass them on.',
  renew: 'New links also for contacts who are invited already (earlier links end)',
  action: 'Invite',
  invited: (count) => (count === 1 ? '1 contact invited' : `${count} contacts invited`),
  leftOut: (count) => `${count} left out:`,
  reason: (message, count) => `${message} (${count})`,
  links:
    'The server sends no mail: pass these links on yourself. They are shown here only once. Whoever has a link can sign in with it, so keep the list like a password.',
  download: 'Download the invitation links (CSV)',
  columns: ['Exhibitor', 'E-mail', 'Invitation link'],
};

export const WORDS: Dictionary<typeof zh> = { zh, en };
