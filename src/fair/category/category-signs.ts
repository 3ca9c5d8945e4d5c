import type { LocalizedText } from '../../platform/text/localized-text.js';

/** The sign of a category without a chosen sign, a known word, or a parent with a sign. */
const DEFAULT_SIGN = 'shapes';

/** For each sign, prefixes of words in slugs and English names, and parts of Chinese names. */
const WORDS: Readonly<Record<string, string>> = {
  'brain-circuit': 'artificial-intelligence ai machine-learning vision speech 人工智能 机器学习 视觉 语音',
  bot: 'robot drone automation 机器人 无人机 自动化',
  database: 'data storage 数据 存储',
  globe: 'internet cloud network web telecom 互联网 云计算 网络 通信',
  monitor: 'software computer electronic display semiconductor chip 软件 电子 显示 芯片 半导体',
  dna: 'biotech bio biolog gene pharma 生物 基因 制药',
  'heart-pulse': 'health medic hospital care sport 医疗 健康 医学 体育',
  hexagon: 'material chemi steel fibre fiber 材料 化工 钢铁 纤维',
  leaf: 'environment energy green agri recycl 节能 环保 能源 农业 循环',
  'train-front': 'transport traffic rail mobility vehicle automotive logistic 交通 轨道 汽车 物流',
  rocket: 'aerospace aviation space satellite launch 航空 航天 卫星 火箭',
  plug: 'electric power batter photovoltaic solar 电力 电池 光伏 家电',
  banknote: 'finance bank insur fintech 金融 银行 保险',
  utensils: 'food catering drink 食品 餐饮 饮料',
  house: 'home furniture building construction real-estate 家居 家具 建筑 建材',
  store: 'retail commerce fashion textile 零售 商业 服装 纺织',
  luggage: 'travel tourism culture 旅游 文化',
  presentation: 'education training 教育 培训',
  baby: 'child toy baby 儿童 玩具 母婴',
  package: 'packag print 包装 印刷',
};

/** The names of the icons that a category can have. The front ends have a picture for each. */
export const CATEGORY_SIGNS: readonly string[] = [...Object.keys(WORDS), DEFAULT_SIGN];

/** A category with the values that determine its sign. */
export interface SignedCategory {
  readonly slug: string;
  readonly name: LocalizedText;
  /** The choice of the organizers. */
  readonly sign: string | null;
}

/** The sign of the last category of a path from a root. */
export function signOf(path: readonly SignedCategory[]): string {
  const category = path.at(-1);
  if (!category) return DEFAULT_SIGN;
  return category.sign ?? signByWords(category) ?? signOf(path.slice(0, -1));
}

function signByWords({ slug, name }: SignedCategory): string | undefined {
  const words = [slug, ...Object.values(name)].map((text) => `-${text.toLowerCase().replaceAll(' ', '-')}`);
  const matches = (word: string): boolean =>
    words.some((text) => text.includes(/^[a-z]/.test(word) ? `-${word}` : word));
  return Object.keys(WORDS).find((sign) => WORDS[sign]?.split(' ').some(matches));
}
