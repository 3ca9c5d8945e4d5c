import { textOf } from './cells.js';
import type { Column } from '../model/column.js';

/** A column of texts in the languages of the event. */
export function localTexts<Key extends string>(
  key: Key,
  chinese: string,
  more: Pick<Column, 'sample' | 'required'> & { maximum: number },
): Column<Key> {
  const { maximum, ...rest } = more;
  const lines = key === 'address' ? 'many' : 'one';
  return { key, chinese, aliases: [], localized: true, field: key, read: textOf(maximum, lines), ...rest };
}
