import type { PageLocale } from '../../../../platform/page/page-frame.js';

/** The possible outcomes: a code of the API, or a check of the page. */
type Outcome =
  | 'APPROVED'
  | 'DENIED'
  | 'NO_EVENT'
  | 'NOT_FOUND'
  | 'INVALID'
  | 'WRONG_CREDENTIALS'
  | 'RATE_LIMITED'
  | 'OTHER';

/** The words of the page in one language. */
export interface PairingTexts {
  title: string;
  withoutScript: string;
  signIn: Readonly<Record<'introduction' | 'email' | 'password' | 'send', string>>;
  find: Readonly<Record<'introduction' | 'code' | 'send', string>>;
  facts: Readonly<
    Record<
      | 'userCode'
      | 'appVersion'
      | 'screen'
      | 'userAgent'
      | 'secureContext'
      | 'address'
      | 'createdAt'
      | 'expiresAt',
      string
    >
  >;
  decide: Readonly<
    Record<
      | 'introduction'
      | 'event'
      | 'name'
      | 'hall'
      | 'noHall'
      | 'x'
      | 'y'
      | 'heading'
      | 'panelWidth'
      | 'locale'
      | 'firstLocale'
      | 'trustedDocumentsOnly'
      | 'approve'
      | 'deny',
      string
    >
  >;
  outcomes: Readonly<Record<Outcome, string>>;
}

/** All words of the page. */
export const PAIRING_TEXTS: Readonly<Record<PageLocale, PairingTexts>> = {
  en: {
    title: 'Approve a kiosk',
    withoutScript: 'This page needs JavaScript.',
    signIn: {
      introduction: 'Sign in with an account that organizes the event.',
      email: 'E-mail address',
      password: 'Password',
      send: 'Sign in',
    },
    find: {
      introduction: 'Enter the code that the screen shows.',
      code: 'Code',
      send: 'Find the device',
    },
    facts: {
      userCode: 'Code',
      appVersion: 'Version of its application',
      screen: 'Screen, in CSS pixels',
      userAgent: 'Browser',
      secureContext: 'Secure context',
      address: 'Network address',
      createdAt: 'Waits since',
      expiresAt: 'The code expires at',
    },
    decide: {
      introduction: 'Compare this with the device in front of you. Approve only a device that you recognize.',
      event: 'Event',
      name: 'Name, for the staff',
      hall: 'Hall',
      noHall: 'none',
      x: 'Metres east of the north-west corner of the hall',
      y: 'Metres south of it',
      heading: 'Direction in which a person in front of the screen looks, in degrees clockwise from north',
      panelWidth: 'Width of the panel in millimetres',
      locale: 'Language at the start',
      firstLocale: "the event's first",
      trustedDocumentsOnly: 'It executes registered documents only',
      approve: 'Approve it',
      deny: 'Refuse it',
    },
    outcomes: {
      APPROVED: 'The kiosk is approved. Its screen continues within a few seconds.',
      DENIED: 'The device is refused.',
      NO_EVENT: 'Your account organizes no event. Contact an organizer, or sign in with another account.',
      NOT_FOUND:
        'No device waits under this code. Codes are valid for 15 minutes; compare it with the screen.',
      INVALID: 'Something in the form is wrong:',
      WRONG_CREDENTIALS: 'The address or the password is wrong.',
      RATE_LIMITED: 'Too many attempts. Wait some minutes.',
      OTHER: 'That did not work. Try again later.',
    },
  },
  'zh-Hans': {
    title: '接入导览屏',
    withoutScript: '此页面需要 JavaScript。',
    signIn: {
      introduction: '请使用本活动组织者的帐户登录。',
      email: '邮箱地址',
      password: '密码',
      send: '登录',
    },
    find: {
      introduction: '请输入屏幕上显示的代码。',
      code: '代码',
      send: '查找设备',
    },
    facts: {
      userCode: '代码',
      appVersion: '应用版本',
      screen: '屏幕（CSS 像素）',
      userAgent: '浏览器',
      secureContext: '安全上下文',
      address: '网络地址',
      createdAt: '等待开始时间',
      expiresAt: '代码有效期至',
    },
    decide: {
      introduction: '请与您面前的设备核对以下信息。只接入您确认的设备。',
      event: '活动',
      name: '名称（供工作人员使用）',
      hall: '展馆',
      noHall: '无',
      x: '距展馆西北角向东的米数',
      y: '距该角向南的米数',
      heading: '面对屏幕者的朝向（自正北顺时针的度数）',
      panelWidth: '屏幕宽度（毫米）',
      locale: '初始语言',
      firstLocale: '活动的首选语言',
      trustedDocumentsOnly: '仅可执行已登记的查询文档',
      approve: '接入',
      deny: '拒绝',
    },
    outcomes: {
      APPROVED: '导览屏已接入，屏幕将在数秒内自动继续。',
      DENIED: '已拒绝该设备。',
      NO_EVENT: '您的帐户不是任何活动的组织者。请联系组织者，或使用其他帐户登录。',
      NOT_FOUND: '没有设备在等待此代码。代码有效期为十五分钟，请与屏幕核对。',
      INVALID: '表单中有错误：',
      WRONG_CREDENTIALS: '邮箱地址或密码不正确。',
      RATE_LIMITED: '尝试次数过多，请等待几分钟。',
      OTHER: '操作未成功，请稍后再试。',
    },
  },
};
