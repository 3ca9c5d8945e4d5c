import { EventSnapshot } from '../../../catalog/snapshot/event-snapshot.js';
import { lexeme } from '../query/tsquery.js';
import { interpretNormal, interpretQuery } from './interpret-query.js';
import type { SynonymGroups } from '../query/synonyms.js';

const named = (objectId: string, name: object, more: object = {}) =>
  ({ objectId, parentId: null, document: { id: objectId, slug: objectId, name, ...more } }) as never;
const EVENT = new EventSnapshot(
  'event',
  1,
  [
    { kind: 'EVENT', ...(named('event', { en: 'Fair' }) as object) } as never,
    {
      kind: 'HALL',
      ...(named('hall-3', { en: 'Hall 3', 'zh-Hans': '3号馆' }, { code: 'H3' }) as object),
    } as never,
    { kind: 'HALL', ...(named('hall-12', { 'zh-Hans': '十二号馆' }, { code: '12' }) as object) } as never,
    { kind: 'CATEGORY', ...(named('ai', { 'zh-Hans': '人工智能' }) as object) } as never,
    { kind: 'CATEGORY', ...(named('robots', { en: 'Robotics', 'zh-Hans': '机器人' }) as object) } as never,
  ],
  ['DE', 'TR', 'US'].map((value) => ({ kind: 'EXHIBITOR', dimension: 'country', value, count: 1 })),
);

const read = (text: string, groups: SynonymGroups = []) => interpretQuery(text, EVENT, groups).terms;
const words = (text: string): string[] => read(text).map((term) => term.text);

describe('the text of a query', () => {
  it.each([
    ['English stop words', 'where is the robot', ['robot']],
    ['Chinese question words', '请问机器人在哪里？', ['机器人']],
    ['words that ask for a place', '附近有没有茶', ['茶']],
    ['a question about a booth', '机器人在哪个展位', ['机器人']],
    ['words of an intention', '我想买一台咖啡机', ['咖啡机']],
    ['words for producers', '做石墨烯的公司', ['石墨烯']],
    ['a question about companies of a country', '日本企业有哪些', ['日本']],
    ['a conjunction', '机器人和无人机', ['机器人', '无人机']],
    ['a question between two words', '上海有哪些大学', ['上海', '大学']],
    ['an unfinished syllable of an input method', '比亚d', ['比亚']],
    ['a word for a company', '小米公司', ['小米']],
    ['a separate word for a company', '小米 公司', ['小米']],
    ['a word for companies of a trade', '芯片企业', ['芯片']],
    ['a word for companies of a country', '日本公司', ['日本']],
    ['an unambiguous legal form', 'Haier Group', ['haier']],
    ['several legal forms', 'Haier Holding Co., Ltd.', ['haier']],
    ['the country before the name of a region', '中国台湾', ['台湾']],
    ['the first letter of an unfinished word', 'coffee b', ['coffee']],
    ['a repeated word', 'robot robot', ['robot']],
    ['words for sellers', 'manufacturers of robots', ['robots']],
    ['an address around a name', 'https://www.acme.com/robots', ['acme']],
    ['a diacritic', 'Škoda', ['skoda']],
  ])('is interpreted without %s: %s', (_, text, terms) => {
    expect(words(text)).toEqual(terms);
  });

  it.each([
    ['it has no other words', 'where is the', ['where', 'is', 'the']],
    ['it is the name of a company: 美的', '美的', ['美的']],
    ['it may begin a syllable', 'ji qi r', ['ji', 'qi', 'r']],
    ['it is only a word for companies', '公司', ['公司']],
    ['it is a part of another word: 农产品', '绿色农产品', ['绿色农', '产品']],
    ['it consists only of legal forms', 'Co Ltd', ['co', 'ltd']],
    ['it belongs to a code', 'A 12', ['a', '12']],
    ['it belongs to a code with a hyphen', 'a-12', ['a', '12']],
    ['a space separates it from characters', '大厅 x', ['大厅', 'x']],
  ])('keeps a stop word if %s', (_, text, terms) => {
    expect(words(text)).toEqual(terms);
  });

  it.each([
    ['请带我去茅台的展位', '茅台'],
    ['哪家公司做机器狗', '机器狗'],
    ['机器狗怎么卖', '机器狗'],
    ['口罩在哪里可以买到', '口罩'],
    ['鲁班家居在不在这个展会', '鲁班家居'],
    ['infosys phone number', 'infosys'],
    ['我想了解一下机器狗', '机器狗'],
    ['推荐一款茶', '茶'],
    ['A14是哪家公司', 'a14'],
    ['ji1qi4ren2', 'jiqiren'],
    ['hua2 wei2', 'huawei'],
  ])('has a second interpretation if no object matches completely: %s', (text, other) => {
    const { terms } = interpretNormal(interpretQuery(text, EVENT, []).alternative ?? '', EVENT, []);
    expect(terms.map((term) => term.text).join('')).toBe(other);
  });

  it.each([
    ['contains no question', '有机茶公司'],
    ['asks for one character that may belong to the question word', '介绍信'],
    ['contains only question words', '这是什么'],
    ['has a digit that is no tone', 'xr2 mk4'],
    ['has one syllable with a digit', 'ma4 pro'],
  ])('has only one interpretation if it %s: %s', (_, text) => {
    expect(interpretQuery(text, EVENT, []).alternative).toBeUndefined();
  });

  it('keeps a character that may belong to a name in its second interpretation', () => {
    const { compacts } = interpretNormal(
      interpretQuery('美的空调怎么卖', EVENT, []).alternative ?? '',
      EVENT,
      [],
    );
    expect(compacts).toEqual(['美的空调']);
  });

  it.each([
    ['武汉大数据', ['武汉', '大数据']],
    ['德国新能源', ['德国', '新能源']],
    ['大连海', ['大连海']],
  ])('is split after a place at its start: %s', (text, terms) => {
    expect(words(text)).toEqual(terms);
  });

  it('includes the cities of a province, but not the province of a city', () => {
    const said = (text: string) =>
      read(text).flatMap(({ synonyms }) => synonyms.flat().map((term) => term.text));
    expect([said('江苏').includes('苏州'), said('jiangsu').includes('苏州'), said('苏州')]).toEqual([
      true,
      true,
      [],
    ]);
  });

  it.each(['what is in hall 3', '3号馆有哪些展商', 'who is in hall 3'])(
    'refers to a whole hall if it contains nothing else: %s',
    (text) => {
      expect(words(text)).toEqual(['']);
    },
  );

  it.each([
    ['六轴机器人', '6 axis'],
    ['6轴机器人', '6 axis'],
    ['9轴传感器', '9 axis'],
    ['AI', '人工智能'],
    ['人工智能', 'ai'],
    ['感測器', '传感器'],
    ['internet of things', 'iot'],
    ['München', 'munich'],
  ])('includes common synonyms: %s', (text, other) => {
    const ways = read(text).flatMap(({ synonyms }) => synonyms.map((way) => way.map((term) => term.text)));
    expect(ways.map((way) => way.join(' '))).toContain(other);
  });

  it('includes the synonyms of staff instead of the common ones', () => {
    const ways = read('AI', [['AI', 'Avian Influenza']])[0]?.synonyms ?? [];
    expect(ways.map((way) => way.map((term) => term.text))).toEqual([['avian', 'influenza']]);
  });

  it.each([
    ['3号馆 A12', 'hall-3'],
    ['三号馆', 'hall-3'],
    ['第3馆', 'hall-3'],
    ['hall 3', 'hall-3'],
    ['Halle 3', 'hall-3'],
    ['hall no. three', 'hall-3'],
    ['hall number 12', 'hall-12'],
    ['展馆3', 'hall-3'],
    ['3 hall', 'hall-3'],
    ['3号馆的德国企业', 'hall-3'],
    ['H3 A12', 'hall-3'],
    ['十二号馆', 'hall-12'],
    ['hall 12', 'hall-12'],
  ])('contains a hall: %s', (text, hall) => {
    const halls = read(text).filter((term) => term.text === '');
    expect(halls.map((term) => [...term.references.keys()])).toEqual([[hall]]);
  });

  it.each(['hall 9', '3D展厅', '展厅3D打印', '1 hall road', '103馆'])(
    'contains no hall of the event: %s',
    (text) => {
      expect(words(text)).not.toContain('');
    },
  );

  it.each(['哪里有吗', '相关有哪些', '集团有限公司', '请问你好'])(
    'is split without delay, however many ways to split it exist: 机器人 and many %s',
    (ending) => {
      expect(words(`机器人${ending.repeat(40)}呆`)[0]).toMatch(/^机器/);
    },
  );

  it('does not interpret the beginning of 轴承 (bearing) as an axis', () => {
    expect(words('6轴承')).toEqual(['6', '轴承']);
  });

  it.each([
    ['a category by its name', 'robotics', 'robots'],
    ['a category by the beginning of its name', 'robo', 'robots'],
    ['a category in pinyin', 'jiqiren', 'robots'],
    ['a category by its common name', 'AI', 'ai'],
  ])('refers to %s', (_, text, category) => {
    expect([...(read(text)[0]?.references.keys() ?? [])]).toEqual([category]);
  });

  it.each([
    ['germany', 'DE'],
    ['german', 'DE'],
    ['德国', 'DE'],
    ['deguo', 'DE'],
    ['turkey', 'TR'],
    ['turkiye', 'TR'],
    ['deutschland', 'DE'],
    ['U.S.', 'US'],
  ])('refers to a country with exhibitors: %s', (text, country) => {
    expect([...(read(text)[0]?.countries.keys() ?? [])]).toEqual([country]);
  });

  it('does not refer to a country without exhibitors', () => {
    expect(read('france')[0]?.countries.size).toBe(0);
  });

  it('is cut after 12 words', () => {
    expect(words('aa bb cc dd ee ff gg hh ii jj kk ll mm nn')).toHaveLength(12);
  });

  it.each([
    ['a word', 'UAV', [['无人机']]],
    ['a word within a longer one', '农业无人机', [['uav']]],
    ['a word that otherwise means companies', '中央企业', [['央企']]],
    ['pinyin', 'wurenji', [['无人机'], ['uav']]],
  ])('has synonyms if it is %s: %s', (_, text, others) => {
    const term = read(text, [
      ['无人机', 'UAV'],
      ['央企', '中央企业'],
    ]).at(-1);
    expect(term?.synonyms.map((way) => way.map((each) => each.text))).toEqual(others);
  });

  it.each([
    ['a word that only begins like a synonym', '机器人', ['机器', 'machine']],
    ['a part of a phrase', 'aerial', ['unmanned aerial vehicle', 'drone']],
  ])('has no synonyms if it is %s: %s', (_, text, group) => {
    expect(read(text, [group]).map((term) => term.synonyms)).toEqual([[]]);
  });
});

describe('a lexeme', () => {
  it.each([
    ["o'reilly", "'o''reilly'"],
    ['back\\slash', "'back\\\\slash'"],
    ['a & b | !c:*', "'a & b | !c:*'"],
  ])('is quoted, so that it contains no operator: %s', (text, quoted) => {
    expect(lexeme(text)).toBe(quoted);
  });
});
