import type { Dictionary } from '@vitrine/ui/language';

/** Words of the components. */
const zh = {
  cancel: '取消',
  close: '关闭',
  save: '保存',
  saved: '已保存',
  retry: '重试',
  loading: '正在加载…',
  noTranslation: '缺少译文',
  signIn: '登录',
  signOut: '退出登录',
  signInAgain: '登录已过期。请重新登录，已输入的内容仍然保留。',
  email: '邮箱',
  password: '密码',
  forgotPassword: '忘记密码？',
  needsHttps: '浏览器没有保存登录状态。请通过 HTTPS 地址打开本页，或在服务器本机上打开。',
  wrongCredentials: '邮箱或密码不正确。',
  refused: '没有保存：请检查以下内容。',
  failed: '出错了，没有保存任何更改。',
  failures: {
    NETWORK: '无法连接服务器。已输入的内容仍然保留。',
    UNAUTHENTICATED: '登录已过期，请重新登录。',
    FORBIDDEN: '您没有此操作的权限。',
    SERVICE_UNAVAILABLE: '服务器繁忙，请稍后重试。',
    RATE_LIMITED: '尝试次数过多，请稍后再试。',
  } as Readonly<Record<string, string>>,
  requestId: (id: string) => `请求编号：${id}`,
};

const en: typeof zh = {
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  saved: 'Saved',
  retry: 'Try again',
  loading: 'Loading…',
  noTranslation: 'No translation',
  signIn: 'Sign in',
  signOut: 'Sign out',
  signInAgain: 'Your session has ended. Sign in again; what you have typed is kept.',
  email: 'E-mail',
  password: 'Password',
  forgotPassword: 'Forgot your password?',
  needsHttps:
    'The browser did not keep the session. Open this page by an HTTPS address, or on the server itself.',
  wrongCredentials: 'The e-mail address or the password is wrong.',
  refused: 'Not saved: check the following.',
  failed: 'Something went wrong. Nothing was changed.',
  failures: {
    NETWORK: 'The server cannot be reached. What you have typed is kept.',
    UNAUTHENTICATED: 'Your session has ended. Sign in again.',
    FORBIDDEN: 'You do not have permission to do this.',
    SERVICE_UNAVAILABLE: 'The server is busy. Try again in a moment.',
    RATE_LIMITED: 'Too many attempts. Try again later.',
  },
  requestId: (id) => `Request ${id}`,
};

export const WORDS: Dictionary<typeof zh> = { zh, en };
