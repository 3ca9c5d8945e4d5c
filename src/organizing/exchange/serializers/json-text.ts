/**
 * Rows as an array of objects in chunks, one line each. The first row contains the keys; empty cells are
 * omitted.
 */
export async function* jsonText(rows: AsyncIterable<readonly string[]>): AsyncGenerator<string> {
  let keys: readonly string[] | undefined;
  let separator = '[\n';
  for await (const cells of rows) {
    if (!keys) {
      keys = cells;
      continue;
    }
    const named = keys.map((key, index) => [key, cells[index] ?? '']).filter(([, text]) => text !== '');
    yield separator + JSON.stringify(Object.fromEntries(named));
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}
