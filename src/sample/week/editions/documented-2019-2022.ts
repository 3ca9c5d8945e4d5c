import { documentedExhibitor } from './edition-facts.js';
import type { SampleExhibitor } from '../../edition.js';
import { bilingual, chineseOnly, englishOnly, sentences } from '../../generator/wording.js';

// Names are in the languages of the sources only.

const HANGZHOU = {
  zh: '在杭州主会场展出（来源：5sw.com，2019年）。',
  en: 'Exhibited at the main venue in Hangzhou (source: 5sw.com, 2019).',
};
const SHENZHEN = {
  zh: '在深圳分会场展出（来源：caijing.cc，2022年9月15日）。',
  en: 'Exhibited at the branch venue in Shenzhen (source: caijing.cc, 15 September 2022).',
};

/**
 * http://ecns.cn/news/2019-06-14/detail-ifzkezvn2342448.shtml for ForwardX,
 * http://5sw.com/news/html/f2/44051.html for the others.
 */
export const EXHIBITORS_2019: readonly SampleExhibitor[] = [
  documentedExhibitor({
    slug: 'forwardx-robotics',
    name: englishOnly('ForwardX Robotics'),
    description: bilingual(
      '在北京会场展出自主移动行李箱（来源：ecns.cn，2019年6月14日）。',
      'Showed self-moving suitcases at the venue in Beijing (source: ecns.cn, 14 June 2019).',
    ),
    categories: ['intelligent-robots'],
    products: [
      {
        slug: 'self-moving-suitcase',
        kind: 'PRODUCT',
        name: englishOnly('Self-moving suitcase'),
        description: bilingual('来源：ecns.cn，2019年6月14日。', 'Source: ecns.cn, 14 June 2019.'),
        premiere: false,
        categories: ['intelligent-robots'],
      },
    ],
  }),
  documentedExhibitor({
    slug: 'wedoctor',
    name: chineseOnly('微医'),
    description: sentences([HANGZHOU]),
    categories: ['digital-health'],
    products: [
      {
        slug: 'weiyi-yunxunzhenche',
        kind: 'PRODUCT',
        name: chineseOnly('微医云巡诊车'),
        description: sentences([HANGZHOU]),
        premiere: false,
        categories: ['digital-health'],
      },
    ],
  }),
  documentedExhibitor({
    slug: 'hikvision',
    name: chineseOnly('海康威视'),
    description: sentences([HANGZHOU]),
    categories: ['artificial-intelligence'],
    products: [
      {
        slug: 'haikangweishi-ai-kaifang-pingtai',
        kind: 'SERVICE',
        name: chineseOnly('海康威视AI能力开放平台'),
        description: sentences([HANGZHOU]),
        premiere: false,
        categories: ['artificial-intelligence'],
      },
    ],
  }),
  documentedExhibitor({ slug: 'canaan', name: chineseOnly('嘉楠耘智'), description: sentences([HANGZHOU]) }),
  documentedExhibitor({ slug: 'brainco', name: chineseOnly('强脑科技'), description: sentences([HANGZHOU]) }),
];

/** http://caijing.cc/cj/2022/0915/34491.html */
export const EXHIBITORS_2022: readonly SampleExhibitor[] = [
  documentedExhibitor({ slug: 'dji', name: chineseOnly('大疆'), description: sentences([SHENZHEN]) }),
  documentedExhibitor({
    slug: 'intellifusion',
    name: chineseOnly('云天励飞'),
    description: sentences([SHENZHEN]),
  }),
  documentedExhibitor({
    slug: 'edge-medical',
    name: chineseOnly('精锋医疗'),
    description: sentences([SHENZHEN]),
    categories: ['healthcare'],
  }),
  documentedExhibitor({
    slug: 'hans-robot',
    name: chineseOnly('大族机器人'),
    description: sentences([SHENZHEN]),
    categories: ['intelligent-robots'],
  }),
];
