import type { PageLocale } from '../../../platform/page/page-frame.js';

/** The pages that mails lead to. */
export type PageName = 'invitation' | 'password' | 'sign-up';

/** The possible outcomes: a code of the API, or a check of the page. */
export type Outcome =
  | 'DONE'
  | 'NO_TOKEN'
  | 'NOT_FOUND'
  | 'TAKEN'
  | 'INVALID'
  | 'INVALID_NAME'
  | 'WRONG_CREDENTIALS'
  | 'RATE_LIMITED'
  | 'OTHER';

/** The words of a page in one language. */
export interface PageTexts {
  title: string;
  introduction: string;
  name: string;
  password: string;
  rule: string;
  show: string;
  send: string;
  /** The link to the exhibitors' portal. */
  portal: string;
  /** The link to the organizers' console. */
  console: string;
  withoutScript: string;
  outcomes: Readonly<Record<Outcome, string>>;
}

const ENGLISH: Omit<PageTexts, 'title' | 'introduction' | 'send'> = {
  name: 'Your name',
  password: 'Password',
  rule: '12 to 128 characters. Several unrelated words make a good password.',
  show: 'Show the password',
  portal: 'To the exhibitor portal',
  console: 'To the organizer console',
  withoutScript: 'This page needs JavaScript.',
  outcomes: {
    DONE: 'The password is set. Sign in with it.',
    NO_TOKEN: 'Open the link in your mail once more, whole.',
    NOT_FOUND: 'The link has expired or was used. Request a new one.',
    TAKEN: 'This address has an account already. Sign in with it.',
    INVALID:
      'The password needs 12 to 128 characters, and must not be a common one, your address, or keys in a row.',
    INVALID_NAME: 'Enter your name, 1 to 200 characters.',
    WRONG_CREDENTIALS: 'You have an account already: enter its password.',
    RATE_LIMITED: 'Too many attempts. Wait ten minutes.',
    OTHER: 'That did not work. Try again later.',
  },
};

const CHINESE: typeof ENGLISH = {
  name: '您的姓名',
  password: '密码',
  rule: '12 至 128 个字符；建议使用几个互不相关的词。',
  show: '显示密码',
  portal: '进入参展门户',
  console: '进入主办方后台',
  withoutScript: '此页面需要 JavaScript。',
  outcomes: {
    DONE: '密码已设置，请用它登录。',
    NO_TOKEN: '请重新打开邮件中的完整链接。',
    NOT_FOUND: '链接已失效或已使用，请重新申请。',
    TAKEN: '此邮箱已有帐户，请直接登录。',
    INVALID: '密码须有 12 至 128 个字符，且不能是常见密码、您的邮箱地址或连续按键。',
    INVALID_NAME: '请填写姓名，1 至 200 个字符。',
    WRONG_CREDENTIALS: '您已有帐户，请输入该帐户的密码。',
    RATE_LIMITED: '尝试次数过多，请等待十分钟。',
    OTHER: '操作未成功，请稍后再试。',
  },
};

/** All words of all pages. */
export const PAGE_TEXTS: Readonly<Record<PageName, Readonly<Record<PageLocale, PageTexts>>>> = {
  password: {
    en: {
      ...ENGLISH,
      title: 'Set your password',
      introduction: 'Choose a new password for your account. You will be signed out everywhere.',
      send: 'Set the password',
    },
    'zh-Hans': {
      ...CHINESE,
      title: '设置密码',
      introduction: '请为您的帐户设置新密码。所有设备上的登录都将退出。',
      send: '设置密码',
    },
  },
  'sign-up': {
    en: {
      ...ENGLISH,
      title: 'Create your account',
      introduction: 'Enter your name and choose a password.',
      send: 'Create the account',
      outcomes: { ...ENGLISH.outcomes, DONE: 'Welcome. You are signed in.' },
    },
    'zh-Hans': {
      ...CHINESE,
      title: '创建帐户',
      introduction: '请填写姓名并设置密码。',
      send: '创建帐户',
      outcomes: { ...CHINESE.outcomes, DONE: '欢迎，您已登录。' },
    },
  },
  invitation: {
    en: {
      ...ENGLISH,
      title: 'Accept the invitation',
      introduction:
        'If you already have an account, enter its password. Otherwise enter your name and choose a password.',
      send: 'Accept',
      outcomes: { ...ENGLISH.outcomes, DONE: 'Welcome. You are signed in.' },
    },
    'zh-Hans': {
      ...CHINESE,
      title: '接受邀请',
      introduction: '如已有帐户，请输入该帐户的密码；否则请填写姓名并设置密码。',
      send: '接受',
      outcomes: { ...CHINESE.outcomes, DONE: '欢迎，您已登录。' },
    },
  },
};
