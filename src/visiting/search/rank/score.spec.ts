import { candidateOf, scoreFor, type ObjectTexts } from '../../../../test/build/search/finding.js';
import type { Looseness } from '../query/term.js';
import type { Candidate } from './candidate.js';

/** What comes before what for a query, with the rule that says so. */
type Row = [
  reason: string,
  query: string,
  better: ObjectTexts,
  worse: ObjectTexts,
  more?: { better?: Partial<Candidate>; worse?: Partial<Candidate>; loose?: readonly Looseness[] },
];

const ORDER: Row[] = [
  ['a whole name before one that goes on', 'lumen', 'Lumen', 'Lumen Robotics'],
  ['a name without its legal form is a whole one', 'lumen', 'Lumen GmbH', 'Lumen Robotics'],
  ['a Chinese name without place and form is a whole one', '恒达', '佛山恒达有限公司', '恒达玩具有限公司'],
  ['the official name before a short one', '恒达', '恒达', '佛山恒达有限公司'],
  ['a whole name in pinyin before one that goes on', 'hengda', '恒达', '恒达玩具'],
  [
    'a word of a name before first letters of a whole name',
    'ham',
    'Jinhua Ham',
    'Holloway Additive Manufacturing Ltd',
  ],
  [
    'first letters of a whole name before a word without its s',
    'bms',
    'Battery Management System',
    'Film BM',
  ],
  ['whole initials before those within a name', 'lykj', '零壹空间', '青澜云科技'],
  ['first letters of a whole name before syllables', 'boc', 'Bank of China', '播种机'],
  ['a word before its beginning', 'robot', 'Robot Arm', 'Robotics Arm'],
  ['the same inflection before another one', 'robots', 'Robots Inc', 'Robot Arm'],
  ['another inflection before the beginning of a word', 'sensors', 'Smart Sensor', 'Smart Sensorsy'],
  ['a longer beginning before a shorter one', 'robo', 'Robot Arm', 'Robotization Arm'],
  ['characters before what only sounds so', '华为', '华为技术', '华维技术', { loose: ['sounds'] }],
  ['English as it is typed before pinyin', 'mate', 'Mate Phone', '马特手机'],
  ['pinyin before initials', 'li', '礼品', '蓝印'],
  ['more syllables before fewer', 'jiqi', '机器', '季节旗'],
  ['initials of a whole word before those across two', 'smx', '星桐石墨烯导热膜', '保定尚铭信息技术'],
  [
    'all first letters before those of words within a name',
    'agv',
    'Automated Guided Vehicle',
    'Smart Automated Guided Vehicle',
  ],
  ['a word before first letters within a name', 'agv', 'AGV Fleet', 'Smart Automated Guided Vehicle'],
  ['all first letters before some of them', 'wrj', 'Wide Range Jet', 'Wanting Robot Joint Reducer Project'],
  [
    'initials of a word before a part of first letters',
    'wrj',
    '测绘无人机',
    'Wanting Robot Joint Reducer Project',
  ],
  ['a short form of a shorter name', '中行', '中国银行', '中国工商银行'],
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
  ['what covers more of the name', 'film', 'Heat Film', 'Very Long Heat Resistant Film'],
  ['all words before one of two', 'heat film', 'Film against Heat', 'Heat Pump'],
  ['words side by side before words apart', 'heat film', 'Graphene Heat Film', 'Film for Solar Heat'],
  ['what goes on with the letter that was typed', 'smart d', 'Smart Door Lock', 'Smart Kettle Set'],
  ['words side by side before such as end within a word', 'smart lock', 'Smart Door Lock', 'Smart Locker'],
  [
    'what has the other number in its name before what only belongs to such',
    'lenses',
    { names: ['Lens'] },
    { names: ['Zoom'], above: ['Lens'] },
  ],
  [
    'mistyped words side by side before words apart',
    'zongguo yinhang',
    '中国银行铜板',
    '中国铜板银行',
    { loose: ['sounds'] },
  ],
  ['a letter behind characters as it stands', '维生素c', '天然维生素C片', '天然维生素E片'],
  ['a code before a name', 'a12', { names: ['Booth'], codes: ['A12'] }, 'A12 Amplifier Systems'],
  [
    'a whole code before its beginning',
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
    'what has the word within its name before a session that begins with it',
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
    'a name before a category that it stands in',
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
  ['characters that changed places before nothing', '器机人', '机器人', '机器', { loose: ['skips'] }],
  [
    'mixed initials before sounds that are alike',
    'huawjs',
    '华为技术',
    '瓜维技术',
    { loose: ['begun', 'sounds'] },
  ],
];

describe('ranking puts', () => {
  it.each<Row>(ORDER)('%s: %s', (_, query, better, worse, more = {}) => {
    const scores = [candidateOf(better, more.better), candidateOf(worse, more.worse)].map((candidate) =>
      scoreFor(query, candidate, more.loose),
    );
    expect(scores[0]).toBeGreaterThan(scores[1] ?? 0);
  });

  it.each<[reason: string, query: string, texts: ObjectTexts, loose?: readonly Looseness[]]>([
    ['nothing of it', 'graphene', 'Robot'],
    ['less than half of it', 'graphene heat film', 'Film'],
    ['only an empty query', '!', 'Robot'],
    ['what sounds so across two words', '谢谢', '便携协作机器人', ['sounds']],
    ['characters apart of which the first begins no word', '波音', '宁波韵升音乐', ['skips']],
    ['characters that changed places in the midst of a word', '机能手', '智能手机', ['skips']],
    ['one of two, the other of which nothing sounds like', 'zongguo robot', 'Robot', ['sounds']],
  ])('at 0 what has %s: %s', (_, query, texts, loose = []) => {
    expect(scoreFor(query, candidateOf(texts), loose)).toBe(0);
  });
});
