/** The syllables of Mandarin by their initial, as they are typed: `lv` and `nv` for ü. */
const FINALS: Readonly<Record<string, string>> = {
  '': 'a o e ai ei ao ou an en ang eng er',
  b: 'a o ai ei ao an en ang eng i ie iao ian in ing u',
  p: 'a o ai ei ao ou an en ang eng i ie iao ian in ing u',
  m: 'a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u',
  f: 'a o ei ou an en ang eng u',
  d: 'a e ai ei ao ou an en ang eng ong i ie iao iu ian ing u uo ui uan un',
  t: 'a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un',
  n: 'a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan v ve ue',
  l: 'a e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ve ue',
  g: 'a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang',
  k: 'a e ai ao ou an en ang eng ong u ua uo uai ui uan un uang',
  h: 'a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang',
  j: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  q: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  x: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  zh: 'a e i ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang',
  ch: 'a e i ai ao ou an en ang eng ong u ua uo uai ui uan un uang',
  sh: 'a e i ai ei ao ou an en ang eng u ua uo uai ui uan un uang',
  r: 'e i ao ou an en ang eng ong u uo ui uan un',
  z: 'a e i ai ei ao ou an en ang eng ong u uo ui uan un',
  c: 'a e i ai ao ou an en ang eng ong u uo ui uan un',
  s: 'a e i ai ao ou an en ang eng ong u uo ui uan un',
  y: 'a e i ao ou an in ang ing ong u ue uan un o',
  w: 'a o ai ei an en ang eng u',
};

const SYLLABLES: ReadonlySet<string> = new Set(
  Object.entries(FINALS).flatMap(([initial, finals]) => finals.split(' ').map((final) => initial + final)),
);
const BEGINNINGS: ReadonlySet<string> = new Set(
  [...SYLLABLES].flatMap((syllable) => Array.from(syllable, (_, index) => syllable.slice(0, index + 1))),
);
const LONGEST = 6;
/** `xianguo` may be cut in several ways; nobody types a word with more. */
const MAXIMUM_CUTS = 6;
const MAXIMUM_SYLLABLES = 16;

/** Sounds that many speakers do not tell apart, and so type for each other. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/^zh/, 'z'],
  [/^ch/, 'c'],
  [/^sh/, 's'],
  [/^z(?!h)/, 'zh'],
  [/^c(?!h)/, 'ch'],
  [/^s(?!h)/, 'sh'],
  [/^l/, 'n'],
  [/^n/, 'l'],
  [/^f/, 'h'],
  [/^h/, 'f'],
  [/([aei])ng$/, '$1n'],
  [/([aei])n$/, '$1ng'],
];

/** Whether letters are one whole syllable. */
export function isSyllable(letters: string): boolean {
  return SYLLABLES.has(letters);
}

/**
 * The ways to read letters as syllables, fewest syllables first; the last one may be half typed. None where
 * they are no pinyin.
 */
export function cutSyllables(letters: string): string[][] {
  const cuts: string[][] = [];
  const cut = (start: number, before: string[]): void => {
    if (cuts.length >= MAXIMUM_CUTS || before.length > MAXIMUM_SYLLABLES) return;
    if (start === letters.length) {
      cuts.push(before);
      return;
    }
    for (let length = Math.min(LONGEST, letters.length - start); length > 0; length -= 1) {
      const part = letters.slice(start, start + length);
      const half = start + length === letters.length && BEGINNINGS.has(part);
      if (half || SYLLABLES.has(part)) cut(start + length, [...before, part]);
    }
  };
  if (/^[a-z]+$/.test(letters)) cut(0, []);
  const whole = (syllables: string[]): number => (SYLLABLES.has(syllables.at(-1) ?? '') ? 0 : 1);
  return cuts.sort((left, right) => whole(left) - whole(right) || left.length - right.length);
}

/**
 * The initials that letters may stand for where some syllables are written out and others only begun: `huawjs`
 * is hua w j s. Longest syllables first.
 */
export function cutInitials(letters: string): string[] {
  const found = new Set<string>();
  const cut = (start: number, initials: string): void => {
    if (found.size >= MAXIMUM_CUTS) return;
    if (start === letters.length) {
      found.add(initials);
      return;
    }
    for (let length = Math.min(LONGEST, letters.length - start); length > 0; length -= 1) {
      const part = letters.slice(start, start + length);
      const begun = length === 1 || /^[zcs]h$/.test(part);
      if (SYLLABLES.has(part) || (begun && BEGINNINGS.has(part))) {
        cut(start + length, initials + part.charAt(0));
      }
    }
  };
  if (/^[a-z]+$/.test(letters)) cut(0, '');
  return [...found];
}

/** Syllables that sound alike to many, with one or two of them changed. */
export function soundAlikes(syllables: readonly string[]): string[][] {
  const changed = syllables.flatMap((_, index) => changesAt(syllables, index));
  const twice = changed.flatMap(({ index, changed: once }) =>
    syllables.flatMap((_, second) => (second > index ? changesAt(once, second) : [])),
  );
  return [...changed, ...twice].slice(0, MAXIMUM_ALIKE).map((each) => each.changed);
}

const MAXIMUM_ALIKE = 40;

function changesAt(syllables: readonly string[], index: number): { index: number; changed: string[] }[] {
  return variantsOf(syllables[index] ?? '').map((variant) => ({
    index,
    changed: syllables.map((syllable, place) => (place === index ? variant : syllable)),
  }));
}

function variantsOf(syllable: string): string[] {
  const first = ALIKE.map(([pattern, instead]) => syllable.replace(pattern, instead));
  const both = first.flatMap((variant) =>
    ALIKE.slice(-2).map(([pattern, instead]) => variant.replace(pattern, instead)),
  );
  return [...new Set([...first, ...both])].filter(
    (variant) => variant !== syllable && SYLLABLES.has(variant),
  );
}
