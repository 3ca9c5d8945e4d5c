import { initialOf, LetterGroups, selectItems } from './initials.js';

describe('the initial of a name', () => {
  it.each([
    ['重庆长安汽车', ['chong|zhong qing chang an qi che'], 'C'],
    ['Siemens AG', [], 'S'],
    ['Écran SA', [], 'E'],
    ['3M 中国', ['zhong guo'], '#'],
    ['北京', [], '#'],
    ['éclair 重庆', ['chong qing'], 'E'],
  ])('of %s is that of its pinyin or its first letter', (name, readings, letter) => {
    expect(initialOf(name, readings)).toBe(letter);
  });
});

describe('a list by initial', () => {
  it('groups names of one initial in their given order, with others last', () => {
    const groups = new LetterGroups<string>();
    for (const item of ['b1', 'a1', '1', 'b2']) groups.add(item, initialOf(item));
    const { items, starts } = groups.list;
    expect(items).toEqual(['a1', 'b1', 'b2', '1']);
    expect([...starts]).toEqual([
      ['A', 0],
      ['B', 1],
      ['#', 3],
    ]);
  });

  it('keeps the order and the initials of filtered items', () => {
    const groups = new LetterGroups<string>();
    for (const [item, letter] of [
      ['3M', '#'],
      ['Bosch', 'B'],
      ['安', 'A'],
      ['Abb', 'A'],
      ['Zeiss', 'Z'],
    ] as const)
      groups.add(item, letter);
    expect(selectItems(groups.list, new Set(['Abb', 'Zeiss', '3M']))).toEqual({
      items: ['Abb', 'Zeiss', '3M'],
      starts: new Map([
        ['A', 0],
        ['Z', 1],
        ['#', 2],
      ]),
    });
  });
});
