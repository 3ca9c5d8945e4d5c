import { isSyllable } from '../lexer/syllables.js';
import { wordsOf } from '../lexer/words.js';

/** Words that ask or beg, as ICU's dictionary cuts them: 请带我去茅台的展位, 哪家公司做机器狗. */
const ASKING = new Set(
  `请 请问 请带 麻烦 帮 帮忙 帮我 给我 我 我想 我要 我去 我们 想 想要 想找 想看 想买 了解 一下 推荐 介绍 告诉 知道 看看 找找 哪 哪里
   哪儿 哪家 哪些 哪个 哪款 谁 谁家 什么 怎么 怎样 如何 几 多少 多少钱 买到 买得到 带我 有没有 想要找 吗 呢 几点 能不能 采购`.split(
    /\s+/,
  ),
);
/** Words that stand beside them. */
const BESIDE = new Set(
  `这 这个 那 那个 在 有 是 的 的是 都 都有 做 卖 买 找 去 到 要 会 能 能够 可以 和 对 给 把 个 家 款 种 台 些 里 走 带 让 吗 呢 啊 呀 吧 了 过 一 一家 一款 开始 结束 会场 适合 来 卖吗
   一个 一种 一些 一台 公司 企业 厂家 厂商 商家 展商 参展商 展位 展 位 展台 摊位 展馆 展区 位置 地方 产品 展品 主要 主营 业务 生产 制造
   提供 销售 从事 经营 关于 相关 有关 参展 现场 附近 这里 东西`.split(/\s+/),
);
/** So many words before a single character make it what is asked for. */
const MANY = 2;
const RUN = /\p{Script=Han}+/gu;

/** Pinyin with the numbers of its tones: `ji1qi4ren2`, `hua2 wei2`. A single one is rather a code. */
const TONED = /(?<![a-z0-9])(?:[a-z]{1,6}[1-5] ?){2,}(?![a-z0-9])/gu;
const SYLLABLE = /(?<letters>[a-z]+)[1-5] ?/gu;

/**
 * A normalised query as it may also be meant: without the numbers of tones, and without all that is said around what is
 * sought. Undefined where there is no other way to read it.
 */
export function readOtherwise(query: string): string | undefined {
  const other = query.replace(TONED, withoutTones).replace(RUN, withoutAsking).trim();
  return other === '' || other === query.trim() ? undefined : other;
}

function withoutTones(toned: string): string {
  const syllables = Array.from(toned.matchAll(SYLLABLE), ({ groups }) => groups?.letters ?? '');
  return syllables.every(isSyllable) ? `${syllables.join('')} ` : toned;
}

/** A run without what it asks with at both ends; where none of it asks, the run itself. */
function withoutAsking(run: string): string {
  const words = wordsOf(run);
  const isAround = (word: string): boolean => ASKING.has(word) || BESIDE.has(word);
  const start = words.findIndex((word) => !isAround(word));
  const end = words.findLastIndex((word) => !isAround(word)) + 1;
  const around = start < 0 ? words : [...words.slice(0, start), ...words.slice(end)];
  if (!around.some((word) => ASKING.has(word))) return run;
  // 介绍信 is no request for 信, but 推荐一款茶 is one for 茶.
  const isBehind = start >= MANY && end === words.length;
  if (start >= 0 && words.slice(start, end).join('').length === 1 && !isBehind) return run;
  return start < 0 ? ' ' : ` ${words.slice(start, end).join('')} `;
}
