import { messageText } from '../../../platform/text/message.js';
import { categoryParts, SeparatorCounter } from './category-parts.js';
import { isAwaited } from '../model/pending-words.js';
import { isEmptyWord } from './empty-words.js';
import { correctEmail, correctPhone, correctUrl } from './correct-text.js';

describe('the correction of a telephone number', () => {
  it.each([
    ['010-6255 2233', 'CN', ['+861062552233']],
    ['０１０－６２５５　２２３３，', 'CN', ['+861062552233']],
    ['010-6255 2233 / 010-6255 2234', 'CN', ['+861062552233', '010-6255 2234']],
    ['+86 10 6255 2233 转 8001', undefined, ['+861062552233', 'extension 8001']],
    ['+86 10 6255 2233 ext. 12', undefined, ['+861062552233', 'extension 12']],
    ['030/901820', 'DE', ['+4930901820']],
    ['861062552233', undefined, ['+861062552233']],
  ])('converts %s with the country %s to %j', (text, country, parts) => {
    const read = correctPhone(text, country);
    expect(
      'number' in read ? [read.number, ...read.otherParts.map((rest) => messageText(rest))] : read.fault,
    ).toEqual(parts);
  });

  it.each(['12345', '见名片', '010-6255 223A', '010-6255 2233 / ask Li'])(
    'reports a fault for %s',
    (text) => {
      expect(correctPhone(text, 'CN')).toHaveProperty('fault');
    },
  );
});

describe('the correction of addresses', () => {
  it('removes schemes, punctuation and full width', () => {
    expect(correctEmail('mailto:a@example.org')).toEqual(['a@example.org']);
    expect(correctEmail('ａ＠example.org，')).toEqual(['a@example.org']);
    expect(correctEmail('a@example.org; b@example.org')).toEqual(['a@example.org', 'b@example.org']);
    expect(correctEmail('＜a@example.org＞')).toEqual(['a@example.org']);
    expect(correctEmail('Li Lei <a@example.org>;')).toEqual(['a@example.org', 'Li Lei']);
    expect(correctEmail('a@example.org (Li Lei)')).toEqual(['a@example.org', 'Li Lei']);
    expect(correctUrl('http:// www.example.org')).toBe('http://www.example.org');
    expect(correctUrl('www。example。org，')).toBe('www.example.org');
  });
});

describe('the categories of a cell', () => {
  const known = (name: string) => ['农、林、牧、渔业', '机器人', '智能制造'].includes(name);
  const separators = (...cells: string[]) => {
    const counter = new SeparatorCounter();
    for (const cell of cells) counter.add(cell);
    return counter.separators;
  };

  it('are known names first, before any separation', () => {
    expect(categoryParts('农、林、牧、渔业,智能制造', known)).toEqual(['农、林、牧、渔业', '智能制造']);
    expect(categoryParts('智能制造/机器人', known)).toEqual(['智能制造', '机器人']);
  });

  it('can contain commas if a part with a conjunction stands nowhere else', () => {
    const name = 'Textiles, Apparel and Leather';
    const column = separators('Energy, Robotics', name, 'Energy', 'Robotics, Energy');
    expect(categoryParts(name, () => false, column)).toEqual([name]);
    expect(categoryParts('Energy, Robotics', () => false, column)).toEqual(['Energy', 'Robotics']);
    const both = separators(name, 'Textiles', 'Apparel and Leather', 'Energy, Textiles');
    expect(categoryParts(name, () => false, both)).toEqual(['Textiles', 'Apparel and Leather']);
  });

  it('are separated by the separator of most cells', () => {
    const comma = separators('Energy, Robotics', 'Mess-/Regeltechnik, Machines', 'Energy');
    expect(categoryParts('Mess-/Regeltechnik, Machines', () => false, comma)).toEqual([
      'Mess-/Regeltechnik',
      'Machines',
    ]);
    const semicolon = separators('Food, Drink; Energy', 'Energy; Robotics');
    const slash = separators('学校/研究所', '学校', 'A/B', 'A', 'B', 'A/C/B', 'D/E');
    expect(['学校/研究所', 'A/B', 'D/E'].map((cell) => categoryParts(cell, () => false, slash))).toEqual([
      ['学校/研究所'],
      ['A', 'B'],
      ['D/E'],
    ]);
    const list = separators('纺织、服装及皮革', '纺织', '机器人、无人机', '机器人', '无人机');
    expect(categoryParts('纺织、服装及皮革; 机器人、无人机', () => false, list)).toEqual([
      '纺织、服装及皮革',
      '机器人',
      '无人机',
    ]);
    expect(categoryParts('Food, Drink; Energy', () => false, semicolon)).toEqual(['Food, Drink', 'Energy']);
  });

  it('are separated by another separator, too, if each part stands alone elsewhere', () => {
    const cells = ['机器人/新能源', '机器人，新能源', '机器人', '新能源', '学校/研究所'];
    const few = separators(...cells);
    expect(cells.map((cell) => categoryParts(cell, () => false, few))).toEqual([
      ['机器人', '新能源'],
      ['机器人', '新能源'],
      ['机器人'],
      ['新能源'],
      ['学校/研究所'],
    ]);
  });
});

describe('a word for an empty cell', () => {
  it.each(['NaN', 'N/A', 'n.a.', '-', '/', '无', '暂无', 'null', '－'])('can be %s', (text) => {
    expect(isEmptyWord(text)).toBe(true);
  });

  it.each(['NA', 'No', '0', '无锡'])('cannot be %s', (text) => {
    expect(isEmptyWord(text)).toBe(false);
  });
});

describe('a word for a value that follows', () => {
  it.each(['TBA', 'T.B.C.', 'to be confirmed', '待定', '见名片', '电话待补', '邮箱待补充。'])(
    'can be %s',
    (text) => {
      expect(isAwaited(text)).toBe(true);
    },
  );

  it.each(['TBA GmbH', '待定坊', 'tba@example.org', '名片'])('cannot be %s', (text) => {
    expect(isAwaited(text)).toBe(false);
  });
});
