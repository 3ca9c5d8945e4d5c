import { looksOf, type TreeCategory } from './category-looks.js';

function category(slug: string, parentId: string | null = null, sign: string | null = null): TreeCategory {
  return { id: slug, parentId, slug, name: { en: slug }, sign };
}

describe('the colour and sign of a category', () => {
  it('include ten colours for roots, then the same with a hatch, then without again', () => {
    const looks = [...looksOf(Array.from({ length: 21 }, (_, index) => category(`root-${index}`))).values()];
    expect(looks.map(({ color }) => color)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1,
    ]);
    expect(looks.map(({ hatched }) => hatched)).toEqual([
      ...Array.from({ length: 10 }, () => false),
      ...Array.from({ length: 10 }, () => true),
      false,
    ]);
  });

  it('include the colour of the root category', () => {
    const looks = looksOf([
      category('first'),
      category('second'),
      category('arms', 'lift'),
      category('lift', 'second'),
    ]);
    expect(looks.get('arms')).toMatchObject({ color: 2, hatched: false });
  });

  it.each([
    ['the choice of the organizers', [category('robots', null, 'leaf')], 'leaf'],
    ['its own words', [category('food'), category('service-robots', 'food')], 'bot'],
    ['the words of its parent', [category('food'), category('noodles', 'food')], 'utensils'],
    ['the choice for its parent', [category('food', null, 'leaf'), category('noodles', 'food')], 'leaf'],
    ['the default', [category('noodles')], 'shapes'],
    ['the default, not a word inside another word', [category('trailers')], 'shapes'],
  ])('include the sign of %s', (_, categories, sign) => {
    expect(looksOf(categories).get(categories.at(-1)!.id)!.sign).toBe(sign);
  });

  it('include a sign for a Chinese name', () => {
    expect(looksOf([{ ...category('a'), name: { 'zh-Hans': '智能机器人' } }]).get('a')!.sign).toBe('bot');
  });
});
