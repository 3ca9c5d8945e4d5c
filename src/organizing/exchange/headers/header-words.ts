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
export function headerWords(kind: keyof typeof WORDS): ReadonlyMap<string, string> {
  const fields = new Map<string, string>([[foldHeader(RETURNED_REASON), REASON]]);
  for (const [field, headers] of Object.entries(WORDS[kind])) {
    for (const header of headers) {
      const folded = foldHeader(header);
      if (!fields.has(folded)) fields.set(folded, field);
    }
  }
  return fields;
}
