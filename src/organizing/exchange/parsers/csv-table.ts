import { CsvError, Parser } from 'csv-parse';
import { unguardFormula } from './formula-guard.js';
import { TABLE_LIMITS, TableError, type TableRow, type TextTable } from './table.js';
import { TableBuilder, tooManyColumns } from './table-builder.js';
import { message } from '../../../platform/text/message.js';

const DELIMITERS = [',', ';', '\t'];

/** Passes on the rows of comma, semicolon or tab separated text. */
export function readCsv(
  text: string,
  onRow: (row: TableRow) => void,
  fields: ReadonlyMap<string, string>,
): TextTable {
  const builder = new TableBuilder(onRow, fields);
  const { rows, delimiter, lines } = delimitedText(text);
  let number = lines;
  const onRecord = (cells: string[]) => {
    number += 1;
    builder.add(cells.map(unguardFormula), number);
  };
  eachRecord(rows, delimiter, onRecord, () => number + 1);
  const header = builder.finish();
  if (!header) throw new TableError(message`The file is empty.`);
  return { header, skipped: builder.skippedLines };
}

/** Excel writes and reads a first line `sep=;`, which is not data. */
function delimitedText(text: string): { rows: string; delimiter: string; lines: number } {
  const [first = '', delimiter = ''] = /^"?sep=(.)"?\r?\n/.exec(text) ?? [];
  if (first === '') return { rows: text, delimiter: delimiterOf(text), lines: 0 };
  return { rows: text.slice(first.length), delimiter, lines: 1 };
}

/** The delimiter that occurs most in the first lines, outside of quotes; a title above the table has none. */
function delimiterOf(text: string): string {
  const counts = new Map(DELIMITERS.map((delimiter) => [delimiter, 0]));
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (character === '\n' && [...counts.values()].some((count) => count > 0)) break;
    const count = counts.get(character);
    if (count !== undefined) counts.set(character, count + 1);
  }
  return DELIMITERS.reduce((best, next) => ((counts.get(next) ?? 0) > (counts.get(best) ?? 0) ? next : best));
}

/** The parts of the parser that its types do not declare. They work without a stream, at once. */
interface PieceParser {
  readonly api: {
    readonly parse: (piece: Buffer, isLast: boolean, push: () => void, end: () => void) => unknown;
    /** `record`: the cells of the unfinished record. `stop`: whether the last permitted record is read. */
    readonly state: { readonly record: readonly string[]; readonly stop: boolean };
  };
}

/** The number of bytes between two checks of the unfinished record, which has fewer new cells than these. */
const PIECE = 65_536;

function eachRecord(text: string, delimiter: string, onRecord: (cells: string[]) => void, row: () => number) {
  const { api } = new Parser({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    to: TABLE_LIMITS.rows + 2,
    max_record_size: TABLE_LIMITS.columns * TABLE_LIMITS.cellLength,
    // Without a result the parser does not collect the rows.
    on_record: (cells: string[]) => {
      onRecord(cells);
      return null;
    },
  }) as unknown as PieceParser;
  const bytes = Buffer.from(text);
  const ignore = () => undefined;
  for (let start = 0; !api.state.stop && start < bytes.length; start += PIECE) {
    const piece = bytes.subarray(start, start + PIECE);
    const error = api.parse(piece, start + PIECE >= bytes.length, ignore, ignore);
    if (error instanceof CsvError)
      throw new TableError(message`The file cannot be read as CSV: ${error.message}`);
    if (error !== undefined) throw error as Error;
    // The parser's own limit counts no empty cells. A row can also have millions of them.
    if (api.state.record.length > TABLE_LIMITS.columns) throw tooManyColumns(row());
  }
}
