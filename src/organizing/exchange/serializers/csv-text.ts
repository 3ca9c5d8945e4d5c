import { guardFormula } from '../parsers/formula-guard.js';

/** The byte order mark from which Excel detects UTF-8. */
const MARK = '\uFEFF';

/** Rows as CSV (RFC 4180) in chunks. Cells that a spreadsheet would execute get an apostrophe. */
export async function* csvText(rows: AsyncIterable<readonly string[]>): AsyncGenerator<string> {
  yield MARK;
  for await (const cells of rows) yield `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(text: string): string {
  const guarded = guardFormula(text);
  return /[",\r\n;\t]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
