import { bindColumns } from '../model/column.js';
import type { ExchangeKindName } from '../model/exchange-kind.js';
import { KINDS } from '../kinds/kinds.js';

/** The header in Chinese, with English texts beside the Chinese ones, and one example. */
export async function* templateRows(kind: ExchangeKindName): AsyncGenerator<string[]> {
  const columns = bindColumns(KINDS[kind].columns, ['zh-Hans', 'en']).filter(
    ({ column }) => column.exported !== true,
  );
  yield await Promise.resolve(
    columns.map(({ column, locale }) => (locale === 'en' ? `英文${column.chinese}` : column.chinese)),
  );
  yield columns.map(({ column, locale }) => (locale === 'en' ? '' : column.sample));
}
