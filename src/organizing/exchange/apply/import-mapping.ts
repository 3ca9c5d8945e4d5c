import { createHash } from 'node:crypto';
import type { Sql } from '../../../platform/database/sql.js';
import { foldHeader } from '../headers/header-text.js';
import { RETURNED_REASON } from '../headers/kind-headers.js';
import type { ImportOptions } from '../model/column.js';
import type { ExchangeKind } from '../model/exchange-kind.js';
import type { Table, TableHead } from '../parsers/table.js';
import { columnNames, withoutSheet } from '../plan/columns/source-columns.js';

const RETURNED_HEADER = foldHeader(RETURNED_REASON);

/**
 * Identifies lists of the same form by the set of their headers. Null for a file of returned rows, which is
 * only a part of its list.
 */
export function shapeOf(header: readonly string[]): string | null {
  return header.some((text) => foldHeader(text) === RETURNED_HEADER) ? null : columnsOf(header);
}

/** Identifies files with the same columns. A file of returned rows has the columns of its list. */
function columnsOf(header: readonly string[]): string | null {
  const foldedHeaders = new Set(
    header.map(foldHeader).filter((text) => text !== '' && text !== RETURNED_HEADER),
  );
  if (foldedHeaders.size === 0) return null;
  return createHash('sha256')
    .update([...foldedHeaders].sort().join('\n'))
    .digest('hex');
}

/** Lists of one form in an event. */
interface MappingKey {
  readonly eventId: string;
  readonly kind: string;
  readonly shape: string | null;
}

/** The key of the mapping of a list with this header. */
export function mappingKey(
  eventId: string,
  { name: kind }: ExchangeKind,
  { header }: Pick<Table, 'header'>,
): MappingKey {
  return { eventId, kind, shape: columnsOf(header) };
}

type Fields = Readonly<Record<string, string | null>>;

/** The options with the columns that earlier imports of the same form have assigned or ignored. */
export async function withRememberedMapping(
  sql: Sql,
  { eventId, kind, shape }: MappingKey,
  options: ImportOptions,
): Promise<ImportOptions> {
  if (shape === null) return options;
  const [row] = await sql.query<{ fields: Fields }>({
    text: 'select fields from import_mapping where event_id = $1 and kind = $2 and shape = $3',
    values: [eventId, kind, shape],
  });
  const { map = {}, ignoreColumns = [] } = options;
  const assignedHeaders = new Set([...Object.keys(map), ...ignoreColumns].map(foldHeader));
  const rememberedEntries = Object.entries(row?.fields ?? {}).filter(
    ([header]) => ![header, withoutSheet(header)].some((name) => assignedHeaders.has(foldHeader(name))),
  );
  const mappedEntries = rememberedEntries.filter((pair): pair is [string, string] => pair[1] !== null);
  const ignoredHeaders = rememberedEntries.filter(([, field]) => field === null).map(([header]) => header);
  return {
    ...options,
    map: { ...Object.fromEntries(mappedEntries), ...map },
    ignoreColumns: [...ignoreColumns, ...ignoredHeaders],
    rememberedHeaders: new Set(rememberedEntries.map(([header]) => foldHeader(header))),
  };
}

/**
 * The columns that the organizer has assigned or ignored, by header. Columns without a header are left out,
 * because they have only a position.
 */
export function rememberedFields({ map = {}, ignoreColumns = [] }: ImportOptions, head: TableHead): Fields {
  const names = columnNames(head);
  const fields = [...Object.entries(map), ...ignoreColumns.map((text) => [text, null] as const)];
  return Object.fromEntries(fields.filter(([text]) => names.has(foldHeader(text))));
}
