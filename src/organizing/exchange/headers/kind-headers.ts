import type { ExchangeKind } from '../model/exchange-kind.js';
import { foldHeader } from './header-text.js';
import WORDS from './header-words.json' with { type: 'json' };

/** A column with the number of the row in the list. */
export const ROW_NUMBER = '#';

/** The last column of a file of returned rows. It is ignored when the file is imported. */
export const RETURNED_REASON = '导入问题 Import problem';
/** The field of the column with the reasons of returned rows. */
export const REASON = '!';

/**
 * The fields of usual headers, by the folded header. `name.zh` and `name.en` are fields of a header with a
 * language, `name` of a header without one.
 */
function headerWords(kind: keyof typeof WORDS): ReadonlyMap<string, string> {
  const fields = new Map<string, string>([[foldHeader(RETURNED_REASON), REASON]]);
  for (const [field, headers] of Object.entries(WORDS[kind])) {
    for (const header of headers) {
      const foldedHeader = foldHeader(header);
      if (!fields.has(foldedHeader)) fields.set(foldedHeader, field);
    }
  }
  return fields;
}

/** The usual headers of a field, those with a language included. */
export function usualHeaders(kind: ExchangeKind['name'], key: string): string[] {
  return Object.entries(WORDS[kind]).flatMap(([field, headers]) =>
    field.split('.')[0] === key ? headers : [],
  );
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
    if (!fields.has(header)) fields.set(header, field);
  };
  const keys = new Set(columns.map(({ key }) => key));
  const words = [...headerWords(name)];
  for (const { key } of columns) add(foldHeader(key), key);
  for (const { key, names } of columns.filter(({ localized }) => localized === true)) {
    const usualHeaders = words.filter(([, field]) => field === key).map(([header]) => header);
    for (const locale of locales) {
      const headers = withLanguage([foldHeader(key), foldHeader(names.zh), ...usualHeaders], locale);
      for (const header of [foldHeader(`${key}.${locale}`), ...headers]) add(header, `${key}.${locale}`);
    }
  }
  for (const [header, field] of words) if (keys.has(field.split('.')[0] ?? '')) add(header, field);
  for (const { key, names } of columns) add(foldHeader(names.zh), key);
  for (const [header, field] of words) add(header, field);
  return fields;
}

/** The folded headers with a folded name of the language before or behind them. */
function withLanguage(headers: readonly string[], locale: string): string[] {
  const languages = (LANGUAGES[locale] ?? []).map(foldHeader);
  return headers.flatMap((header) =>
    languages.flatMap((language) => [`${header}${language}`, `${language}${header}`]),
  );
}
