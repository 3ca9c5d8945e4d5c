import type { EventSnapshot } from '../snapshot/event-snapshot.js';
import { textCounts } from './value-counts.js';

const event = {} as EventSnapshot;

function countsOf(...texts: [Record<string, string>, number][]): [Record<string, string>, number][] {
  const counts = new Map(texts.map(([text, count]) => [JSON.stringify(text), count]));
  return textCounts(counts, event).map(({ text, count }) => [text, count]);
}

describe('the counts by text', () => {
  it('join texts that share a translation, whichever language it has', () => {
    const [full, english, chinese] = [{ zh: '机器人', en: 'Robots' }, { en: 'Robots' }, { zh: '机器人' }];
    expect(countsOf([english, 2], [full, 1], [chinese, 4], [{ en: 'Art' }, 8])).toEqual([
      [{ en: 'Art' }, 8],
      [full, 7],
    ]);
  });

  it('count what the filter by all translations of a choice matches, also if translations differ', () => {
    const [first, second, third] = [{ zh: 'a', en: 'x' }, { zh: 'b', en: 'x' }, { zh: 'b' }];
    expect(countsOf([first, 1], [second, 2], [third, 4])).toEqual([
      [{ zh: 'b' }, 6],
      [first, 3],
    ]);
  });

  it('count a text once that is equal in several languages', () => {
    expect(countsOf([{ zh: 'AI', en: 'AI' }, 3])).toEqual([[{ zh: 'AI', en: 'AI' }, 3]]);
  });
});
