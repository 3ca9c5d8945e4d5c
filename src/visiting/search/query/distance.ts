/** The edit distance with transpositions; `limit` + 1 if it is greater. */
export function distance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = nextRow(left, right, row, [before, last]);
    if (Math.min(...current) > limit) return limit + 1;
    before = last;
    last = current;
  }
  return last[right.length] ?? 0;
}

function nextRow(
  left: string,
  right: string,
  row: number,
  [before, last]: readonly [readonly number[], readonly number[]],
): number[] {
  const current = [row];
  for (let column = 1; column <= right.length; column += 1) {
    const same = left.charAt(row - 1) === right.charAt(column - 1);
    const ways = [at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1)];
    const exchanged =
      Math.min(row, column) > 1 &&
      left.slice(row - 2, row) === right.charAt(column - 1) + right.charAt(column - 2);
    if (exchanged) ways.push(at(before, column - 2) + 1);
    current.push(Math.min(...ways));
  }
  return current;
}

function at(numbers: readonly number[], index: number): number {
  return numbers[index] ?? 0;
}

/** The maximum edit distance by the length of a word: 0 for words with too many similar ones. */
export function allowedDistance(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 6 ? 1 : 2;
}
