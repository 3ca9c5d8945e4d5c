import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Dictionary } from '@vitrine/ui/language';

const WEB = path.resolve(import.meta.dirname, '../../..');
/** Names and abbreviations that are allowed in Chinese texts. */
const NAMES = new Set(
  `API Alt CSV Chóng qìng DXF Enter English Esc Excel GB HEIC HTTPS ID http https IP ISO JPEG JSON MB Numbers PDF PIN PNG QR SMTP SVG Shift UTF URL Vitrine WPS WebP XLSX XML frab pretalx`.split(
    ' ',
  ),
);

/** Examples of addresses and codes. */
const ADDRESS =
  /\S+@\S+|(?:https?:\/\/)?(?:\w+\.)*example\.com|\/\w+|[A-Z]{4}-[A-Z]{4}|[a-z]+(?:-[a-z\d]+)+/g;

const files = ['components', 'console', 'portal'].flatMap((name) =>
  readdirSync(path.join(WEB, name, 'src'), { recursive: true })
    .map((file) => path.join(WEB, name, 'src', String(file)))
    .filter((file) => path.basename(file) === 'words.ts'),
);

/** All texts of a dictionary by key. Texts with values are called with `7` for each. */
function textsOf(words: unknown, key = ''): [key: string, text: string][] {
  if (typeof words === 'function')
    return textsOf((words as (...values: unknown[]) => unknown)(...Array<string>(6).fill('7')), key);
  if (typeof words !== 'object' || words === null) return [[key, String(words)]];
  return Object.entries(words).flatMap(([name, value]) =>
    textsOf(value, key === '' ? name : `${key}.${name}`),
  );
}

const dictionaries: [file: string, words: Dictionary<unknown>][] = [];

beforeAll(async () => {
  for (const file of files) {
    const { WORDS } = (await import(pathToFileURL(file).href)) as { WORDS: Dictionary<unknown> };
    dictionaries.push([path.relative(WEB, file), WORDS]);
  }
});

/** The texts of all dictionaries in a language that are wrong, each with its file and key. */
function wrongTexts(language: 'zh' | 'en', isWrong: (text: string) => boolean): string[] {
  return dictionaries.flatMap(([file, words]) =>
    textsOf(words[language])
      .filter(([, text]) => isWrong(text))
      .map(([key, text]) => `${file}: ${key}: ${text}`),
  );
}

const hasEnglish = (text: string): boolean =>
  (text.replace(ADDRESS, '').match(/\p{Script=Latin}{2,}/gu) ?? []).some((word) => !NAMES.has(word));

describe('the words of the console and the portal', () => {
  it('have no English word in Chinese', () => {
    expect(dictionaries.length).toBeGreaterThan(20);
    expect(wrongTexts('zh', hasEnglish)).toEqual([]);
  });

  it('have no Chinese in English', () => {
    expect(wrongTexts('en', (text) => /\p{Script=Han}/u.test(text.replaceAll('中文', '')))).toEqual([]);
  });

  it('have the same keys in both languages', () => {
    const keys = (texts: unknown) => textsOf(texts).map(([key]) => key);
    expect(dictionaries.map(([file, { zh }]) => [file, keys(zh)])).toEqual(
      dictionaries.map(([file, { en }]) => [file, keys(en)]),
    );
  });
});
