import type { Sql } from '../../../platform/database/sql.js';
import { foldHeader } from '../headers/header-text.js';
import type { ImportOptions } from '../model/column.js';
import type { ExchangeKind } from '../model/exchange-kind.js';
import type { Table } from '../parsers/table.js';
import { columnsOf } from '../plan/columns/file-shape.js';

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
  const given = new Set([...Object.keys(map), ...ignoreColumns].map(foldHeader));
  const left = Object.entries(row?.fields ?? {}).filter(([header]) => !given.has(foldHeader(header)));
  const mapped = left.filter((pair): pair is [string, string] => pair[1] !== null);
  const ignored = left.filter(([, field]) => field === null).map(([header]) => header);
  return {
    ...options,
    map: { ...Object.fromEntries(mapped), ...map },
    ignoreColumns: [...ignoreColumns, ...ignored],
    remembered: new Set(left.map(([header]) => foldHeader(header))),
  };
}

/** The columns that the organizer has assigned or ignored. Columns without a header have only a position. */
export function rememberedFields(
  { map = {}, ignoreColumns = [] }: ImportOptions,
  header: readonly string[],
): Fields {
  const named = new Set(header.map(foldHeader));
  const fields = [...Object.entries(map), ...ignoreColumns.map((text) => [text, null] as const)];
  return Object.fromEntries(fields.filter(([text]) => named.has(foldHeader(text))));
}
