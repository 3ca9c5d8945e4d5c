import { messageText } from '../../../platform/text/message.js';
import { categoryParts, SeparatorCounter } from './category-parts.js';
import { isEmptyWord } from './empty-words.js';
import { correctEmail, correctPhone, correctUrl } from './correct-text.js';

describe('a telephone number', () => {
  it.each([
    ['010-6255 2233', 'CN', ['+861062552233']],
    ['０１０－６２５５　２２３３，', 'CN', ['+861062552233']],
    ['010-6255 2233 / 010-6255 2234', 'CN', ['+861062552233', '010-6255 2234']],
    ['+86 10 6255 2233 转 8001', undefined, ['+861062552233', 'extension 8001']],
    ['+86 10 6255 2233 ext. 12', undefined, ['+861062552233', 'extension 12']],
    ['030/901820', 'DE', ['+4930901820']],
    ['861062552233', undefined, ['+861062552233']],
  ])('%s of %s is %j', (text, country, parts) => {
    const read = correctPhone(text, country);
    expect(
      'number' in read ? [read.number, ...read.rest.map((rest) => messageText(rest))] : read.fault,
    ).toEqual(parts);
  });

  it.each(['12345', '见名片', '010-6255 223A', '010-6255 2233 / ask Li'])('%s is a fault', (text) => {
    expect(correctPhone(text, 'CN')).toHaveProperty('fault');
  });
});

describe('addresses', () => {
  it('lose schemes, punctuation and full width', () => {
    expect(correctEmail('mailto:a@example.org')).toEqual(['a@example.org']);
    expect(correctEmail('ａ＠example.org，')).toEqual(['a@example.org']);
    expect(correctEmail('a@example.org; b@example.org')).toEqual(['a@example.org', 'b@example.org']);
    expect(correctUrl('http:// www.example.org')).toBe('http://www.example.org');
    expect(correctUrl('www。example。org，')).toBe('www.example.org');
  });
});

describe('categories', () => {
  const known = (name: string) => ['农、林、牧、渔业', '机器人', '智能制造'].includes(name);
  const separators = (...cells: string[]) => {
    const counter = new SeparatorCounter();
    for (const cell of cells) counter.add(cell);
    return counter.separators;
  };

  it('that are known have priority over separators', () => {
    expect(categoryParts('农、林、牧、渔业,智能制造', known)).toEqual(['农、林、牧、渔业', '智能制造']);
    expect(categoryParts('智能制造/机器人', known)).toEqual(['智能制造', '机器人']);
  });

  it('are separated as most cells separate them', () => {
    const comma = separators('Energy, Robotics', 'Mess-/Regeltechnik, Machines', 'Energy');
    expect(categoryParts('Mess-/Regeltechnik, Machines', () => false, comma)).toEqual([
      'Mess-/Regeltechnik',
      'Machines',
    ]);
    const semicolon = separators('Food, Drink; Energy', 'Energy; Robotics');
    expect(categoryParts('Food, Drink; Energy', () => false, semicolon)).toEqual(['Food, Drink', 'Energy']);
  });
});

describe('an empty word', () => {
  it.each(['NaN', 'N/A', 'n.a.', '-', '/', '无', '暂无', 'null', '－'])('is %s', (text) => {
    expect(isEmptyWord(text)).toBe(true);
  });

  it.each(['NA', 'No', '0', '无锡'])('is not %s', (text) => {
    expect(isEmptyWord(text)).toBe(false);
  });
});
