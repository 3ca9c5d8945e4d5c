import type { UserError } from './ask.js';
import { useLanguage } from './language.js';

/** Messages of the server are English; in Chinese each kind of error has words of its own. */
const CHINESE: Readonly<Record<string, string>> = {
  BOOTH_TAKEN: '展位已被占用或停用。',
  INVALID: '内容不符合要求。',
  IN_USE: '仍在使用中，不能删除。',
  NOT_FOUND: '已不存在。',
  QUOTA_EXCEEDED: '名额已满。',
  REGISTRATION_CLOSED: '报名未开放。',
  STALE: '别人刚刚也做了修改。',
  TAKEN: '已被使用。',
  WRONG_STATUS: '当前状态不允许此操作。',
};

/** Returns a function that gives an error in the user's language. */
export function useErrorText(): (error: UserError) => string {
  const { language } = useLanguage();
  return ({ code, message }) => (language === 'zh' ? (CHINESE[code] ?? message) : message);
}
