import { EXHIBITORS_2015, EXHIBITORS_2016, EXHIBITORS_2018 } from './documented-2015-2018.js';
import { cityBranch, documentedVenue } from './edition-facts.js';
import type { EditionFacts } from './edition-facts.js';
import { BEIJING, CHENGDU, HEFEI, SHANGHAI, SHENYANG, SHENZHEN, WUHAN, XIAN } from '../week-cities.js';
import { bilingual, chineseOnly } from '../../generator/wording.js';

/**
 * http://english.gov.cn/premier/news/2015/10/20/content_281475215807954.htm (China Daily),
 * http://english.www.gov.cn/premier/news/2015/10/19/content_281475215294623.htm,
 * http://www.lyredcross.com/xy/gd/375631.html (China Quality News; a mirror),
 * http://dichan.jinlian.cn/shownews.asp?id=1778
 */
const WEEK_2015: EditionFacts = {
  edition: 1,
  ordinal: { zh: '第一', en: 'First' },
  startsOn: '2015-10-19',
  endsOn: '2015-10-23',
  theme: {
    zh: '创业创新——汇聚发展新动能',
    en: 'Entrepreneurship and Innovation-Gathering New Impetus for Development',
  },
  report: [
    {
      zh: '主会场展示111个项目（《中国质量报》）。',
      en: 'The main venue showed 111 projects (China Quality News).',
    },
    {
      zh: '分会场设在沈阳、上海、合肥、武汉、成都、西安和深圳（dichan.jinlian.cn）；中国政府网英文版还列出长春和广州，那里的相关赛事和展会不属于这七个分会场。',
      en: "The branch venues were Shenyang, Shanghai, Hefei, Wuhan, Chengdu, Xi'an and Shenzhen (dichan.jinlian.cn); gov.cn in English also lists Changchun and Guangzhou, whose linked finals and fairs are not among the seven.",
    },
    { zh: '英文主题据《中国日报》。', en: 'The English theme is from China Daily.' },
  ],
  venues: [
    documentedVenue(
      'zhongguancun',
      'MAIN',
      bilingual('中关村国家自主创新示范区展示中心', 'Zhongguancun Exhibition Center'),
      BEIJING,
    ),
    ...[SHENYANG, SHANGHAI, HEFEI, WUHAN, CHENGDU, XIAN, SHENZHEN].map((city) => cityBranch(city)),
  ],
  exhibitors: EXHIBITORS_2015,
};

/**
 * https://korablon.com/content/2016-10/18/content_14016057.htm (Shenzhen Special Zone Daily; a mirror),
 * http://whygutenberg.com/chuangye/cyzx/201610/t20161020_11598547.html (Guangming Daily; a mirror),
 * http://kjq.com.cn/chuangye/11454.html (Nanfang Daily), http://www.beijing-haidian.com/2016/1025/41012.html
 */
const WEEK_2016: EditionFacts = {
  edition: 2,
  ordinal: { zh: '第二', en: 'Second' },
  startsOn: '2016-10-12',
  endsOn: '2016-10-18',
  // No source contains an English theme.
  theme: { zh: '发展新经济、培育新动能' },
  report: [
    {
      zh: '主题展有189个项目，10月13日至17日观众37万人次（《深圳特区报》）。',
      en: 'The theme exhibition had 189 projects and 370,000 visitors from 13 to 17 October (Shenzhen Special Zone Daily).',
    },
    {
      zh: '200多家创新企业参加，展品400多件，六天观众超过50万人次（《光明日报》）。',
      en: 'More than 200 innovative companies took part with more than 400 exhibits, and more than 500,000 visitors came in six days (Guangming Daily).',
    },
    {
      zh: '北京会场中关村有近200项活动（beijing-haidian.com）；各省均设分会场。',
      en: 'The Beijing venue, Zhongguancun, had nearly 200 programmes (beijing-haidian.com); all provinces had branch venues.',
    },
    {
      zh: '主要活动为10月12日至18日，最后一项配套活动持续到10月30日（《南方日报》）。',
      en: 'The main programme ran from 12 to 18 October, the last side event to 30 October (Nanfang Daily).',
    },
  ],
  venues: [
    documentedVenue('shenzhenwan', 'MAIN', chineseOnly('深圳湾创业广场'), SHENZHEN),
    documentedVenue('zhongguancun', 'BRANCH', bilingual('中关村', 'Zhongguancun'), BEIJING),
  ],
  exhibitors: EXHIBITORS_2016,
};

/**
 * http://shizheng.xilu.com/20180929/1000010001061002.html (Chengdu Economic Daily),
 * http://zctpt.com/finance/44564.html (Xinhua), https://fx361.cc/page/2018/0910/10696746.shtml,
 * https://feifmx.com/focus/2018dzcywzcx/13002379/20181008/34106140_1.html (a mirror, publisher not named),
 * http://paper.ce.cn/jjrb/html/2018-10/11/content_374190.htm (Economic Daily)
 */
const WEEK_2018: EditionFacts = {
  edition: 4,
  ordinal: { zh: '第四', en: 'Fourth' },
  startsOn: '2018-10-09',
  endsOn: '2018-10-15',
  // No source contains an English theme.
  theme: { zh: '高水平双创，高质量发展' },
  report: [
    {
      zh: '主题展分六个部分，有150个项目（Chengdu Economic Daily）。',
      en: 'The theme exhibition had 150 projects in six parts (Chengdu Economic Daily).',
    },
    {
      zh: '成都举办7项重点活动和29项特色活动（新华社）；此前公布的重点活动为8项（Chengdu Economic Daily），《经济日报》亦报道为7项。',
      en: 'Chengdu held 7 key and 29 special activities (Xinhua); 8 key ones had been announced (Chengdu Economic Daily), while Economic Daily also reports 7.',
    },
    {
      zh: '北京会场有300多家参展单位和600多个项目（fx361.cc），面积1.8万平方米（2018年10月8日报道）。',
      en: 'The Beijing venue had more than 300 exhibitors with more than 600 projects (fx361.cc) on 18,000 square metres (a report of 8 October 2018).',
    },
  ],
  venues: [
    documentedVenue(
      'jingronghui',
      'MAIN',
      bilingual('成都高新区菁蓉汇', 'Jingronghui, Chengdu Hi-tech Zone'),
      CHENGDU,
    ),
    documentedVenue(
      'zhongguancun',
      'BRANCH',
      bilingual('中关村展示中心', 'Zhongguancun exhibition centre'),
      BEIJING,
    ),
  ],
  exhibitors: EXHIBITORS_2018,
};

/** The editions before and after the third, up to 2018. */
export const EDITIONS_2015_2018: readonly EditionFacts[] = [WEEK_2015, WEEK_2016, WEEK_2018];
