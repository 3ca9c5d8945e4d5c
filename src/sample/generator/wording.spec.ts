import { sampleSentences, slugOf } from './wording.js';

describe('slugs', () => {
  it.each([
    ['Yuntu Robotics Co., Ltd.', 'yuntu-robotics-co-ltd'],
    ['São Paulo A.Ş.', 'sao-paulo-a-s'],
    ["Xi'an", 'xian'],
    ['3W Coffee', '3w-coffee'],
  ])('are derived from names: %s becomes %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });
});

describe('invented text', () => {
  it('ends with the notice about sample data in both languages', () => {
    expect(sampleSentences([{ zh: '你好。', en: 'Hello.' }])).toEqual({
      'zh-Hans': '你好。示例数据。',
      en: 'Hello. Sample data.',
    });
  });
});
