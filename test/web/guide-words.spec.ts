import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { documentNamed } from '../docs/documents.js';

type Words = Readonly<Record<string, unknown>>;

const GUIDES = ['organizer', 'exhibitor'].map((reader) => ({
  en: `docs/${reader}-guide.md`,
  zh: `docs/${reader}-guide.zh.md`,
}));
const FRONT_ENDS = ['console', 'portal', 'components'];

/** The dictionaries of a front end. */
function wordFiles(name: string): string[] {
  const folder = path.join('web', name, 'src');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'words.ts')
    .map((file) => path.join(folder, file));
}

/** A text of the screens in both languages. */
interface Word {
  readonly zh: string;
  readonly en: string;
}

/** The texts of a dictionary and of dictionaries in it, without texts that contain values. */
function pairs(zh: Words, en: Words): Word[] {
  return Object.entries(zh).flatMap(([key, text]) => {
    const other = en[key];
    if (typeof text === 'string' && typeof other === 'string') return [{ zh: text, en: other }];
    return isWords(text) && isWords(other) ? pairs(text, other) : [];
  });
}

function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null;
}

/** The names in bold of a guide: buttons, fields and screens. */
function namesIn(guide: string): string[] {
  const { text } = documentNamed(guide);
  return [...text.matchAll(/\*\*([^*]+)\*\*/g)].map(([, name]) => name!.replaceAll(/\s+/g, ' '));
}

describe('the guides', () => {
  const words: Word[] = [];

  beforeAll(async () => {
    for (const file of FRONT_ENDS.flatMap(wordFiles)) {
      const module = (await import(pathToFileURL(path.resolve(file)).href)) as {
        WORDS: { zh: Words; en: Words };
      };
      words.push(...pairs(module.WORDS.zh, module.WORDS.en));
    }
  });

  it('contain in bold only texts of the screens', () => {
    const problems = GUIDES.flatMap((guide) =>
      (['en', 'zh'] as const).flatMap((language) => {
        const names = namesIn(guide[language]);
        const shown = new Set(words.map((word) => word[language]));
        const foreign = names.length > 5 ? names.filter((name) => !shown.has(name)) : ['no names in bold'];
        return foreign.map((name) => `${guide[language]}: ${name}`);
      }),
    );
    expect(problems).toEqual([]);
  });

  it('contain the same names in both languages', () => {
    const missing = GUIDES.flatMap((guide) => {
      const { text } = documentNamed(guide.zh);
      return namesIn(guide.en)
        .filter((name) => !words.some((word) => word.en === name && text.includes(word.zh)))
        .map((name) => `${guide.zh}: ${name}`);
    });
    expect(missing).toEqual([]);
  });
});
