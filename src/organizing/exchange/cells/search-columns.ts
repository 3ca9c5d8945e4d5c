import {
  KEYWORD_LENGTH,
  KEYWORDS,
  READING_LENGTH,
} from '../../../fair/search-setting/search-setting.fields.js';
import { partsOf, textOf } from './cells.js';
import { CellFault, type Column } from '../model/column.js';
import { message } from '../../../platform/text/message.js';

/** Search settings of an object. They are not public. */
export const SEARCH_COLUMNS: readonly Column<never>[] = [
  {
    key: 'searchReading',
    names: { zh: '检索拼音', en: 'Reading for searches' },
    staffOnly: true,
    sample: '',
    read: readingCell,
  },
  {
    key: 'searchKeywords',
    names: { zh: '检索关键词', en: 'Keywords for searches' },
    staffOnly: true,
    sample: '',
    empty: [],
    read: keywordsCell,
  },
];

/** Adds the columns to the row of an object in a `select` from its table. */
export function searchRow(table: 'exhibitor' | 'product'): string {
  return `(select jsonb_build_object('searchReading', setting.reading, 'searchKeywords', coalesce(setting.keywords, '{}'))
    from (select) as any_row left join search_setting setting on setting.${table}_id = ${table}.id)`;
}

/** Pinyin, with or without tones. */
function readingCell(text: string): string {
  const reading = textOf(READING_LENGTH)(text);
  if (/^[\p{Script=Latin}\p{M}1-5'’\s-]+$/u.test(reading)) return reading;
  throw new CellFault(message`must be pinyin, like "chong qing" or "Chóngqìng"`);
}

function keywordsCell(text: string): string[] {
  const words = partsOf(text).map(textOf(KEYWORD_LENGTH));
  if (words.length > KEYWORDS) throw new CellFault(message`has more than ${KEYWORDS} keywords`);
  const invalidWord = words.find((word) => !/[\p{L}\p{N}]/u.test(word));
  if (invalidWord !== undefined)
    throw new CellFault(message`must have a letter or a digit in each, not "${invalidWord}"`);
  return words;
}
