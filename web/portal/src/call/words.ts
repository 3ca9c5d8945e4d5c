import * as enNames from '@vitrine/ui/fields/exhibitor-en';
import * as zhNames from '@vitrine/ui/fields/exhibitor-zh';
import type { Dictionary } from '@vitrine/ui/language';

const zh = {
  noCall: '这个展会没有公开招展。',
  toStart: '查看其他展会',
  placesLeft: (count: number) => `剩余 ${count} 个名额`,
  categories: '展品领域',
  zones: '展区',
  contact: '联系主办方',
  register: '报名参展',
  registerText: '先填写公司名称，其余资料可以之后补充。提交前不会送审。',
  name: (language: string) => `公司名称 · ${language}`,
  nameNeeded: '请至少用一种语言填写公司名称。',
  contactEmail: `${zhNames.contactEmail}（只有主办方可见）`,
  start: '开始填写',
  signUp: '新参展商',
  signUpText: '填写邮箱，您会收到一个 24 小时内有效的链接，用来设置密码。',
  email: '邮箱',
  sendLink: '获取链接',
  sent: '如果地址正确，邮件很快会到。打开邮件中的链接后，再回到本页报名。没有收到？请检查垃圾邮件，或联系主办方。',
  waits: '申请已收到。这个网站不发邮件：请联系主办方索取链接。打开链接后，再回到本页报名。',
  signIn: '已有账号',
  closed: '现在不能报名。',
};

const en: typeof zh = {
  noCall: 'This event does not look for exhibitors.',
  toStart: 'See other events',
  placesLeft: (count) => (count === 1 ? '1 place left' : `${count} places left`),
  categories: 'Categories',
  zones: 'Zones',
  contact: 'Contact of the organizers',
  register: 'Register as an exhibitor',
  registerText:
    'Begin with the name of your company. You can complete the rest later; nothing is reviewed before you submit it.',
  name: (language) => `Company name · ${language}`,
  nameNeeded: 'Enter the name of the company in at least one language.',
  contactEmail: `${enNames.contactEmail} (only the organizers see it)`,
  start: 'Begin',
  signUp: 'New exhibitor',
  signUpText: 'Enter your e-mail address. You get a link to set a password; it is valid for 24 hours.',
  email: 'E-mail',
  sendLink: 'Get the link',
  sent: 'If the address is right, the mail arrives soon. Open its link, then come back to this page to register. Nothing arrived? Look into your spam folder, or ask the organizers.',
  waits:
    'Your request has arrived. This site sends no mails: ask the organizers for the link. Open it, then come back to this page to register.',
  signIn: 'Existing account',
  closed: 'Registration is not possible now.',
};

export const WORDS: Dictionary<typeof zh> = { zh, en };
