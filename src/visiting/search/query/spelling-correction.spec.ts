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
  // Of what is not shown.
  'zephyrus',
];

const VOCABULARY = {
  similar: () => Promise.resolve(CATALOG),
  present: (words: readonly string[]) => Promise.resolve(words.map((word) => word !== 'zephyrus')),
};

describe('a word that nothing has', () => {
  it.each([
    ['one letter that is missing', 'robts', 'robots'],
    ['one letter too many', 'roobots', 'robots'],
    ['two letters that changed places', 'rboots', 'robots'],
    ['two wrong letters of a long word', 'grpahen', 'graphene'],
    ['another inflection, mistyped', 'sattelite', 'satellites'],
    ['another inflection of another number', 'batteris', 'battery'],
    ['a doer in place of what is done', 'welders', 'welding'],
    ['a letter that is wrong later on rather than at the beginning', 'canner', 'canter'],
    ['mistyped pinyin', 'jiqirem', 'jiqiren'],
  ])('was meant as one with %s: %s', async (_, typed, meant) => {
    expect(await wordsFor(typed)).toEqual([meant]);
  });

  it.each([
    ['it has fewer than four letters', 'arn'],
    ['two letters of five are wrong', 'rosop'],
    ['its first letter is wrong, and another one', 'bobotx'],
    ['it has digits', 'robot5s'],
    ['only what is not shown has such a word', 'zephyrsu'],
    ['it is Chinese', '机器'],
  ])('is not mended where %s: %s', async (_, typed) => {
    expect(await wordsFor(typed)).toEqual([]);
  });

  it('finds other inflections of what was meant, too', async () => {
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
  ])('is two words where the catalog has both: %s is %s', async (typed, words) => {
    const known = new Set([...CATALOG, 'robot', '3d', 'printing', 'in']);
    const split = await splitTerms([termOf(typed, false)], (pairs) =>
      Promise.resolve(pairs.map((pair) => pair.every(({ text }) => known.has(text)))),
    );
    const [pair] = split.values();
    expect(pair?.map(({ text }) => text).join(' ')).toBe(words);
  });
});

/** The words of the catalog that a term is mended to, without their stems. */
async function wordsFor(typed: string): Promise<string[]> {
  const term = termOf(typed, /\p{Script=Han}/u.test(typed));
  const corrected = await correctTerms([term], VOCABULARY);
  return [...(corrected.get(term)?.keys() ?? [])].filter((word) => CATALOG.includes(word));
}
