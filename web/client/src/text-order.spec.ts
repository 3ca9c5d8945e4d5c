import { TimeSlices } from './time-slices.js';
import { TextOrder } from './text-order.js';

const PARTS = [
  ...[
    '重庆',
    '重型',
    '长安',
    '长沙',
    '西安',
    '沈阳',
    '沈',
    '中庆',
    '北京',
    '单',
    '单县',
    '机器人',
    '㐀',
    '𠮷',
    '（中国）',
    '·',
  ],
  ...['Siemens', 'siemens', 'SIEMENS AG', 'É', 'e', 'Ä', 'a', 'Z', 'z', '3M', '10', '2', ' ', '-', '&', ''],
];
/** Texts of three parts, the same in each run. */
const TEXTS = Array.from({ length: 2000 }, (_, number) =>
  [7, 131, 2203].map((factor) => PARTS[(number * factor + (number >> 3)) % PARTS.length]).join(''),
);

describe('the order of texts', () => {
  it.each([
    ['zh-Hans', 'zh-Hans-u-co-pinyin'],
    ['en', 'en'],
    ['cs', 'cs'],
  ])('equals the collation of %s', (locale, collation) => {
    const { compare } = new Intl.Collator(collation, { numeric: true });
    const order = new TextOrder(locale).comparerFor(TEXTS);
    expect([...TEXTS].sort(order)).toEqual([...TEXTS].sort(compare));
  });

  it('has 厦门 beside names that begin with xia, and other names with 厦 beside sha', () => {
    const names = ['谢', '厦门', '夏天', '西安', '厦大', '山'];
    const order = new TextOrder('zh-Hans');
    const expected = ['厦大', '山', '西安', '厦门', '夏天', '谢'];
    expect([...names].sort(order.comparerFor(names))).toEqual(expected);
    expect([...names].sort((left, right) => order.compare(left, right))).toEqual(expected);
  });

  it('stays the same when later texts contain new characters', () => {
    const order = new TextOrder('zh-Hans');
    order.comparerFor(['北京']);
    expect(['重庆', '北京', '安'].sort(order.comparerFor(['重庆', '安']))).toEqual(['安', '北京', '重庆']);
  });

  it('stays the same during and after the ranking of characters in slices', async () => {
    const { compare } = new Intl.Collator('zh-Hans-u-co-pinyin', { numeric: true });
    const order = new TextOrder('zh-Hans');
    // More characters than one slice sorts.
    const many = Array.from({ length: 3000 }, (_, index) => String.fromCharCode(0x9fa0 - index * 6));
    const preparing = order.prepare(many, new TimeSlices());
    const meanwhile = ['中国', '安', ...many.slice(0, 50)];
    expect([...meanwhile].sort(order.comparerFor(meanwhile))).toEqual([...meanwhile].sort(compare));
    await preparing;
    expect([...many, ...TEXTS].sort(order.comparerFor(TEXTS))).toEqual([...many, ...TEXTS].sort(compare));
  });
});
