import { csvText } from './csv-text.js';

describe('rows as CSV', () => {
  it.each([
    ['=1+1', `'=1+1`],
    ['+86 10', `'+86 10`],
    ['-1', `'-1`],
    ['@a', `'@a`],
    ['\t=1', `"'\t=1"`],
    ['＝1', `'＝1`],
    [`'=1`, `''=1`],
  ])('contain no cell that a spreadsheet would execute: %j', (text, cell) => {
    expect(csvText([[text, 'x']])).toBe(`\uFEFF${cell},x\r\n`);
  });

  it('quote separators, quotation marks, line breaks and outer spaces', () => {
    const cells = ['a,b', 'say "a"', 'a\nb', ' a', 'a;b', 'a'];
    expect(csvText([cells])).toBe('\uFEFF"a,b","say ""a""","a\nb"," a","a;b",a\r\n');
  });
});
