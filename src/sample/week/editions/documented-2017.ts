import type { SampleExhibitor } from '../../edition.js';
import { bilingual, sentences } from '../../generator/wording.js';
import type { Wording } from '../../generator/wording.js';

// No report contains the places of these firms; only their booths are invented.
const BOOTH_NOTICE: Wording = {
  zh: '展位号为示例数据。',
  en: 'Its booth number is sample data.',
};

const CHINA_DAILY: Wording = {
  zh: '来源：《中国日报》2017年9月29日。',
  en: 'Source: China Daily, 29 September 2017.',
};

const REFORM_CHINA: Wording = {
  zh: '来源：reformchina.com，2017年9月26日。',
  en: 'Source: reformchina.com, 26 September 2017.',
};

/**
 * A rocket maker. China Daily names it in its report from Beijing, hence the Beijing venue; that it is based in
 * Yizhuang is known only from reports of 2018, after the event. The article calls it One Space Technology.
 *
 * https://govt.chinadaily.com.cn/s/201709/29/WS5b77f3f7498e855160e89aeb/science-parks-boost-high-tech-hub.html,
 * http://reformchina.com/index.php/2017/09/26/chinas-next-generation-mark-zuckerberg-elon-musk/
 */
export function oneSpace(): SampleExhibitor {
  return {
    slug: 'onespace',
    kind: 'COMPANY',
    name: bilingual('零壹空间', 'OneSpace'),
    description: sentences([
      {
        zh: '零壹空间从事火箭研制，2015年8月创立于北京。',
        en: 'OneSpace, called One Space Technology in China Daily, makes rockets; it was founded in Beijing in August 2015.',
      },
      {
        zh: '据2017年9月的报道，一枚小型火箭计划于次年发射。',
        en: 'In September 2017 a mini rocket was reported to be launched in the following year.',
      },
      CHINA_DAILY,
      BOOTH_NOTICE,
    ]),
    country: 'CN',
    city: bilingual('北京', 'Beijing'),
    published: true,
    representatives: [
      { name: bilingual('舒畅', 'Shu Chang'), role: bilingual('首席执行官、创始人', 'CEO and founder') },
    ],
    categories: ['commercial-launch'],
    booths: [],
    products: [],
  };
}

/**
 * China Daily quotes it in its report from Zhongguancun; no other source confirms that it exhibited. Two Chinese
 * reports of 2017 call Li Zhongxiang vice-president (副总裁), not chairman. It has no category, as none of the
 * event's fields is its own.
 *
 * https://govt.chinadaily.com.cn/s/201709/29/WS5b77f3f7498e855160e89aeb/science-parks-boost-high-tech-hub.html,
 * China.com.cn of 2017-09-19 (http://m.ailuma55.com/news/2017-09/19/content_50020291.htm, a mirror)
 */
export function tsinghuaHoldings(): SampleExhibitor {
  return {
    slug: 'tsinghua-holdings',
    kind: 'COMPANY',
    name: bilingual('清华控股有限公司', 'Tsinghua Holdings Co., Ltd.'),
    description: sentences([
      {
        zh: '清华大学在中关村的科技投资机构，由清华大学于2003年9月设立，国有独资。',
        en: 'The technology investment arm of Tsinghua University in Zhongguancun, wholly state-owned and set up by the university in September 2003.',
      },
      {
        zh: '公司自称国家创新战略的全面合作者，希望为创新产业提供平台。',
        en: "It calls itself a comprehensive partner in China's innovation strategy and means to offer a platform to innovative industries.",
      },
      {
        zh: '《中国日报》称李中祥为董事长，另有中文报道称其为副总裁；该公司参展未见其他来源证实。',
        en: 'China Daily names Li Zhongxiang as its chairman, Chinese reports as its vice-president; that it exhibited is not confirmed elsewhere.',
      },
      CHINA_DAILY,
      BOOTH_NOTICE,
    ]),
    country: 'CN',
    published: true,
    representatives: [
      {
        name: bilingual('李中祥', 'Li Zhongxiang'),
        role: bilingual('董事长（据《中国日报》）', 'Chairman, as China Daily names him'),
      },
    ],
    categories: [],
    booths: [],
    products: [],
  };
}

/**
 * A report on the week names it among what was on display in Shanghai.
 *
 * http://reformchina.com/index.php/2017/09/26/chinas-next-generation-mark-zuckerberg-elon-musk/
 */
export function uCloud(): SampleExhibitor {
  return {
    slug: 'ucloud',
    kind: 'COMPANY',
    name: bilingual('优刻得', 'UCloud'),
    description: sentences([
      {
        zh: '云计算企业，据2017年的报道有14个数据中心。',
        en: 'A cloud computing company with 14 data centres, as reported in 2017.',
      },
      REFORM_CHINA,
      BOOTH_NOTICE,
    ]),
    country: 'CN',
    published: true,
    representatives: [{ name: bilingual('季昕华', 'Ji Xinhua'), role: bilingual('首席执行官', 'CEO') }],
    categories: ['cloud-computing'],
    booths: [],
    products: [],
  };
}
