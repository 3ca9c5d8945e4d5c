/** A table whose first column repeats a list of the program. */
export interface ListedTable {
  /** The path of the document. */
  readonly document: string;
  /** The first cell of the header. */
  readonly head: string;
  /** For each name of the program the other cells that follow from it, by header. The rest of a row is prose. */
  readonly rows: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Whether the table also has rows that are not in this list. */
  readonly hasOthers?: boolean;
}

/** The place of a prose cell in the row of a new name. */
export const BLANK = '…';

/** A table of which the program gives the names alone. */
export function listed(
  document: string,
  head: string,
  names: Iterable<string>,
  hasOthers = false,
): ListedTable {
  return { document, head, rows: new Map(Array.from(names, (name) => [name, {}])), hasOthers };
}

/** The rows of a table in the text of its document, and the rows that it must have, without padding. */
export function rowsOf(text: string, table: ListedTable): { actual: string[]; due: string[] } {
  const lines = text.split('\n');
  const { first, length } = placeOf(lines, table);
  const [header = [], , ...rows] = lines.slice(first, first + length).map(cellsOf);
  return { actual: rows.map(lineOf), due: dueRows(header, rows, table).map(lineOf) };
}

/** The text with the rows that the table must have. */
export function renewed(text: string, table: ListedTable): string {
  const lines = text.split('\n');
  const { first, length } = placeOf(lines, table);
  lines.splice(first + 2, length - 2, ...rowsOf(text, table).due);
  return lines.join('\n');
}

function placeOf(lines: readonly string[], { document, head }: ListedTable) {
  const first = lines.findIndex((line) => cellsOf(line)[0] === head);
  if (first < 0) throw new Error(`${document} has no table with the header "${head}".`);
  const length = lines.slice(first).findIndex((line) => !line.startsWith('|'));
  return { first, length: length < 0 ? lines.length - first : length };
}

function dueRows(header: readonly string[], rows: string[][], { rows: names, hasOthers }: ListedTable) {
  const kept = hasOthers ? rows : rows.filter(([cell = '']) => namesIn(cell, names).length > 0);
  const present = new Set(kept.flatMap(([cell = '']) => namesIn(cell, names)));
  const added = [...names.keys()]
    .filter((name) => !present.has(name))
    .map((name) => [`\`${name}\``, ...header.slice(1).map(() => BLANK)]);
  return [...kept, ...added].map((cells) => {
    const [name = ''] = namesIn(cells[0] ?? '', names);
    return cells.map((cell, column) => names.get(name)?.[header[column] ?? ''] ?? cell);
  });
}

/** The names of the program in a cell: each in backticks, or the first word of the cell. */
function namesIn(cell: string, names: ListedTable['rows']): string[] {
  const codes = Array.from(cell.matchAll(/`([^`]+)`/g), ([, code = '']) => code);
  const candidates = [...codes, cell].map((code) => {
    const short = code.replace(/^@vitrine\/\w+\//, '');
    // `{event}` stands for `event`, and `mediaUrl(client, picture)` for `mediaUrl`.
    return names.has(short) ? short : (/[\w-]+/.exec(short)?.[0] ?? '');
  });
  return [...new Set(candidates)].filter((name) => names.has(name));
}

function cellsOf(line: string): string[] {
  if (!line.startsWith('|')) return [];
  return line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim());
}

function lineOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
