/** The header of a table, and how many of the lines below repeat it in another language. */
interface HeaderLines {
  readonly header: readonly string[];
  readonly repeated: number;
}

type Cells = readonly string[];

/**
 * Joins a header of two lines. The line below can have the same fields in another language, or the parts of groups of
 * columns. The line above can have the headers of columns that lack one, as beside a merged cell.
 */
export function headerLines(
  header: Cells,
  [above, below]: readonly [above: Cells | undefined, below: Cells | undefined],
  fieldOf: (cell: string) => string | undefined,
): HeaderLines {
  const parted = above && joinedGroups(above, header, fieldOf);
  if (parted) return { header: parted, repeated: 0 };
  const joined = below && joinedGroups(header, below, fieldOf);
  if (joined) return { header: joined, repeated: 1 };
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

/**
 * The header of a line with groups, such as `企业名称` over two columns, and a line with their parts, such as `中文` and
 * `英文`. Undefined for other lines: two known parts, and half of them, are no coincidence.
 */
function joinedGroups(
  groups: Cells,
  parts: Cells,
  fieldOf: (cell: string) => string | undefined,
): string[] | undefined {
  const at = (cells: Cells, index: number) => cells[index]?.trim() ?? '';
  // The same text in all columns is a title.
  if (new Set(groups.map((cell) => cell.trim()).filter((cell) => cell !== '')).size < 2) return undefined;
  const isPart = (index: number) => at(parts, index) !== '' && at(parts, index) !== at(groups, index);
  const isInGroup = (index: number) =>
    ['', at(groups, index - 1), at(groups, index + 1)].includes(at(groups, index)) ||
    at(groups, index + 1) === '';
  const columns = Array.from({ length: Math.max(groups.length, parts.length) }, (_none, index) => index);
  const own = columns.filter(isPart);
  const header = columns.map((index) => {
    const [group, part] = [at(groups, index), at(parts, index)];
    if (!isPart(index)) return group;
    const both = `${group} ${part}`.trim();
    const isRepeated = own.some((other) => other !== index && at(parts, other) === part);
    return fieldOf(both) !== undefined || isRepeated ? both : part;
  });
  const known = own.filter((index) => fieldOf(header[index] ?? '') !== undefined).length;
  return own.every(isInGroup) && known >= 2 && known * 2 >= own.length ? header : undefined;
}
