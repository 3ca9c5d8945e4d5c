import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from './decode-text.js';
import { unguardFormula } from './formula-guard.js';
import { TABLE_LIMITS, TableBuilder, TableError, type TableRow } from './table.js';

const DELIMITERS = [',', ';', '\t'];

/** Passes on the rows of comma, semicolon or tab separated text and returns the header. */
export function readCsv(bytes: Uint8Array, take: (row: TableRow) => void): readonly string[] {
  const text = decodeText(bytes);
  const builder = new TableBuilder(take);
  eachRecord(text, delimiterOf(text), (cells) => builder.add(cells.map(unguardFormula)));
  return builder.done();
}

/** The delimiter that occurs most in the header, outside of quotes. */
function delimiterOf(text: string): string {
  const counts = new Map(DELIMITERS.map((delimiter) => [delimiter, 0]));
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (quoted) continue;
    if (character === '\n' || character === '\r') break;
    const count = counts.get(character);
    if (count !== undefined) counts.set(character, count + 1);
  }
  return DELIMITERS.reduce((best, next) => ((counts.get(next) ?? 0) > (counts.get(best) ?? 0) ? next : best));
}

function eachRecord(text: string, delimiter: string, take: (cells: string[]) => void): void {
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      to: TABLE_LIMITS.rows + 2,
      max_record_size: TABLE_LIMITS.columns * TABLE_LIMITS.cellLength,
      // Without a result the parser does not collect the rows.
      on_record: (cells: string[]) => {
        take(cells);
        return null;
      },
    });
  } catch (error) {
    if (error instanceof CsvError) throw new TableError(`The file cannot be read as CSV: ${error.message}`);
    throw error;
  }
}
