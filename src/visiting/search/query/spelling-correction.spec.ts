import { correctTerms } from './spelling-correction.js';
import { splitTerms } from './split.js';
import { termOf } from './term.js';

const CATALOG = [
  'satellites',
  'robots',
  'welding',
  'graphene',
  'jiqiren',
  'arms',
  'battery',
  'canter',
  'scanner',
  // A word of unpublished objects.
  'zephyrus',
];

const VOCABULARY = {
  similarWords: () => Promise.resolve(CATALOG),
  arePresent: (words: readonly string[]) => Promise.resolve(words.map((word) => word !== 'zephyrus')),
};

describe('a word that no object has', () => {
  it.each([
    ['one missing letter', 'robts', 'robots'],
    ['one letter too many', 'roobots', 'robots'],
    ['two transposed letters', 'rboots', 'robots'],
    ['two wrong letters of a long word', 'grpahen', 'graphene'],
    ['another inflection, mistyped', 'sattelite', 'satellites'],
    ['a mistyped plural for a singular', 'batteris', 'battery'],
    ['the name of a person in place of the activity', 'welders', 'welding'],
    ['a wrong letter at the end rather than near the beginning', 'canner', 'canter'],
    ['mistyped pinyin', 'jiqirem', 'jiqiren'],
  ])('is corrected despite %s: %s', async (_, typed, meant) => {
    expect(await wordsFor(typed)).toEqual([meant]);
  });

  it.each([
    ['it has fewer than four letters', 'arn'],
    ['two letters of five are wrong', 'rosop'],
    ['its first letter and another one are wrong', 'bobotx'],
    ['it has digits', 'robot5s'],
    ['only unpublished objects have the word', 'zephyrsu'],
    ['it is Chinese', '机器'],
  ])('is not corrected if %s: %s', async (_, typed) => {
    expect(await wordsFor(typed)).toEqual([]);
  });

  it('is corrected to other inflections, too', async () => {
    const term = termOf('robts', false);
    const corrected = await correctTerms([term], VOCABULARY);
    expect([...(corrected.get(term)?.keys() ?? [])]).toEqual(['robots', 'robot']);
  });

  it.each([
    ['weldingrobot', 'welding robot'],
    ['3dprinting', '3d printing'],
    ['weldingpizza', undefined],
    ['inarms', undefined],
    ['robots', undefined],
  ])('is split if the catalog has both parts: %s is %s', async (typed, words) => {
    const known = new Set([...CATALOG, 'robot', '3d', 'printing', 'in']);
    const split = await splitTerms([termOf(typed, false)], (pairs) =>
      Promise.resolve(pairs.map((pair) => pair.every(({ text }) => known.has(text)))),
    );
    const [pair] = split.values();
    expect(pair?.map(({ text }) => text).join(' ')).toBe(words);
  });
});

/** The words of the catalog to which a term is corrected, without their stems. */
async function wordsFor(typed: string): Promise<string[]> {
  const term = termOf(typed, /\p{Script=Han}/u.test(typed));
  const corrected = await correctTerms([term], VOCABULARY);
  return [...(corrected.get(term)?.keys() ?? [])].filter((word) => CATALOG.includes(word));
}
