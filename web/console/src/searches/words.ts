import type { Dictionary } from '@vitrine/ui/language';

const zh = {
  title: '没有结果的搜索',
  back: '总览',
  text: '访客在网站上搜索但没有找到的词，按展会所在时区的日期统计，不记录个人数据。',
  advice: '展商的其他叫法可以加为同义词；缺少的展品可以请展商补充。',
  synonyms: '编辑同义词',
  words: '搜索的词',
  count: '次数',
  lastDay: '最近一次',
  byDay: '每日次数',
  day: '日期',
  sum: '合计',
  empty: '没有记录：访客搜索的词都有结果。',
  withheld: '没有可以显示的词：可能含个人数据的词不会保存。',
  csv: '下载 CSV',
};

const en: typeof zh = {
  title: 'Searches without a result',
  back: 'Overview',
  text: 'What visitors searched on the site and did not find, by the days of the event’s time zone, without personal data.',
  advice: 'Add other names of a thing as synonyms; ask exhibitors for products that are missing.',
  synonyms: 'Edit the synonyms',
  words: 'Searched words',
  count: 'Searches',
  lastDay: 'Last searched',
  byDay: 'By day',
  day: 'Day',
  sum: 'Total',
  empty: 'Nothing is counted: every search had a result.',
  withheld: 'No word can be shown: words that may be personal are not stored.',
  csv: 'Download CSV',
};

export const WORDS: Dictionary<typeof zh> = { zh, en };
