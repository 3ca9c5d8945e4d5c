import WORDS from './pending-words.json' with { type: 'json' };

const VALUES: ReadonlySet<string> = new Set(WORDS.values);
const COMPANIES: ReadonlySet<string> = new Set(WORDS.companies);
/** The maximum length of such a text, in characters. */
const LENGTH = 40;
const PLACES: ReadonlySet<string> = new Set([...WORDS.values, ...WORDS.places]);

/** What a cell can name before the word: `电话待补`. */
const DETAIL =
  /^(?:电话|電話|手机|手機|邮箱|郵箱|电邮|網址|网址|网站|網站|地址|联系人|聯絡人|联系方式|聯絡方式|信息|资料)/u;

/** What a cell of booths can name before the word: `Booth TBA`, `2号馆待定`. */
const PLACE =
  /^(?:(?:halle?|booth|stand|展位号?|展馆|摊位|[a-z]?\d{1,2}(?:\.\d)?(?:号?[馆厅])?)[\s:-]*){1,3}/u;

/** Whether a text says that a booth or hall is not assigned yet, such as `TBA`, `待定（TBA）`, `Multiple` and `Hall 2 TBA`. */
export function isPending(text: string): boolean {
  if (text.length > LENGTH) return false;
  const words = text.split(/[()（）[\]]/).map(wordIn);
  const filledWords = words.filter((word) => word !== '');
  const areAllPending = filledWords.every((word) =>
    [word, word.replace(PLACE, ''), word.replace(DETAIL, '')].some((each) => PLACES.has(each)),
  );
  return filledWords.length > 0 && areAllPending;
}

/** Whether a text says that a value follows, such as `TBA`, `待定` and `电话待补`. */
export function isAwaited(text: string): boolean {
  const word = wordIn(text);
  return VALUES.has(word) || VALUES.has(word.replace(DETAIL, ''));
}

/** Whether a text in the place of a company's name says that it follows. Companies have names such as `TBS`, too. */
export function isAwaitedName(text: string): boolean {
  return isAwaited(text) && !COMPANIES.has(wordIn(text));
}

/** A short text in half width and lower case without punctuation; empty for a longer one. */
function wordIn(text: string): string {
  if (text.length > LENGTH) return '';
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[.。()[\]?!…]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
