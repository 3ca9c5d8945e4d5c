/** The header of a table, and how many of the lines below repeat it in another language. */
interface HeaderLines {
  readonly header: readonly string[];
  readonly repeated: number;
}

type Cells = readonly string[];

/**
 * Joins a header of two lines: a line below that has the same fields in another language, and a line above that has
 * the headers of columns without one, as below a merged cell.
 */
export function headerLines(
  header: Cells,
  [above, below]: readonly [above: Cells | undefined, below: Cells | undefined],
  fieldOf: (cell: string) => string | undefined,
): HeaderLines {
  const known = (cell = '') => (cell.trim() !== '' && fieldOf(cell) !== undefined ? cell : undefined);
  const length = Math.max(
    header.length,
    (above ?? []).findLastIndex((cell) => known(cell) !== undefined) + 1,
  );
  const filled = Array.from({ length }, (_none, index) => {
    const own = header[index] ?? '';
    return own.trim() === '' ? (known(above?.[index]) ?? own) : own;
  });
  if (!below || !repeats(filled, below, fieldOf)) return { header: filled, repeated: 0 };
  return { header: filled.map((cell, index) => known(cell) ?? known(below[index]) ?? cell), repeated: 1 };
}

/** Two cells with the field of their column, and at least half of the cells, are no coincidence. */
function repeats(header: Cells, below: Cells, fieldOf: (cell: string) => string | undefined): boolean {
  const fieldIn = (cell = '') => (cell.trim() === '' ? undefined : fieldOf(cell)?.split('.')[0]);
  const filled = below.filter((cell) => cell.trim() !== '').length;
  const equal = below.filter((cell, index) => {
    const field = fieldIn(cell);
    return field !== undefined && field === fieldIn(header[index]);
  });
  return equal.length >= 2 && equal.length * 2 >= filled;
}
