/** The edit distance with transpositions; `limit` + 1 if it is greater. */
export function distance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let olderRow: readonly number[] = [];
  let lastRow: readonly number[] = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const currentRow = nextRow(left, right, row, [olderRow, lastRow]);
    if (Math.min(...currentRow) > limit) return limit + 1;
    olderRow = lastRow;
    lastRow = currentRow;
  }
  return lastRow[right.length] ?? 0;
}

function nextRow(
  left: string,
  right: string,
  row: number,
  [olderRow, lastRow]: readonly [readonly number[], readonly number[]],
): number[] {
  const currentRow = [row];
  for (let column = 1; column <= right.length; column += 1) {
    const isSame = left.charAt(row - 1) === right.charAt(column - 1);
    const costs = [
      valueAt(lastRow, column) + 1,
      valueAt(currentRow, column - 1) + 1,
      valueAt(lastRow, column - 1) + (isSame ? 0 : 1),
    ];
    const isExchanged =
      Math.min(row, column) > 1 &&
      left.slice(row - 2, row) === right.charAt(column - 1) + right.charAt(column - 2);
    if (isExchanged) costs.push(valueAt(olderRow, column - 2) + 1);
    currentRow.push(Math.min(...costs));
  }
  return currentRow;
}

function valueAt(numbers: readonly number[], index: number): number {
  return numbers[index] ?? 0;
}

/** The number of letters at the beginning of both. */
export function commonLength(left: string, right: string): number {
  let length = 0;
  while (length < left.length && left.charAt(length) === right.charAt(length)) length += 1;
  return length;
}

/** The maximum edit distance by the length of a word: 0 for words with too many similar ones. */
export function allowedDistance(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 6 ? 1 : 2;
}
