import WORDS from './empty-words.json' with { type: 'json' };

const EMPTY_WORDS: ReadonlySet<string> = new Set(WORDS);

/** Whether a text stands for an empty cell, such as `N/A` and `暂无`. */
export function isEmptyWord(text: string): boolean {
  return text.length < 20 && EMPTY_WORDS.has(text.normalize('NFKC').trim().toLowerCase());
}

/** Words for a value that follows later, in half width and lower case. */
const AWAITED = new RegExp(
  '^(?:tb[acds]|t\\.b\\.[acd]\\.?|to be (?:announced|confirmed|advised|determined|defined|supplied|added)|pending|follows|folgt|' +
    'wird nachgereicht|(?:请|請)?(?:详|詳)?(?:见|見)名片|' +
    '(?:电话|電話|手机|手機|邮箱|郵箱|电邮|網址|网址|网站|網站|地址|联系人|聯絡人|联系方式|聯絡方式|信息|资料)?' +
    '(?:待定|待补|待補|待补充|待補充|待确认|待確認|待提供|待更新|待填|待通知|暂缺|暫缺|暂无|暫無|暂未提供|未定|未提供))$',
  'u',
);

/** Whether a text says that a value follows, such as `TBA`, `待定` and `见名片`. */
export function isAwaitedWord(text: string): boolean {
  if (text.length > 40) return false;
  return AWAITED.test(
    text
      .normalize('NFKC')
      .trim()
      .toLowerCase()
      .replace(/[.。!！…]+$/, ''),
  );
}
