import { STAFF_WORDS } from './staff-words.js';
import { WORDS } from './words.js';

const ZH = { ...WORDS.zh, ...STAFF_WORDS.zh };
const EN = { ...WORDS.en, ...STAFF_WORDS.en };

type Entry = readonly [key: string, text: string];

/** The texts of a dictionary, with `7` for each parameter. */
function textsOf(words: object, prefix = ''): Entry[] {
  return Object.entries(words).flatMap(([key, word]: [string, unknown]): Entry[] => {
    if (typeof word === 'object' && word !== null) return textsOf(word, `${prefix}${key}.`);
    const text = typeof word === 'function' ? (word as (value: unknown) => unknown)(7) : word;
    return [[prefix + key, String(text)]];
  });
}

describe('the words of the kiosk', () => {
  it('are Chinese in Chinese', () => {
    expect(textsOf(ZH).filter(([, text]) => !/\p{Script=Han}|^[，、。]$/u.test(text))).toEqual([]);
  });

  it('have no Chinese in English, and are complete', () => {
    expect(textsOf(EN).filter(([, text]) => text === '' || /\p{Script=Han}/u.test(text))).toEqual([]);
    expect(textsOf(EN).map(([key]) => key)).toEqual(textsOf(ZH).map(([key]) => key));
  });
});
