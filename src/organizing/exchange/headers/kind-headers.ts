import type { Column } from '../model/column.js';
import type { ExchangeKind } from '../model/exchange-kind.js';
import { foldHeader } from './header-text.js';
import WORDS from './header-words.json' with { type: 'json' };

/** A column with the number of the row in the list. */
export const ROW_NUMBER = '#';

/** The last column of the rows that an import returns; it is ignored when they are imported again. */
export const RETURNED_REASON = '导入问题 Import problem';
/** The field of the column with the reasons of returned rows. */
export const REASON = '!';

/**
 * The fields of usual headers by the folded header. `name.zh` and `name.en` are languages; `name` is a header
 * without a language.
 */
function headerWords(kind: keyof typeof WORDS): ReadonlyMap<string, string> {
  const fields = new Map<string, string>([[foldHeader(RETURNED_REASON), REASON]]);
  for (const [field, headers] of Object.entries(WORDS[kind])) {
    for (const header of headers) {
      const folded = foldHeader(header);
      if (!fields.has(folded)) fields.set(folded, field);
    }
  }
  return fields;
}

/** Usual names of languages in headers. */
const LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  en: ['en', 'eng', 'english', '英文', '英语'],
  'zh-Hans': ['zh-Hans', 'zh', 'cn', 'zh-CN', 'chinese', 'simplified chinese', '中文', '简体中文', '简体'],
  'zh-Hant': ['zh-Hant', 'zh-TW', 'zh-HK', 'traditional chinese', '繁体中文', '繁體中文', '繁体'],
};

/**
 * The fields of a kind by the folded headers that mean them: the keys of exports first, then usual headers
 * of lists. `name` is a header without a language, `name.zh` a header in Chinese.
 */
export function fieldsOfKind(
  { name, columns }: ExchangeKind,
  locales: readonly string[] = Object.keys(LANGUAGES),
): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  const add = (header: string, field: string) => {
    const folded = foldHeader(header);
    if (!fields.has(folded)) fields.set(folded, field);
  };
  for (const { key } of columns) add(key, key);
  for (const column of columns.filter(({ localized }) => localized === true)) {
    for (const locale of locales) {
      add(`${column.key}.${locale}`, `${column.key}.${locale}`);
      for (const header of localizedNames(column, locale)) add(header, `${column.key}.${locale}`);
    }
  }
  const known = new Set(columns.map(({ key }) => key));
  const words = [...headerWords(name)];
  for (const [header, field] of words) {
    if (known.has(field.split('.')[0] ?? '')) add(header, field);
  }
  for (const { key, chinese, aliases } of columns) for (const text of [chinese, ...aliases]) add(text, key);
  for (const [header, field] of words) add(header, field);
  return fields;
}

function localizedNames({ key, chinese, aliases }: Column, locale: string): string[] {
  const languages = LANGUAGES[locale] ?? [];
  return [key, chinese, ...aliases].flatMap((word) =>
    languages.flatMap((language) => [`${word}.${language}`, `${language}.${word}`]),
  );
}
