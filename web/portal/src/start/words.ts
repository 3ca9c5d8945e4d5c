import type { Dictionary } from '@vitrine/ui/language';

const zh = {
  title: '参展门户',
  myEntries: '我的参展',
  noEntries: '您还没有参展登记。请从下面选择一个展会报名。',
  calls: '正在招展的展会',
  noCalls: '目前没有公开招展的展会。',
  open: '接受报名',
  notYet: (time: string) => `${time} 开始报名`,
  closed: '报名已截止',
  until: (time: string) => `截止 ${time}`,
  signIn: '登录',
  signInText: '已经有账号？登录后管理您的参展资料。',
};

const en: typeof zh = {
  title: 'Exhibitor portal',
  myEntries: 'Your entries',
  noEntries: 'You have no entry yet. Choose an event below to register.',
  calls: 'Events that look for exhibitors',
  noCalls: 'No event looks for exhibitors at the moment.',
  open: 'Open for registration',
  notYet: (time) => `Registration opens ${time}`,
  closed: 'Registration is closed',
  until: (time) => `until ${time}`,
  signIn: 'Sign in',
  signInText: 'You have an account? Sign in to manage your entry.',
};

export const WORDS: Dictionary<typeof zh> = { zh, en };
