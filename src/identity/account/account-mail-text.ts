import { type MailLanguage, mailLanguages } from '../../platform/text/mail-language.js';
import type { MailText } from '../../platform/mail/outbox.service.js';

/** The mails to owners of accounts, each with a link. */
type AccountMail = 'PASSWORD' | 'SIGN_UP' | 'KNOWN_ADDRESS';

const WORDS: Readonly<Record<MailLanguage, Readonly<Record<AccountMail, MailText>>>> = {
  en: {
    PASSWORD: {
      subject: 'Set your password',
      text:
        'Set a new password with this link. It is valid for 30 minutes, once. If you did not request ' +
        'it, ignore this mail:',
    },
    SIGN_UP: {
      subject: 'Create your account',
      text:
        'Create your account with this link. It is valid for 24 hours, once. If you did not request ' +
        'it, ignore this mail:',
    },
    KNOWN_ADDRESS: {
      subject: 'You have an account',
      text:
        'A sign-up with this address was requested, but the address has an account already. Sign in with it. ' +
        'If you have forgotten the password, set a new one with this link. It is valid for 30 minutes, once. ' +
        'If you did not request it, ignore this mail:',
    },
  },
  'zh-Hans': {
    PASSWORD: {
      subject: '设置密码',
      text: '请在三十分钟内通过此链接设置新密码。如非本人操作，请忽略。',
    },
    SIGN_UP: {
      subject: '创建帐户',
      text: '请在二十四小时内通过此链接创建帐户，链接只能使用一次。如非本人操作，请忽略。',
    },
    KNOWN_ADDRESS: {
      subject: '您已有帐户',
      text: '有人申请用此邮箱注册，但此邮箱已有帐户，请直接登录。如忘记密码，请在三十分钟内通过此链接设置新密码。如非本人操作，请忽略。',
    },
  },
};

/** The mail in the language of the recipient, or in English and Chinese. */
export function accountMailText(mail: AccountMail, locale: string | null, link: string): MailText {
  const words = mailLanguages(locale).map((language) => WORDS[language][mail]);
  return {
    subject: words.map(({ subject }) => subject).join(' · '),
    text: `${words.map(({ text }) => text).join('\n\n')}\n\n${link}\n`,
  };
}
