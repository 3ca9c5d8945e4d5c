import { sentences } from '../generator/wording.js';

/** The sources of the figures of the Third Week, and the invented parts of this event. */
export const WEEK_2017_DESCRIPTION = sentences([
  {
    zh: '2017年主会场设在上海杨浦长阳创谷，据SHINE报道有150多个项目参展。',
    en: 'The main venue of 2017 was Changyang Campus in Yangpu, Shanghai, with more than 150 projects (SHINE).',
  },
  {
    zh: '北京会场设在中关村，260多家企业展示了项目（《中国日报》2017年9月29日）。',
    en: 'At the Beijing venue, Zhongguancun, more than 260 companies showed projects (China Daily, 29 September 2017).',
  },
  {
    zh: '北京亦庄开发区的配套活动展示了106家企业的262项以上创意产品，仅见于《中国日报》；本目录收入262项。',
    en: "On the sidelines, Beijing's Yizhuang development zone showed over 262 creative products of 106 companies, as China Daily alone reports; this catalog has 262.",
  },
  {
    zh: '《中国日报》该文只谈北京；其他来源均称主会场在上海。',
    en: 'That article speaks only of Beijing; other sources place the main venue in Shanghai.',
  },
  {
    zh: '另有在北京举行、101家中央企业参加的展览（《每日经济新闻》2017年9月15日），以及在硅谷、特拉维夫、柏林和悉尼举办的15场海外活动（ctoutiao.com），均未收入本目录。',
    en: 'An exhibition of 101 central state-owned enterprises in Beijing (Daily Economic News, 15 September 2017) and 15 events in Silicon Valley, Tel Aviv, Berlin and Sydney (ctoutiao.com) are not part of this catalog.',
  },
  {
    zh: '零壹空间、清华控股和优刻得按报道收录；其余参展单位、产品、人物、日程、展厅和展位均由程序生成，数量与上述数字相符，属示例数据。',
    en: 'OneSpace, Tsinghua Holdings and UCloud are entered as reported; all other exhibitors, products, persons, sessions, halls and booths are generated to match these figures and are sample data.',
  },
]);
