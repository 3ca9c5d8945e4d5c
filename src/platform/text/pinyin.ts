import { LRUCache } from 'lru-cache';
import { pinyin, polyphonic } from 'pinyin-pro';

/** The readings of a character: first the one by its neighbours, then others; empty if it is not Chinese. */
export type Readings = readonly string[];

const PLAIN = { toneType: 'none', type: 'array', v: true } as const;
const HAN = /^\p{Script=Han}$/u;

const runs = new LRUCache<string, readonly Readings[]>({ max: 20_000 });
const characters = new Map<string, Readings>();

/** The readings of each character of a run; those of the search setting precede those of the dictionary. */
export function readingsOf(run: string, set: readonly (readonly string[])[] = []): readonly Readings[] {
  return set.reduce((readings, syllables) => align(readings, syllables), read(run));
}

/**
 * The readings of each character of a person's name; the first character is the family name: 单 is shan there.
 */
export function readingsOfPerson(name: string): readonly Readings[] {
  return withContext(name, pinyin(name, { ...PLAIN, surname: 'head' }));
}

function read(run: string): readonly Readings[] {
  const known = runs.get(run);
  if (known) return known;
  const readings = withContext(run, pinyin(run, PLAIN));
  runs.set(run, readings);
  return readings;
}

function withContext(run: string, context: readonly string[]): readonly Readings[] {
  return Array.from(run, (character, index) => {
    const first = context[index] ?? '';
    return HAN.test(character) && /^[a-z]+$/.test(first) ? inContext(character, first) : [];
  });
}

/** One alternative reading is enough: a third is rarely typed and matches too much. */
function inContext(character: string, first: string): Readings {
  // ü is typed as v or u.
  const spelled = first.includes('v') ? [first.replace('v', 'u')] : [];
  const other = allReadings(character).find((reading) => reading !== first);
  return other === undefined ? [first, ...spelled] : [first, ...spelled, other];
}

function allReadings(character: string): Readings {
  const known = characters.get(character);
  if (known) return known;
  const readings = polyphonic(character, PLAIN)[0] ?? [];
  characters.set(character, readings);
  return readings;
}

/** Aligns set syllables with the characters that match best: a reading may cover only a part of the name. */
function align(readings: readonly Readings[], syllables: readonly string[]): readonly Readings[] {
  if (syllables.length === 0 || syllables.length > readings.length) return readings;
  const fit = (start: number): number =>
    syllables.filter((syllable, index) => readings[start + index]?.includes(syllable)).length;
  let best = 0;
  for (let start = 1; start + syllables.length <= readings.length; start += 1) {
    if (fit(start) > fit(best)) best = start;
  }
  return readings.map((known, index) => {
    const syllable = syllables[index - best];
    return syllable === undefined ? known : [syllable];
  });
}
