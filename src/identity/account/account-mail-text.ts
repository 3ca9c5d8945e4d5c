import { mailLanguages } from '../../../platform/text/mail-language.js';

const WORDS = {
  en: {
    subject: 'Set your password',
    text:
      'Set a new password with this link. It is valid for 30 minutes, once. If you did not request ' +
      'it, ignore this mail:',
  },
  'zh-Hans': {
    subject: '设置密码',
    text: '请在三十分钟内通过此链接设置新密码。如非本人操作，请忽略。',
  },
} as const;

/** The mail with a link that sets a password. */
export function passwordMailText(locale: string | null, link: string): { subject: string; text: string } {
  const words = mailLanguages(locale).map((language) => WORDS[language]);
  return {
    subject: words.map(({ subject }) => subject).join(' · '),
    text: `${words.map(({ text }) => text).join('\n\n')}\n\n${link}\n`,
  };
}
