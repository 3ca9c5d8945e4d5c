import type { Dictionary } from '@vitrine/ui/language';

const zh = {
  pin: 'PIN 码',
  wrongPin: 'PIN 码不正确',
  pinLocked: '错误次数过多，请一分钟后再试',
  noPin: '展会没有设置 PIN 码，所以诊断不能打开。请主办方在终端设置里填写。',
  diagnosticTerms: {
    kiosk: '终端',
    event: '展会',
    version: '程序版本',
    revision: '目录修订',
    lastSync: '上次同步',
    server: '服务器',
    storage: '存储',
    secureContext: '安全上下文',
    serviceWorker: '离线启动',
    panel: '屏幕',
    error: '最近的错误',
  },
  yes: '是',
  no: '否',
  online: '已连接',
  insecure: '没有 HTTPS：没有服务器时无法启动，存储也可能被清除。',
  persistent: '持久',
  syncNow: '立即同步',
  restart: '重新启动',
  pairAgainHint: '清除这台终端的目录和凭证，再显示新的配对代码。',
};

const en: typeof zh = {
  pin: 'PIN',
  wrongPin: 'The PIN is wrong',
  pinLocked: 'Too many wrong PINs. Try again in a minute.',
  noPin:
    'The event has no PIN, so the diagnostics stay closed. Organizers set it in the settings of the kiosks.',
  diagnosticTerms: {
    kiosk: 'Kiosk',
    event: 'Event',
    version: 'Version of the program',
    revision: 'Revision of the catalog',
    lastSync: 'Last synchronization',
    server: 'Server',
    storage: 'Storage',
    secureContext: 'Secure context',
    serviceWorker: 'Start without a server',
    panel: 'Screen',
    error: 'Last error',
  },
  yes: 'yes',
  no: 'no',
  online: 'Online',
  insecure: 'No HTTPS: the kiosk cannot start without its server, and its storage may be removed.',
  persistent: 'persistent',
  syncNow: 'Synchronize now',
  restart: 'Restart',
  pairAgainHint: 'Deletes the catalog and the token of this kiosk, and shows a new code.',
};

/** The words of the diagnostics in a file of their own, because only the staff reads them. */
export const STAFF_WORDS: Dictionary<typeof zh> = { zh, en };
export type StaffWords = typeof zh;
