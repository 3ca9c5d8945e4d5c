import type { Sql } from '../../../platform/database/sql.js';
import { foldHeader } from '../headers/header-text.js';
import type { ImportOptions } from '../model/column.js';

/** Lists of one form in an event. */
export interface MappingKey {
  readonly eventId: string;
  readonly kind: string;
  readonly shape: string | null;
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

/** Stores the columns that the organizer has assigned or ignored. Columns without a header have only a position. */
export async function rememberMapping(
  sql: Sql,
  { eventId, kind, shape }: MappingKey,
  { map = {}, ignoreColumns = [] }: ImportOptions,
  header: readonly string[],
): Promise<void> {
  const named = new Set(header.map(foldHeader));
  const fields: Fields = Object.fromEntries(
    [...Object.entries(map), ...ignoreColumns.map((text) => [text, null] as const)].filter(([text]) =>
      named.has(foldHeader(text)),
    ),
  );
  if (shape === null || Object.keys(fields).length === 0) return;
  await sql.query({
    text: `insert into import_mapping (event_id, kind, shape, fields) values ($1, $2, $3, $4)
      on conflict (event_id, kind, shape) do update set fields = excluded.fields`,
    values: [eventId, kind, shape, JSON.stringify(fields)],
  });
}
