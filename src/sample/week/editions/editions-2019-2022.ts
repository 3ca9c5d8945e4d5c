import { EXHIBITORS_2019, EXHIBITORS_2022 } from './documented-2019-2022.js';
import { cityBranch, documentedVenue } from './edition-facts.js';
import type { EditionFacts } from './edition-facts.js';
import { BEIJING, CHENGDU, HANGZHOU, HEFEI, SHANGHAI, SHENZHEN, WUHAN, ZHENGZHOU } from '../week-cities.js';
import { bilingual, chineseOnly, englishOnly } from '../../generator/wording.js';
import type { Wording } from '../../generator/wording.js';

// For the fifth to the seventh no source states the number.
const COUNTED: Wording = {
  zh: '届次系按年份推算。',
  en: 'The number of the edition is counted, not stated in the sources.',
};

/**
 * http://5sw.com/news/html/f2/44051.html, http://english.qianlong.com/2019/0612/3317030.shtml,
 * http://zjnews.zjol.com.cn/zjnews/hznews/201906/t20190620_10376135.shtml
 */
const WEEK_2019: EditionFacts = {
  edition: 5,
  ordinal: { zh: '第五', en: 'Fifth' },
  startsOn: '2019-06-13',
  endsOn: '2019-06-19',
  theme: {
    zh: '汇聚双创活力，澎湃发展动力',
    en: 'integrating vitality of innovation and entrepreneurship, energizing power of development',
  },
  report: [
    {
      zh: '杭州主题展观众超过4万人次，部委活动15项、地方活动271项（5sw.com）。',
      en: 'The theme exhibition in Hangzhou had more than 40,000 visitors; ministries held 15 activities and local governments 271 (5sw.com).',
    },
    {
      zh: '北京会场有300多家企业和130多家服务机构，面积1.8万平方米（qianlong.com）。',
      en: 'The Beijing venue had more than 300 companies and more than 130 service agencies on 18,000 square metres (qianlong.com).',
    },
    {
      zh: '新华社2019年5月28日预告为6月5日至11日，实际于6月13日至19日举行。',
      en: 'Xinhua announced 5 to 11 June on 28 May 2019; it took place from 13 to 19 June.',
    },
    { zh: '英文主题据qianlong.com。', en: 'The English theme is from qianlong.com.' },
    COUNTED,
  ],
  venues: [
    documentedVenue(
      'dream-town',
      'MAIN',
      bilingual('梦想小镇（未来科技城学术交流中心）', 'Dream Town'),
      HANGZHOU,
    ),
    documentedVenue(
      'zhongguancun',
      'BRANCH',
      bilingual('中关村展示中心', 'Zhongguancun exhibition centre'),
      BEIJING,
    ),
    ...[SHANGHAI, SHENZHEN, CHENGDU, WUHAN, HEFEI].map((city) => cityBranch(city)),
  ],
  exhibitors: EXHIBITORS_2019,
};

/**
 * https://archive.shine.cn/nation/Helping-entrepreneurs/shdaily.shtml (Shanghai Daily),
 * http://it.people.com.cn/BIG5/n1/2020/1018/c1009-31896149.html
 */
const WEEK_2020: EditionFacts = {
  edition: 6,
  ordinal: { zh: '第六', en: 'Sixth' },
  startsOn: '2020-10-15',
  endsOn: '2020-10-21',
  theme: {
    zh: '创新引领创业，创业带动就业',
    en: 'Innovation leads entrepreneurship and entrepreneurship drives employment',
  },
  report: [
    {
      zh: '启动仪式在人民大会堂举行，展览在线上进行：序厅和五个主题展区共有160多个项目（《上海日报》）。',
      en: 'It was launched at the Great Hall of the People and shown online, in a prologue hall and five theme areas with more than 160 projects (Shanghai Daily).',
    },
    {
      zh: '有关部委和八个省市举办17项重点活动（人民网）。',
      en: 'Ministries and eight provinces and cities held 17 key activities (People.cn).',
    },
    { zh: '英文主题据《上海日报》。', en: 'The English theme is from Shanghai Daily.' },
    COUNTED,
  ],
  venues: [
    documentedVenue(
      'great-hall-of-the-people',
      'MAIN',
      bilingual('人民大会堂（启动仪式）', 'Great Hall of the People (launch)'),
      BEIJING,
    ),
    documentedVenue('cloud-exhibition', 'ONLINE', bilingual('线上云展馆', 'Online cloud exhibition')),
  ],
  exhibitors: [],
};

/**
 * http://en.people.cn/n3/2021/1018/c90000-9908055.html,
 * http://m.krdpafp.com.cn/shenghuo/2021/1017/24323.html and http://m.jizihe.com/page/2021/1216/9185374.shtml
 * (mirrors, publishers not named)
 */
const WEEK_2021: EditionFacts = {
  edition: 7,
  ordinal: { zh: '第七', en: 'Seventh' },
  startsOn: '2021-10-19',
  endsOn: '2021-10-25',
  theme: {
    zh: '高质量创新创造，高水平创业就业',
    en: 'high-quality innovation, high-level entrepreneurship and employment',
  },
  report: [
    {
      zh: '主会场分五个展区，有144个项目（人民网英文版）。',
      en: "The main venue had 144 projects in five areas (People's Daily Online).",
    },
    {
      zh: '北京会场称为永久会场，有200多个项目（2021年10月17日报道）。',
      en: 'The Beijing venue, called the permanent one, had more than 200 projects (a report of 17 October 2021).',
    },
    {
      zh: '连同预热活动，全国共举办4346场活动（2021年12月16日报道）。',
      en: 'With the warm-up there were 4,346 events nationwide (a report of 16 December 2021).',
    },
    { zh: '英文主题据新华社。', en: 'The English theme is from Xinhua.' },
    COUNTED,
  ],
  venues: [
    documentedVenue('zhengzhou', 'MAIN', chineseOnly('龙子湖智慧岛中原科技城'), ZHENGZHOU),
    documentedVenue(
      'beijing',
      'BRANCH',
      bilingual('北京会场（永久会场）', 'Beijing venue (permanent venue)'),
      BEIJING,
    ),
    documentedVenue('kechuang-zhongguo', 'ONLINE', chineseOnly('科创中国')),
  ],
  exhibitors: [],
};

/**
 * http://en.people.cn/n3/2022/0914/c90000-10146718.html, http://studyofnet.com/679800451.html,
 * http://caijing.cc/cj/2022/0915/34491.html
 */
const WEEK_2022: EditionFacts = {
  edition: 8,
  ordinal: { zh: '第八', en: 'Eighth' },
  startsOn: '2022-09-15',
  endsOn: '2022-09-21',
  theme: {
    zh: '创新增动能，创业促就业',
    en: 'Innovation drives vitality, entrepreneurship creates employment',
  },
  report: [
    {
      zh: '合肥主会场有160多个项目，全国有近千项活动（人民网英文版）。',
      en: "The main venue, in Hefei, had more than 160 projects; there were nearly 1,000 activities nationwide (People's Daily Online).",
    },
    { zh: '近400名代表参加（studyofnet.com）。', en: 'Nearly 400 representatives came (studyofnet.com).' },
    {
      zh: 'SHINE 2022年9月9日称为第七届、9月13日开幕；新华社和中文来源均为第八届、9月15日。',
      en: 'SHINE of 9 September 2022 says seventh and 13 September; Xinhua and Chinese sources say eighth and 15 September.',
    },
    { zh: '英文主题据新华社。', en: 'The English theme is from Xinhua.' },
  ],
  venues: [
    documentedVenue('hefei', 'MAIN', bilingual('合肥主会场', 'Hefei main venue'), HEFEI),
    // The names of these two are known in English only.
    documentedVenue(
      'shenzhen-bay-sports-center',
      'BRANCH',
      englishOnly('Shenzhen Bay Sports Center'),
      SHENZHEN,
    ),
    documentedVenue('yangpu-waterfront', 'BRANCH', englishOnly('Yangpu waterfront'), SHANGHAI),
  ],
  exhibitors: EXHIBITORS_2022,
};

/** The editions from 2019 to 2022; of later ones no source is at hand. */
export const EDITIONS_2019_2022: readonly EditionFacts[] = [WEEK_2019, WEEK_2020, WEEK_2021, WEEK_2022];
