import { LRUCache } from 'lru-cache';
import { pinyin, polyphonic } from 'pinyin-pro';

/** The pinyin of a character: first the one in its context, then others. Empty if it is not Chinese. */
export type Pinyin = readonly string[];

const PLAIN = { toneType: 'none', type: 'array', v: true } as const;
const HAN = /^\p{Script=Han}$/u;

const runs = new LRUCache<string, readonly Pinyin[]>({ max: 20_000 });
const characters = new Map<string, Pinyin>();

/** The pinyin of each character of a run. The pinyin of the search setting precedes that of the dictionary. */
export function pinyinOf(run: string, set: readonly (readonly string[])[] = []): readonly Pinyin[] {
  return set.reduce((readings, syllables) => align(readings, syllables), pinyinOfRun(run));
}

/** The pinyin of each character of a person's name. The first character is the family name: 单 is shan there. */
export function pinyinOfPerson(name: string): readonly Pinyin[] {
  return withContext(name, pinyin(name, { ...PLAIN, surname: 'head' }));
}

function pinyinOfRun(run: string): readonly Pinyin[] {
  const cachedReadings = runs.get(run);
  if (cachedReadings) return cachedReadings;
  const readings = withContext(run, pinyin(run, PLAIN));
  runs.set(run, readings);
  return readings;
}

function withContext(run: string, context: readonly string[]): readonly Pinyin[] {
  return Array.from(run, (character, index) => {
    const first = context[index] ?? '';
    return HAN.test(character) && /^[a-z]+$/.test(first) ? inContext(character, first) : [];
  });
}

/** One alternative is enough. Visitors rarely type a third one, and it would match too much. */
function inContext(character: string, first: string): Pinyin {
  // People type ü as v or u.
  const spelled = first.includes('v') ? [first.replace('v', 'u')] : [];
  const other = allPinyin(character).find((syllable) => syllable !== first);
  return other === undefined ? [first, ...spelled] : [first, ...spelled, other];
}

function allPinyin(character: string): Pinyin {
  const cachedReadings = characters.get(character);
  if (cachedReadings) return cachedReadings;
  const readings = polyphonic(character, PLAIN)[0] ?? [];
  characters.set(character, readings);
  return readings;
}

/**
 * Aligns the syllables of the search setting with the best matching characters: they may cover only a part of the
 * name.
 */
function align(run: readonly Pinyin[], syllables: readonly string[]): readonly Pinyin[] {
  if (syllables.length === 0 || syllables.length > run.length) return run;
  const fit = (start: number): number =>
    syllables.filter((syllable, index) => run[start + index]?.includes(syllable)).length;
  let best = 0;
  for (let start = 1; start + syllables.length <= run.length; start += 1) {
    if (fit(start) > fit(best)) best = start;
  }
  return run.map((readings, index) => {
    const syllable = syllables[index - best];
    return syllable === undefined ? readings : [syllable];
  });
}
