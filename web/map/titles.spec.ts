import fc from 'fast-check';
import { widthOf, wrapTitle } from './titles.js';

describe('a title in a booth', () => {
  it('breaks Chinese between words', () => {
    expect(wrapTitle('智能交通科技', 5, 3)).toEqual(['智能交通', '科技']);
  });

  it('breaks within a Chinese word that is wider than a line', () => {
    expect(wrapTitle('阿拉伯', 2, 3)).toEqual(['阿拉', '伯']);
  });

  it('breaks Latin at spaces', () => {
    expect(wrapTitle('Acme Robotics', 6, 3)).toEqual(['Acme', 'Robotics']);
  });

  it('cuts a Latin word that is wider than a line', () => {
    expect(wrapTitle('Telecommunication', 4, 3)).toEqual(['Telec…']);
  });

  it('ends with an ellipsis if lines are missing', () => {
    expect(wrapTitle('瑞衡新材料科技', 4, 1)).toEqual(['瑞衡新…']);
  });

  it('starts no line with a comma', () => {
    expect(wrapTitle('一二三，四五六', 3, 3).filter((line) => line.startsWith('，'))).toEqual([]);
  });

  it('is never wider or longer than its booth', () => {
    const text = fc.string({ unit: fc.constantFrom('展', '位', 'a', 'W', ' ', '，', '.', '1') });
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: 2, max: 12 }),
        fc.integer({ min: 1, max: 3 }),
        (title, width, most) => {
          const lines = wrapTitle(title, width, most);
          return lines.length <= most && lines.every((line) => widthOf(line) <= width);
        },
      ),
    );
  });
});
