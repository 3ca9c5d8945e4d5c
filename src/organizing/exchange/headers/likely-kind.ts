import type { ExchangeKind } from '../model/exchange-kind.js';
import { fieldOfHeader } from './header-text.js';
import { fieldsOfKind } from './kind-headers.js';

/** The minimum number of columns that another kind has more. */
const MARGIN = 2;

/** Another kind that has more columns of a file than `kind`, by its header; undefined if none has clearly more. */
export function likelierKind(
  header: readonly string[],
  kind: ExchangeKind,
  kinds: readonly ExchangeKind[],
): ExchangeKind | undefined {
  const ownCount = columnCount(header, kind);
  const [best] = kinds
    .filter(({ name }) => name !== kind.name)
    .map((other) => ({ other, count: columnCount(header, other) }))
    .sort((one, next) => next.count - one.count);
  return best && best.count >= ownCount + MARGIN ? best.other : undefined;
}

/** The number of different columns of a kind that the header names. */
function columnCount(header: readonly string[], kind: ExchangeKind): number {
  const fields = fieldsOfKind(kind);
  const keys = new Set(kind.columns.map(({ key }) => key));
  const names = header.flatMap((text) => fieldOfHeader(text, fields)?.split('.')[0] ?? []);
  return new Set(names.filter((name) => keys.has(name))).size;
}
