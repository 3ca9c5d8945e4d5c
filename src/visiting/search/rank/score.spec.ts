import { candidateOf, scoreFor, type ObjectTexts } from '../../../../test/build/search/finding.js';
import type { Looseness } from '../query/term.js';
import type { Candidate } from './candidate.js';

/** The better and the worse texts for a query, with the rule that decides. */
type Row = [
  reason: string,
  query: string,
  better: ObjectTexts,
  worse: ObjectTexts,
  more?: { better?: Partial<Candidate>; worse?: Partial<Candidate>; loose?: readonly Looseness[] },
];

const ORDER: Row[] = [
  ['a whole name before a longer name', 'lumen', 'Lumen', 'Lumen Robotics'],
  ['a whole name without its legal form before a longer name', 'lumen', 'Lumen GmbH', 'Lumen Robotics'],
  [
    'a whole Chinese name without place and legal form before a longer name',
    '恒达',
    '佛山恒达有限公司',
    '恒达玩具有限公司',
  ],
  ['the official name before a short one', '恒达', '恒达', '佛山恒达有限公司'],
  ['a whole name in pinyin before a longer name', 'hengda', '恒达', '恒达玩具'],
  [
    'a word of a name before the first letters of a whole name',
    'ham',
    'Jinhua Ham',
    'Holloway Additive Manufacturing Ltd',
  ],
  [
    'the first letters of a whole name before a word without its s',
    'bms',
    'Battery Management System',
    'Film BM',
  ],
  ['the initials of a whole name before initials within a name', 'lykj', '零壹空间', '青澜云科技'],
  ['the first letters of a whole name before syllables', 'boc', 'Bank of China', '播种机'],
  ['a whole word before the beginning of a word', 'robot', 'Robot Arm', 'Robotics Arm'],
  ['the same inflection before another one', 'robots', 'Robots Inc', 'Robot Arm'],
  ['another inflection before the beginning of a word', 'sensors', 'Smart Sensor', 'Smart Sensorsy'],
  ['a longer beginning before a shorter one', 'robo', 'Robot Arm', 'Robotization Arm'],
  [
    'characters before other characters with the same sound',
    '华为',
    '华为技术',
    '华维技术',
    { loose: ['sounds'] },
  ],
  ['an English word before pinyin', 'mate', 'Mate Phone', '马特手机'],
  ['pinyin before initials', 'li', '礼品', '蓝印'],
  ['more syllables before fewer', 'jiqi', '机器', '季节旗'],
  [
    'the initials of a whole word before initials across two words',
    'smx',
    '星桐石墨烯导热膜',
    '保定尚铭信息技术',
  ],
  [
    'the first letters of a whole name before those within a name',
    'agv',
    'Automated Guided Vehicle',
    'Smart Automated Guided Vehicle',
  ],
  ['a word before first letters within a name', 'agv', 'AGV Fleet', 'Smart Automated Guided Vehicle'],
  [
    'all first letters of a name before some of them',
    'wrj',
    'Wide Range Jet',
    'Wanting Robot Joint Reducer Project',
  ],
  [
    'the initials of a word before some first letters of a name',
    'wrj',
    '测绘无人机',
    'Wanting Robot Joint Reducer Project',
  ],
  ['a short form of a shorter name before one of a longer name', '中行', '中国银行', '中国工商银行'],
  ['the name before a keyword', 'drone', 'Drone', { names: ['Kite'], keywords: ['Drone'] }],
  [
    'a keyword before the name of the exhibitor',
    'drone',
    { names: ['Kite'], keywords: ['Drones'] },
    { names: ['Kite'], above: ['Drone'] },
  ],
  ['the name before a person', 'wang', 'Wang', { names: ['Kite'], people: ['Wang'] }],
  [
    'a person before a city',
    'lyon',
    { names: ['Kite'], people: ['Lyon'] },
    { names: ['Kite'], cities: ['Lyon'] },
  ],
  [
    'a name that the query covers more before a longer name',
    'film',
    'Heat Film',
    'Very Long Heat Resistant Film',
  ],
  ['a name with all words before one with a single word', 'heat film', 'Film against Heat', 'Heat Pump'],
  ['adjacent words before separate words', 'heat film', 'Graphene Heat Film', 'Film for Solar Heat'],
  [
    'a name that continues with the typed letter before other names',
    'smart d',
    'Smart Door Lock',
    'Smart Kettle Set',
  ],
  ['adjacent whole words before an incomplete last word', 'smart lock', 'Smart Door Lock', 'Smart Locker'],
  [
    'the singular in a name before the singular in a category',
    'lenses',
    { names: ['Lens'] },
    { names: ['Zoom'], above: ['Lens'] },
  ],
  [
    'mistyped adjacent words before separate words',
    'zongguo yinhang',
    '中国银行铜板',
    '中国铜板银行',
    { loose: ['sounds'] },
  ],
  ['the exact letter after characters before another letter', '维生素c', '天然维生素C片', '天然维生素E片'],
  ['a code before a name', 'a12', { names: ['Booth'], codes: ['A12'] }, 'A12 Amplifier Systems'],
  [
    'a whole code before the beginning of a code',
    'a1',
    { names: ['One'], codes: ['A1'] },
    { names: ['Two'], codes: ['A12'] },
  ],
  [
    'an exhibitor before a product of the same name',
    'lumen',
    'Lumen',
    'Lumen',
    { better: { kind: 'EXHIBITOR' }, worse: { kind: 'PRODUCT' } },
  ],
  [
    'a category before a product',
    'lumen',
    'Lumen',
    'Lumen',
    { better: { kind: 'CATEGORY' }, worse: { kind: 'PRODUCT' } },
  ],
  [
    'a product before a session',
    'lumen',
    'Lumen',
    'Lumen',
    { better: { kind: 'PRODUCT' }, worse: { kind: 'SESSION' } },
  ],
  [
    'an exhibitor with the word in its name before a session that begins with it',
    '机器人',
    '星衡机器人',
    '机器人现场演示',
    { worse: { kind: 'SESSION' } },
  ],
  [
    'a session before a booth',
    'lumen',
    'Lumen',
    'Lumen',
    { better: { kind: 'SESSION' }, worse: { kind: 'BOOTH' } },
  ],
  [
    'the exhibitor before its product, whose name begins with it',
    'luyan',
    '路岩科技',
    '路岩机床',
    { better: { kind: 'EXHIBITOR' }, worse: { kind: 'PRODUCT' } },
  ],
  [
    'a name before a category of the object',
    'robotics',
    'Robotics Lab',
    'Arms',
    { worse: { references: ['robots'] } },
  ],
  [
    'a category before the country',
    'robotics',
    'Arms',
    'Arms',
    { better: { references: ['robots'] }, worse: { country: 'DE' } },
  ],
  [
    'characters in their order before some pairs',
    '心电仪',
    '心电记录仪',
    '心电图',
    { loose: ['skips', 'partly'] },
  ],
  ['transposed characters before no match', '器机人', '机器人', '机器', { loose: ['skips'] }],
  ['mixed initials before similar sounds', 'huawjs', '华为技术', '瓜维技术', { loose: ['begun', 'sounds'] }],
];

describe('the ranking', () => {
  it.each<Row>(ORDER)('puts %s: %s', (_, query, better, worse, more = {}) => {
    const scores = [candidateOf(better, more.better), candidateOf(worse, more.worse)].map((candidate) =>
      scoreFor(query, candidate, more.loose),
    );
    expect(scores[0]).toBeGreaterThan(scores[1] ?? 0);
  });

  it.each<[reason: string, query: string, texts: ObjectTexts, loose?: readonly Looseness[]]>([
    ['no word of the query', 'graphene', 'Robot'],
    ['less than half of the words', 'graphene heat film', 'Film'],
    ['an empty query', '!', 'Robot'],
    ['the same sounds across two words', '谢谢', '便携协作机器人', ['sounds']],
    ['separate characters, the first not at the beginning of a word', '波音', '宁波韵升音乐', ['skips']],
    ['transposed characters in the middle of a word', '机能手', '智能手机', ['skips']],
    ['one word of two, and no sound like the other', 'zongguo robot', 'Robot', ['sounds']],
  ])('gives the score 0 to a text with %s: %s', (_, query, texts, loose = []) => {
    expect(scoreFor(query, candidateOf(texts), loose)).toBe(0);
  });
});
