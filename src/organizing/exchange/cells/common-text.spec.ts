import { CommonTextFinder, withoutCommonText } from './common-text.js';

function commonText(...cells: string[]) {
  const finder = new CommonTextFinder();
  for (const cell of cells) finder.add(cell);
  return finder.text;
}

describe('the text that all cells of a column have in common', () => {
  it('is the sentence around a code', () => {
    const cells = ['RH.G62', 'RH.A10', 'RH.B7'].map((code) => `Meet us at booth ${code} , event Spring 2027`);
    const text = commonText(...cells, '');
    expect(text).toEqual({ before: 'Meet us at booth ', after: ' , event Spring 2027' });
    expect(cells.map((cell) => withoutCommonText(cell, text!))).toEqual(['RH.G62', 'RH.A10', 'RH.B7']);
  });

  it('can be Chinese', () => {
    expect(commonText('欢迎莅临展位：A1', '欢迎莅临展位：A2', '欢迎莅临展位：B3')).toEqual({
      before: '欢迎莅临展位：',
      after: '',
    });
  });

  it.each([
    [['Hall 1 A1', 'Hall 1 A2', 'Hall 1 A3']],
    [['A1', 'A1', 'A1']],
    [['Meet us at A1', 'Meet us at A2']],
  ])('is absent for %j', (cells) => {
    expect(commonText(...cells)).toBeUndefined();
  });
});
