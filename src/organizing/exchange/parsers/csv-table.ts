import { CsvError, parse } from 'csv-parse/sync';
import { unguardFormula } from './formula-guard.js';
import { TABLE_LIMITS, TableError, type TableRow, type TextTable } from './table.js';
import { TableBuilder } from './table-builder.js';
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
  eachRecord(rows, delimiter, (cells) => {
    number += 1;
    builder.add(cells.map(unguardFormula), number);
  });
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

function eachRecord(text: string, delimiter: string, onRecord: (cells: string[]) => void): void {
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
        onRecord(cells);
        return null;
      },
    });
  } catch (error) {
    if (error instanceof CsvError)
      throw new TableError(message`The file cannot be read as CSV: ${error.message}`);
    throw error;
  }
}
