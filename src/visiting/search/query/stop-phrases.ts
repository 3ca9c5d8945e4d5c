import { dataWords } from '../../../platform/text/data-file.js';
import { withoutEnds } from '../lexer/english/endings.js';

/** Phrases before the subject of a query: `请问机器人在哪里`, `带我去机器人展台`. */
const QUESTION_BEFORE =
  /^(?:请问|你好|这?附近|这里|这儿|这边|我想找|我想看|我要找|我要去|我想去|我对|我想买|想买|要买|我要|我想|想找|想看|找一家|带我去|帮我找|怎么去|怎么到|查找|查询|搜索|寻找|哪里有|哪里可以|哪儿有|在哪里有|谁在|谁有|有没有|有哪些|有什么|来自|关于|一家|一台|一个|一款|一种|一些)+/u;
/** Words for vendors or products, after the subject. */
const VENDORS = '(?:公司|企业|厂家|厂商|展商|商家|供应商|机构|团队|产品|展品|项目)';
/** Phrases after the subject. */
const QUESTION_AFTER = new RegExp(
  `(?:在哪里|在哪儿|在哪个(?:展?馆|展厅|展位|展区|地方)|在哪|在什么地方|在几号馆|在几号|哪里有|哪里|哪儿|哪家有|怎么走|怎么去` +
    `|的?展位号|的?展位|的?展台|的?摊位|的?位置|(?:相关)?(?:的${VENDORS})?有(?:哪些|什么)${VENDORS}?|是多少|有吗|有没有|是什么|是谁|感兴趣|相关|吗|呢|吧|呀)$`,
  'u',
);
/** 做石墨烯的公司 means firms with 石墨烯. */
const MADE_BY = new RegExp(
  `^(?:做|卖|生产|研发|制造|提供|从事)?(?<thing>\\p{Script=Han}{2,}?)的(?:${VENDORS})?$`,
  'u',
);
/** 美的 is a firm: particles and question words are removed only between words. */
const PARTICLE = /(?<=\p{Script=Han}{2})(?:有哪些|有什么|有没有|哪些|的|和|与|及|或)(?=\p{Script=Han}{2})/gu;
const MAKING_VERB = /^(?:做|卖|生产|研发|制造|提供|从事)(?=\p{Script=Han}{2})/u;

const STOP_WORDS = new Set(dataWords(import.meta.url, 'stop-words.txt'));

/** Words for firms or products after a name, trade or origin: 小米公司, 芯片企业, 华为产品. */
const VENDOR_ENDING =
  /(?<=\p{Script=Han}{2})(?:股份有限公司|有限责任公司|集团有限公司|有限公司|总公司|分公司|公司|集团|企业|厂家|厂商|商家|供应商|供货商|制造商|生产商|经销商|参展商|(?<!发)展商|品牌|(?<![农水海副特畜林乳矿土])产品|展品)$/u;
const VENDOR_WORD = /^(?:公司|集团|企业|厂家|厂商|商家|供应商|制造商|生产商|参展商|展商|品牌|产品|展品)$/u;
/** The country before one of its regions. */
const OF_CHINA = /中国(?=台湾|香港|澳门)/gu;

/** Vendors or products at the end of a question: 日本企业有哪些 searches for the origin. */
const QUESTION_ABOUT = new RegExp(`(?<=\\p{Script=Han}{2})${VENDORS}$`, 'u');

/**
 * The run without stop phrases, split at particles; the run itself if nothing remains. A run that ends with
 * one of `phrases` keeps it: 中央企业 has its own meaning.
 */
export function withoutQuestionPhrase(run: string, phrases: readonly string[] = []): string[] {
  const strippedRun = withoutEnds(
    withoutEnds(run, QUESTION_AFTER).replace(QUESTION_BEFORE, ''),
    QUESTION_AFTER,
  );
  const isQuestion = strippedRun !== run;
  const thing = MADE_BY.exec(strippedRun)?.groups?.thing ?? strippedRun;
  // 做市商 is a word; 做 is a verb only within a question.
  const bareSubject = isQuestion ? thing.replace(MAKING_VERB, '').replace(QUESTION_ABOUT, '') : thing;
  return (
    phrases.some((phrase) => bareSubject.endsWith(phrase))
      ? bareSubject
      : withoutEnds(bareSubject, VENDOR_ENDING)
  )
    .replace(OF_CHINA, '')
    .replace(PARTICLE, ' ')
    .split(' ')
    .filter((part) => part !== '');
}

const ADDRESSES = [
  /[\w.+-]+@(?<name>[a-z0-9-]+)(?:\.[a-z]{2,})+/gu,
  /(?:https?:\/\/)?www\.(?<name>[a-z0-9-]+)(?:\.[a-z]{2,})+(?:\/\S*)?/gu,
  /(?:https?:\/\/)?\b(?<name>[a-z0-9-]{2,})\.(?:com|cn|net|org|io|de)\b(?:\.[a-z]{2})?(?:\/\S*)?/gu,
];

/** A normalized text with addresses reduced to names: `info@acme.cn` and `www.acme.com` become acme. */
export function withoutAddress(text: string): string {
  return ADDRESSES.reduce((result, address) => result.replace(address, ' $<name> '), text);
}

/** Whether a word is a stop word: `the`, or 公司 alone. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word) || VENDOR_WORD.test(word);
}
