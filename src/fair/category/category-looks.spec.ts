import { looksOf, type TreeCategory } from './category-looks.js';

function category(slug: string, parentId: string | null = null, sign: string | null = null): TreeCategory {
  return { id: slug, parentId, slug, name: { en: slug }, sign, color: 1, hatched: false };
}

describe('the colour and sign of a category', () => {
  it('include the colour and the hatch of the root category, in any order', () => {
    const looks = looksOf([
      category('first'),
      category('arms', 'lift'),
      { ...category('lift', 'second'), color: 9 },
      { ...category('second'), color: 7, hatched: true },
    ]);
    expect(looks.get('first')).toMatchObject({ color: 1, hatched: false });
    expect(looks.get('arms')).toMatchObject({ color: 7, hatched: true });
    expect(looks.get('lift')).toMatchObject({ color: 7, hatched: true });
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
