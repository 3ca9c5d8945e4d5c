/** The header of a table, and how many of the lines below repeat it in another language. */
interface HeaderLines {
  readonly header: readonly string[];
  readonly repeatedLines: number;
}

type Cells = readonly string[];

/**
 * Joins a header of two lines. The line below can have the same fields in another language, or the parts of groups of
 * columns. The line above can have the headers of columns that lack one, as beside a merged cell.
 */
export function headerLines(
  header: Cells,
  [lineAbove, lineBelow]: readonly [above: Cells | undefined, below: Cells | undefined],
  fieldOf: (cell: string) => string | undefined,
): HeaderLines {
  const joinedAbove = lineAbove && joinedGroups(lineAbove, header, fieldOf);
  if (joinedAbove) return { header: joinedAbove, repeatedLines: 0 };
  const joinedBelow = lineBelow && joinedGroups(header, lineBelow, fieldOf);
  if (joinedBelow) return { header: joinedBelow, repeatedLines: 1 };
  const knownCell = (cell = '') => (cell.trim() !== '' && fieldOf(cell) !== undefined ? cell : undefined);
  const length = Math.max(
    header.length,
    (lineAbove ?? []).findLastIndex((cell) => knownCell(cell) !== undefined) + 1,
  );
  const filledHeader = Array.from({ length }, (_none, index) => {
    const cell = header[index] ?? '';
    return cell.trim() === '' ? (knownCell(lineAbove?.[index]) ?? cell) : cell;
  });
  if (!lineBelow || !repeats(filledHeader, lineBelow, fieldOf))
    return { header: filledHeader, repeatedLines: 0 };
  return {
    header: filledHeader.map((cell, index) => knownCell(cell) ?? knownCell(lineBelow[index]) ?? cell),
    repeatedLines: 1,
  };
}

/**
 * Whether a line repeats the header. Two cells, and at least half of them, with the field of their column
 * are no coincidence.
 */
function repeats(header: Cells, line: Cells, fieldOf: (cell: string) => string | undefined): boolean {
  const fieldIn = (cell = '') => (cell.trim() === '' ? undefined : fieldOf(cell)?.split('.')[0]);
  const filledCount = line.filter((cell) => cell.trim() !== '').length;
  const equalCells = line.filter((cell, index) => {
    const field = fieldIn(cell);
    return field !== undefined && field === fieldIn(header[index]);
  });
  return equalCells.length >= 2 && equalCells.length * 2 >= filledCount;
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
  const textAt = (cells: Cells, index: number) => cells[index]?.trim() ?? '';
  // The same text in all columns is a title.
  if (new Set(groups.map((cell) => cell.trim()).filter((cell) => cell !== '')).size < 2) return undefined;
  const isPart = (index: number) =>
    textAt(parts, index) !== '' && textAt(parts, index) !== textAt(groups, index);
  const isInGroup = (index: number) =>
    ['', textAt(groups, index - 1), textAt(groups, index + 1)].includes(textAt(groups, index)) ||
    textAt(groups, index + 1) === '';
  const columns = Array.from({ length: Math.max(groups.length, parts.length) }, (_none, index) => index);
  const partIndexes = columns.filter(isPart);
  const header = columns.map((index) => {
    const [group, part] = [textAt(groups, index), textAt(parts, index)];
    if (!isPart(index)) return group;
    const combinedText = `${group} ${part}`.trim();
    const isRepeated = partIndexes.some((other) => other !== index && textAt(parts, other) === part);
    return fieldOf(combinedText) !== undefined || isRepeated ? combinedText : part;
  });
  const knownCount = partIndexes.filter((index) => fieldOf(header[index] ?? '') !== undefined).length;
  return partIndexes.every(isInGroup) && knownCount >= 2 && knownCount * 2 >= partIndexes.length
    ? header
    : undefined;
}
