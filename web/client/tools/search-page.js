/** A page that measures the client's search in a generated catalog. search-page.mjs bundles it. */
import { CatalogObjects } from '../src/catalog-objects.ts';
import { CatalogReading } from '../src/catalog-reading.ts';
import { prepareSearch, searchLocal } from '../src/search-local.ts';

const CITIES =
  '广州 guang zhou Guangzhou,深圳 shen zhen Shenzhen,北京 bei jing Beijing,上海 shang hai Shanghai,成都 cheng du Chengdu,武汉 wu han Wuhan,长沙 chang|zhang sha Changsha,西安 xi an Xian';
const BRANDS =
  '华光 hua guang Huaguang,新通 xin tong Xintong,德力 de li Deli,金桥 jin qiao Jinqiao,海威 hai wei Haiwei,宏达 hong da Hongda,天元 tian yuan Tianyuan,安信 an xin Anxin,博朗 bo lang Bolang,凯乐 kai le|yue Kaile,明辉 ming hui Minghui,科盛 ke sheng Kesheng';
const TRADES =
  '照明 zhao ming Lighting,机器人 ji qi ren Robotics,家具 jia ju Furniture,电子 dian zi Electronics,纺织 fang zhi Textiles,陶瓷 tao ci Ceramics,食品 shi pin Foods,仪器 yi qi Instruments';
const FORMS =
  '有限公司 you xian gong si Co. Ltd.,科技股份有限公司 ke ji gu fen you xian gong si Technology Inc.';
const SENTENCE = {
  en: 'The company develops, produces and exports its goods to customers on five continents since 1998. ',
  zh: '公司自一九九八年起研发生产并向五大洲客户出口产品。',
};

const lists = [CITIES, BRANDS, TRADES, FORMS].map((list) =>
  list.split(',').map((item) => {
    const [, zh, reading, en] = /^(\p{Script=Han}+) ([a-z| ]+) ([A-Z].*)$/u.exec(item);
    return { zh, reading, en };
  }),
);

const SEARCHED_EXHIBITORS = [
  {
    id: 'changan',
    zh: '重庆长安汽车股份有限公司',
    en: "Chang'an Automobile",
    reading: 'chong|zhong qing chang|zhang an qi che gu fen you xian gong si',
    code: 'A23',
  },
  { id: 'siemens', zh: '西门子', en: 'Siemens AG', reading: 'xi men zi', code: 'A24' },
];

const objects = new CatalogObjects();
const catalog = new CatalogReading(objects, () => ['zh-Hans', 'en'], 'zh-Hans');
/** @type {number[]} The durations in milliseconds of tasks over 50 ms. */
const longTasks = [];
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longTasks.push(Math.round(duration));
}).observe({ type: 'longtask' });

function put(type, id, body) {
  objects.set({ id, type, revision: 1, body: { id, ...body } });
}

function putExhibitor({ id, zh, en, reading, code, hall = 'N1' }) {
  put('Booth', `booth-${id}`, {
    code,
    hall,
    zone: null,
    area: 9,
    outline: null,
    status: 'ASSIGNED',
    exhibitors: [id],
  });
  put('Exhibitor', id, {
    name: { 'zh-Hans': zh, en },
    description: { 'zh-Hans': SENTENCE.zh.repeat(3), en: SENTENCE.en.repeat(3) },
    city: null,
    representatives: [],
    categories: [],
    booths: [`booth-${id}`],
    readings: [reading],
  });
}

globalThis.search = {
  longTasks,
  /** Fills the catalog with exhibitors and their booths. */
  create(count) {
    for (let hall = 1; hall <= 10; hall += 1)
      put('Hall', `N${hall}`, { code: `N${hall}`, name: null, venue: 'v' });
    for (const exhibitor of SEARCHED_EXHIBITORS) putExhibitor(exhibitor);
    for (let number = SEARCHED_EXHIBITORS.length; number < count; number += 1) {
      let remainder = number * 7919;
      const parts = lists.map((list) => {
        const part = list[remainder % list.length];
        remainder = Math.floor(remainder / list.length);
        return part;
      });
      const join = (field, separator) => parts.map((part) => part[field]).join(separator);
      putExhibitor({
        id: `x-${number}`,
        zh: join('zh', ''),
        en: `${join('en', ' ')} ${number}`,
        reading: join('reading', ' '),
        code: `B${number}`,
        hall: `N${1 + (number % 10)}`,
      });
    }
  },
  /** Builds the index. Resolves with the milliseconds and the number of tasks that the page ran meanwhile. */
  async prepare() {
    const start = performance.now();
    let turns = 0;
    const timer = setInterval(() => (turns += 1));
    await prepareSearch(catalog);
    clearInterval(timer);
    return { ms: performance.now() - start, turns };
  },
  async find(query, options) {
    const start = performance.now();
    const hits = await searchLocal(catalog, query, options);
    return { ms: performance.now() - start, ids: hits.map(({ object }) => object.id) };
  },
};
