/** The byte order mark from which Excel detects UTF-8. */
const MARK = '\uFEFF';
/** The characters that start a formula in spreadsheets, also in full width. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;

/** Rows as CSV. A cell that a spreadsheet would execute gets an apostrophe. The import removes it. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return MARK + rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(text: string): string {
  const guarded = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n;\t]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
