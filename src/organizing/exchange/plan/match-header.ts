import type { BoundColumn, Column } from '../model/column.js';
import type { ExchangeKind } from '../model/exchange-kind.js';
import { TableError } from '../parsers/table.js';

/** The columns of the file. */
export interface MatchedHeader {
  /** By position in the file; undefined for unknown columns. */
  readonly columns: readonly (BoundColumn | undefined)[];
  readonly warnings: readonly string[];
  /** Columns that must not be in the file. */
  readonly refused: readonly { readonly column: string; readonly reason: string }[];
}

/** Usual names of languages in headers. */
const LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  en: ['en', 'eng', 'english', '英文', '英语'],
  'zh-Hans': ['zh-Hans', 'zh', 'cn', 'zh-CN', 'chinese', 'simplified chinese', '中文', '简体中文', '简体'],
  'zh-Hant': ['zh-Hant', 'zh-TW', 'zh-HK', 'traditional chinese', '繁体中文', '繁體中文', '繁体'],
};

/** Finds the columns of a file by their names, without regard to order, case, spaces and punctuation. */
export function matchHeader(
  header: readonly string[],
  bound: readonly BoundColumn[],
  forbidden: ExchangeKind['refused'] = [],
): MatchedHeader {
  const names = namesOf(bound);
  const columns = header.map((text) => names.get(foldHeader(text)));
  const strange = header.filter((text, index) => text.trim() !== '' && !columns[index]);
  const refused = strange.flatMap((column) => {
    const rule = forbidden.find((each) =>
      withoutLanguage(foldHeader(column)).some((text) => each.header.test(text)),
    );
    return rule ? [{ column, reason: rule.reason }] : [];
  });
  const unknown = strange.filter((text) => !refused.some(({ column }) => column === text));
  for (const [index, column] of columns.entries()) {
    const first = columns.indexOf(column);
    if (column && first !== index) {
      throw new TableError(`The columns "${header[first]}" and "${header[index]}" are both ${column.key}.`);
    }
  }
  if (header.length > 0 && !columns.some(Boolean) && refused.length === 0) {
    throw new TableError(`The first row contains no known column, such as "${bound[0]?.key}".`);
  }
  const warnings = unknown.map((text) => `The column "${text}" is unknown and ignored.`);
  return { columns, warnings, refused };
}

function namesOf(bound: readonly BoundColumn[]): Map<string, BoundColumn> {
  const names = new Map<string, BoundColumn>();
  const add = (name: string, column: BoundColumn) => {
    if (!names.has(foldHeader(name))) names.set(foldHeader(name), column);
  };
  for (const entry of bound) add(entry.key, entry);
  for (const entry of bound) for (const name of fullNames(entry)) add(name, entry);
  // A name without a language: Chinese for a Chinese header, else the event's first language.
  for (const column of new Set(bound.map((entry) => entry.column))) {
    const entries = bound.filter((entry) => entry.column === column);
    const chinese = entries.find(({ locale }) => locale?.startsWith('zh'));
    for (const word of wordsOf(column)) {
      const meant = /\p{Script=Han}/u.test(word) ? (chinese ?? entries[0]) : entries[0];
      if (meant) add(word, meant);
    }
  }
  return names;
}

/** With the language if the column is localized. */
function fullNames({ column, locale }: BoundColumn): string[] {
  const languages = LANGUAGES[locale ?? ''] ?? [];
  const words = wordsOf(column);
  if (locale === undefined) return words;
  return words.flatMap((word) =>
    languages.flatMap((language) => [`${word}.${language}`, `${language}.${word}`]),
  );
}

function wordsOf({ key, chinese, aliases }: Column): string[] {
  return [key, chinese, ...aliases];
}

/** The text, and the text without a language before or after it. */
function withoutLanguage(text: string): string[] {
  const languages = Object.values(LANGUAGES).flat().map(foldHeader);
  const before = languages.filter((word) => text.startsWith(word)).map((word) => text.slice(word.length));
  const after = languages.filter((word) => text.endsWith(word)).map((word) => text.slice(0, -word.length));
  return [text, ...before, ...after];
}

/** Lower case, with letters and digits only. */
function foldHeader(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '');
}
