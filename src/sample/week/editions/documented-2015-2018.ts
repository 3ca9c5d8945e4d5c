import { documentedExhibitor } from './edition-facts.js';
import type { SampleExhibitor } from '../../edition.js';
import { bilingual, chineseOnly, englishOnly, sentences } from '../../generator/wording.js';

// Names are in the languages of the sources only.

/** http://en.xfafinance.com/html/Economies/Macro/2015/154926.shtml */
export const EXHIBITORS_2015: readonly SampleExhibitor[] = [
  documentedExhibitor({
    slug: 'eyebright',
    name: englishOnly('Eyebright'),
    description: bilingual(
      '人工晶体企业；在北京会场展出（来源：en.xfafinance.com，2015年）。',
      'Artificial crystals (intraocular lenses); exhibited at the venue in Beijing (source: en.xfafinance.com, 2015).',
    ),
    representatives: [{ name: englishOnly('Xie Jiangbing') }],
    categories: ['biomedical-engineering'],
  }),
];

const HAIDIAN = {
  zh: '在北京会场展出（来源：beijing-haidian.com，2016年10月25日）。',
  en: 'Exhibited at the venue in Beijing (source: beijing-haidian.com, 25 October 2016).',
};
const GOV_CN = {
  zh: '在深圳主会场展出（来源：www.gov.cn，2016年10月13日）。',
  en: 'Exhibited at the main venue in Shenzhen (source: www.gov.cn, 13 October 2016).',
};
const NANFANG = {
  zh: '参加深圳的活动，先后参加两届（来源：《南方日报》）。',
  en: 'Took part in Shenzhen, and in two editions in all (source: Nanfang Daily).',
};

/** http://www.beijing-haidian.com/2016/1025/41012.html */
const BEIJING_2016: readonly SampleExhibitor[] = [
  documentedExhibitor({
    slug: 'sensetime',
    name: englishOnly('SenseTime'),
    description: sentences([HAIDIAN]),
    categories: ['computer-vision'],
    products: [
      {
        slug: 'deepid-face-recognition',
        kind: 'TECHNOLOGY',
        name: englishOnly('DeepID face recognition'),
        description: bilingual(
          'DeepID人脸识别，在LFW上的准确率为99.15%（来源：beijing-haidian.com，2016年10月25日）。',
          'Reaches 99.15% on LFW (source: beijing-haidian.com, 25 October 2016).',
        ),
        premiere: false,
        categories: ['computer-vision'],
      },
    ],
  }),
  documentedExhibitor({
    slug: 'chinese-academy-of-sciences',
    kind: 'INSTITUTE',
    name: bilingual('中国科学院', 'Chinese Academy of Sciences'),
    description: sentences([HAIDIAN]),
    country: 'CN',
  }),
  documentedExhibitor({
    slug: 'beijing-zhz-technology',
    name: englishOnly('Beijing ZHZ Technology Co., Ltd'),
    description: sentences([HAIDIAN]),
    country: 'CN',
  }),
  documentedExhibitor({
    slug: 'beigene',
    name: englishOnly('BeiGene'),
    description: sentences([HAIDIAN]),
    categories: ['biomedicine'],
  }),
];

/**
 * http://big5.www.gov.cn/gate/big5/www.gov.cn/xinwen/2016-10/13/content_5118342.htm for the first three,
 * http://kjq.com.cn/chuangye/11454.html (text of Nanfang Daily) for the others.
 */
const SHENZHEN_2016: readonly SampleExhibitor[] = [
  documentedExhibitor({
    slug: 'alibaba',
    name: bilingual('阿里巴巴', 'Alibaba'),
    description: sentences([
      { zh: '据报道展出首款量产的互联网汽车。', en: 'Showed the "first mass-produced internet car".' },
      GOV_CN,
    ]),
  }),
  documentedExhibitor({
    slug: 'tencent',
    name: bilingual('腾讯', 'Tencent'),
    description: sentences([GOV_CN]),
  }),
  documentedExhibitor({
    slug: '3w-coffee',
    name: bilingual('3W咖啡', '3W Coffee'),
    description: sentences([GOV_CN]),
  }),
  documentedExhibitor({
    slug: 'chaihuo-makerspace',
    // A maker space without a documented legal form.
    kind: 'TEAM',
    name: bilingual('柴火创客空间', 'Chaihuo Makerspace'),
    description: sentences([NANFANG]),
  }),
  documentedExhibitor({
    slug: 'seeed',
    name: bilingual('深圳矽递科技股份有限公司', 'Seeed'),
    description: sentences([NANFANG]),
    country: 'CN',
  }),
];

/** The exhibitors named in 2016, in Beijing and in Shenzhen. */
export const EXHIBITORS_2016: readonly SampleExhibitor[] = [...SHENZHEN_2016, ...BEIJING_2016];

/** http://paper.ce.cn/jjrb/html/2018-10/11/content_374190.htm */
export const EXHIBITORS_2018: readonly SampleExhibitor[] = [
  documentedExhibitor({
    slug: 'shanghai-xiaozhuo-jiqiren',
    name: chineseOnly('上海霄卓机器人有限公司'),
    description: bilingual(
      '展出高空作业机器人；在成都主会场展出（来源：《经济日报》2018年10月11日）。',
      'Showed a robot for work at height at the main venue in Chengdu (source: Economic Daily, 11 October 2018).',
    ),
    country: 'CN',
    representatives: [{ name: chineseOnly('苏尧'), role: bilingual('总经理', 'General manager') }],
    categories: ['intelligent-robots'],
  }),
];
