import type { PageLocale } from '../../../platform/page/page-frame.js';

/** A code of the API, or a result of the page itself. */
type Outcome = 'NO_EXHIBITOR' | 'NOT_FOUND' | 'WRONG_CREDENTIALS' | 'RATE_LIMITED' | 'OTHER';

type Status =
  'DRAFT' | 'SUBMITTED' | 'CHANGES_REQUESTED' | 'WAITLISTED' | 'APPROVED' | 'REJECTED' | 'WITHDRAWN';

/** The texts of the page in one language. */
export interface RegistrationTexts {
  title: string;
  withoutScript: string;
  signIn: Readonly<Record<'introduction' | 'email' | 'password' | 'send', string>>;
  facts: Readonly<Record<'exhibitor' | 'event' | 'days' | 'status' | 'booths' | 'note' | 'contact', string>>;
  statuses: Readonly<Record<Status, string>>;
  outcomes: Readonly<Record<Outcome, string>>;
}

/** The texts of the page. */
export const REGISTRATION_TEXTS: Readonly<Record<PageLocale, RegistrationTexts>> = {
  en: {
    title: 'Your registration',
    withoutScript: 'This page needs JavaScript.',
    signIn: {
      introduction: 'Sign in with an account of the exhibitor.',
      email: 'E-mail',
      password: 'Password',
      send: 'Sign in',
    },
    facts: {
      exhibitor: 'Exhibitor',
      event: 'Event',
      days: 'Days',
      status: 'Status',
      booths: 'Booths',
      note: 'Note from the organizer',
      contact: 'Contact',
    },
    statuses: {
      DRAFT: 'Draft',
      SUBMITTED: 'Submitted',
      CHANGES_REQUESTED: 'Changes requested',
      WAITLISTED: 'On the waiting list',
      APPROVED: 'Approved',
      REJECTED: 'Not accepted',
      WITHDRAWN: 'Withdrawn',
    },
    outcomes: {
      NO_EXHIBITOR: 'This link is incomplete. Open the complete link in the mail.',
      NOT_FOUND:
        'This account is not a member of the exhibitor. Sign in with another account, or request an invitation.',
      WRONG_CREDENTIALS: 'The e-mail address or the password is wrong.',
      RATE_LIMITED: 'Too many attempts. Wait ten minutes.',
      OTHER: 'The request failed. Try again later.',
    },
  },
  'zh-Hans': {
    title: '您的参展申请',
    withoutScript: '此页面需要 JavaScript。',
    signIn: {
      introduction: '请使用参展商的帐户登录。',
      email: '邮箱',
      password: '密码',
      send: '登录',
    },
    facts: {
      exhibitor: '参展商',
      event: '展会',
      days: '日期',
      status: '状态',
      booths: '展位',
      note: '主办方留言',
      contact: '联系方式',
    },
    statuses: {
      DRAFT: '草稿',
      SUBMITTED: '已提交',
      CHANGES_REQUESTED: '待修改',
      WAITLISTED: '候补',
      APPROVED: '已通过',
      REJECTED: '未通过',
      WITHDRAWN: '已撤回',
    },
    outcomes: {
      NO_EXHIBITOR: '请重新打开邮件中的完整链接。',
      NOT_FOUND: '此帐户不是该参展商的成员。请使用其他帐户登录，或请该参展商发送邀请。',
      WRONG_CREDENTIALS: '邮箱地址或密码不正确。',
      RATE_LIMITED: '尝试次数过多，请等待十分钟。',
      OTHER: '操作未成功，请稍后再试。',
    },
  },
};
