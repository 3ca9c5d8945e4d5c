import { isSyllable } from '../lexer/syllables.js';
import { tokensOf } from '../lexer/tokens.js';
import { wordsOf } from '../lexer/words.js';

/** Question words and polite phrases, as split by ICU's dictionary: 请带我去茅台的展位, 哪家公司做机器狗. */
const QUESTION_WORDS = setOf(
  `请 请问 请带 麻烦 帮 帮忙 帮我 给我 我 我想 我要 我去 我们 想 想要 想找 想看 想买 想要找 想再去 了解 一下 推荐 介绍 告诉 知道 看看 找找
   哪 哪里 哪儿 哪家 哪些 哪个 哪款 谁 谁家 什么 什么时间 什么时候 几点 怎么 怎样 如何 几 多少 多少钱 买到 买得到 带我 有没有 没有 能不能
   吗 呢 在不在 不在 听说 看到 昨天 今天 明天 今年 联系 方式 联系方式 电话 有关 参加 采购 适合 远 时间 开始 结束`,
);
/** Words that are omitted next to these. */
const NEIGHBOUR_WORDS = setOf(
  `这 这个 这儿 这里 那 那个 那儿 在 有 是 的 的是 都 都有 也 也来 再 做 卖 买 找 去 去看 来 到 要 会 能 能够 可以 和 跟 对 给 把 离 从 个 家
   款 种 台 批 些 里 走 带 让 啊 呀 吧 了 过 一 一家 一款 一个 一种 一些 一台 一批 公司 企业 厂家 厂商 商家 展商 参展商 展位 展 位 展台 摊位
   展馆 展区 展会 会场 位置 地方 产品 展品 主要 主营 业务 生产 制造 提供 销售 从事 经营 关于 相关 参展 现场 附近 东西 他们 你们 孩子`,
);
/** English words of questions and polite phrases, in addition to the stop words. */
const CHAT_WORDS = setOf(
  `id ive got meet meeting talk speak visit people person someone somebody contact phone number email address opening hours list product
   products yesterday today tomorrow saw somewhere discount coupons price prices cost website official information info details`,
);
/** The English ones, in addition to the stop words. */
const CONNECTING_ENGLISH = setOf(
  `use uses used using useful good best better great new latest modern thing things something anything stuff kind kinds type types sort help
   helps helping helped let lets keep keeps without against into onto over under between via per than then also just only very more most much many other
   others every each all if so as but no own device devices equipment technology technologies technique system systems solution solutions
   service services tool tools machine machines offer offers offering provide provides provider providers who's which work works working people
   suitable nearest closest nearby day night hand hands put way ways different small big large little still up down out off`,
);
/** Words that ask or only connect, next to the words of ideas: 给老人用的机器人, something for kids to play with. */
const CONNECTING_WORDS = setOf(
  `用 用的 使用 用于 用来 为 为了 帮助 帮 专门 专用 让 可 好 好的 新 新的 人 人们 地 得 什么样 哪种 种类 类 类的 方面 领域 行业 以及 或者 或
   还 还有 又 就 最 最近 最近的 离我最近 很 太 更 不 只 上 下 中 内 外 前 后 所 而 与 及 等 等等 之 其 啥 哪 咋 啦 哦 嘛 东东 玩意 设备 装置 技术 系统 方案 解决方案 服务`,
);
/** The minimum number of words before a final single character that is the subject. */
const MINIMUM_WORDS_BEFORE = 3;
const WORD = /(?<![a-z0-9])[a-z]+(?![a-z0-9])/gu;
const RUN = /\p{Script=Han}+/gu;

/** Pinyin with the numbers of its tones: `ji1qi4ren2`, `hua2 wei2`. A single one is more likely a code. */
const TONED_PINYIN = /(?<![a-z0-9])(?:[a-z]{1,6}[1-5] ?){2,}(?![a-z0-9])/gu;
const SYLLABLE = /(?<letters>[a-z]+)[1-5] ?/gu;

/**
 * Another interpretation of a normalized query: without tone numbers and stop phrases. Undefined if there is
 * none.
 */
export function relaxQuery(query: string): string | undefined {
  const relaxedQuery = query
    .replace(TONED_PINYIN, withoutTones)
    .replace(RUN, withoutQuestionWords)
    .replace(WORD, withoutChat);
  return tokensOf(relaxedQuery).length === 0 || relaxedQuery.trim() === query.trim()
    ? undefined
    : relaxedQuery;
}

/** The parts of a Chinese run that neither ask nor connect. Lone characters are none. */
export function contentOf(run: string): string[] {
  const words = wordsOf(run).map((word) =>
    QUESTION_WORDS.has(word) || NEIGHBOUR_WORDS.has(word) || CONNECTING_WORDS.has(word) ? ' ' : word,
  );
  return words
    .join('')
    .split(' ')
    .filter((part) => part.length > 1);
}

/** Whether an English word asks or connects, besides the stop words. */
export function isAsking(word: string): boolean {
  return word.length < 2 || CHAT_WORDS.has(word) || CONNECTING_ENGLISH.has(word);
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}

function withoutTones(tonedPinyin: string): string {
  const syllables = Array.from(tonedPinyin.matchAll(SYLLABLE), ({ groups }) => groups?.letters ?? '');
  return syllables.every(isSyllable) ? `${syllables.join('')} ` : tonedPinyin;
}

function withoutChat(word: string): string {
  return CHAT_WORDS.has(word) ? '' : word;
}

/** A run without question words, if it contains any: all at both ends, and the longer ones inside. */
function withoutQuestionWords(run: string): string {
  const words = wordsOf(run);
  if (!words.some((word) => QUESTION_WORDS.has(word))) return run;
  const areStopWords = words.map((word) => QUESTION_WORDS.has(word) || NEIGHBOUR_WORDS.has(word));
  const start = areStopWords.indexOf(false);
  const end = areStopWords.lastIndexOf(false) + 1;
  const remainingText = words
    .map((word, index) => (areStopWords[index] && isOmitted(words, areStopWords, index) ? ' ' : word))
    .join('');
  // 介绍信 is not a request for 信, but 推荐一款茶 is one for 茶.
  const isSubjectAtEnd = start >= MINIMUM_WORDS_BEFORE && end === words.length;
  return remainingText.trim().length === 1 && !isSubjectAtEnd ? run : ` ${remainingText} `;
}

/**
 * A single character may belong to a name, as 的 in 美的空调, unless it is at an end or next to longer stop words.
 */
function isOmitted(words: readonly string[], areStopWords: readonly boolean[], index: number): boolean {
  let [first, last] = [index, index];
  while (areStopWords[first - 1]) first -= 1;
  while (areStopWords[last + 1]) last += 1;
  return (
    first === 0 || last === words.length - 1 || words.slice(first, last + 1).some((word) => word.length > 1)
  );
}
