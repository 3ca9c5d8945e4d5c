import type { BoundColumn, ImportOptions } from '../../model/column.js';
import type { ExchangeKind } from '../../model/exchange-kind.js';
import { type SheetReading, sheetOfRow, type Table, type TableRow } from '../../parsers/table.js';
import { type HeaderColumn, matchHeader } from './match-header.js';
import { type SourceColumn, sourceColumns } from './source-columns.js';

/** A file whose columns of one field on several sheets are one column. */
export interface MatchedTable {
  readonly table: Table;
  /** The columns of the kind, by position in the table; undefined for columns that are not imported. */
  readonly columns: readonly (BoundColumn | undefined)[];
  /** The columns of the file. */
  readonly states: readonly HeaderColumn[];
}

/**
 * Finds the columns of a file. Sheets can have different headers for a field: `Company Name` and `Firm` become one
 * column of the table if the organizer gives them the same field.
 */
export function matchTable(
  table: Table,
  boundColumns: readonly BoundColumn[],
  kind: ExchangeKind,
  options: Partial<ImportOptions> = {},
): MatchedTable {
  const sources = sourceColumns(table, options);
  const matched = matchHeader(sources, boundColumns, kind, options);
  const layout = layoutOf(sources, matched.columns);
  const states = matched.states.map((state, index) => ({ ...state, place: layout.places[index] ?? index }));
  const isSame = sources.every(({ place }, index) => place === index && layout.places[index] === index);
  return { table: isSame ? table : movedTable(table, sources, layout), columns: layout.columns, states };
}

/** The columns of the new table. */
interface Layout {
  /** The position of each column of the file. */
  readonly places: readonly number[];
  readonly columns: readonly (BoundColumn | undefined)[];
  readonly header: readonly string[];
}

function layoutOf(
  sources: readonly SourceColumn[],
  boundColumns: readonly (BoundColumn | undefined)[],
): Layout {
  const placeOf = new Map<BoundColumn, number>();
  const layout = {
    places: [] as number[],
    columns: [] as (BoundColumn | undefined)[],
    header: [] as string[],
  };
  for (const [index, { header }] of sources.entries()) {
    const column = boundColumns[index];
    const place = (column && placeOf.get(column)) ?? layout.columns.length;
    layout.places.push(place);
    if (place < layout.columns.length) continue;
    if (column) placeOf.set(column, place);
    layout.columns.push(column);
    layout.header.push(header);
  }
  return layout;
}

/** The table with its cells at their new positions. Closing its rows closes those of the file. */
function movedTable({ rows, reading }: Table, sources: readonly SourceColumn[], layout: Layout): Table {
  const movesOf = new Map(
    reading.sheets.map(({ name }) => [
      name,
      sources.flatMap(({ place, sheets }, index): [number, number][] =>
        sheets.includes(name) ? [[place, layout.places[index] ?? place]] : [],
      ),
    ]),
  );
  const moved = (row: TableRow): TableRow => {
    const moves = movesOf.get(sheetOfRow(reading, row.number)?.name ?? '') ?? [];
    const cells = layout.header.map(() => '');
    for (const [from, to] of moves) cells[to] = row.cells[from] ?? '';
    const newPlaces = new Map(moves);
    const marks = row.marks?.map((mark) => ({ ...mark, index: newPlaces.get(mark.index) ?? mark.index }));
    return { ...row, cells, ...(marks && { marks }) };
  };
  const movedRows = {
    length: rows.length,
    async *batches() {
      for await (const batch of rows.batches()) yield batch.map(moved);
    },
    close: () => rows.close(),
  };
  const sheets = reading.sheets.map((sheet) => movedSheet(sheet, movesOf.get(sheet.name) ?? [], layout));
  return { header: layout.header, reading: { ...reading, sheets }, rows: movedRows };
}

function movedSheet(
  sheet: SheetReading,
  moves: readonly (readonly [from: number, to: number])[],
  { header }: Layout,
): SheetReading {
  if (sheet.state !== 'READ') return sheet;
  const froms = header.map((_, place) => moves.find(([, to]) => to === place)?.[0] ?? -1);
  return {
    ...sheet,
    columns: froms.map((from) => sheet.columns[from] ?? null),
    headers: froms.map((from) => sheet.headers[from] ?? null),
  };
}
