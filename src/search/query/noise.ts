/** What one says around the thing one seeks, first and last: `请问机器人在哪里`. */
const ASKED_BEFORE =
  /^(?:请问|你好|我想找|我想看|我要找|我要去|我想去|我要|我想|想找|想看|帮我找|查找|查询|搜索|寻找|哪里有|哪里可以|哪儿有|在哪里有|有没有|有哪些|来自|关于)+/u;
const ASKED_AFTER =
  /(?:在哪里|在哪儿|在哪|在什么地方|在几号馆|在几号|哪里有|哪里|哪儿|怎么走|怎么去|的?展位号|的?展位|的?展台|的?摊位|的?位置|有哪些|有吗|有没有|是什么|是谁|相关|吗|呢|吧|呀)+$/u;
/** 美的 is a firm: what binds two words is left out only between words. */
const BINDING = /(?<=\p{Script=Han}{2})(?:的|和|与|及|或)(?=\p{Script=Han}{2})/gu;

const SMALL_WORDS = new Set(
  `a an the of for in at on to from by with and or not is are was be do does can i im we me my you your it its where wheres
   whats what which who how find show see get go looking look please near about any some there here that this booth booths
   stand stands company companies exhibitor exhibitors`.split(/\s+/),
);

/** The run without what one says around it, cut where words are bound; the run itself where nothing else is left. */
export function withoutQuestion(run: string): string[] {
  const bare = run.replace(ASKED_AFTER, '').replace(ASKED_BEFORE, '').replace(ASKED_AFTER, '');
  return bare
    .replace(BINDING, ' ')
    .split(' ')
    .filter((part) => part !== '');
}

/** Whether a word says nothing of what is sought. */
export function isSmallWord(word: string): boolean {
  return SMALL_WORDS.has(word);
}
