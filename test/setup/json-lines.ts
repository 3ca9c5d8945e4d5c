import type { Data } from './graphql.js';

/** The values of a response of JSON lines. */
export async function jsonLinesOf(response: Response): Promise<Data[]> {
  const lines = (await response.text()).trimEnd().split('\n');
  return lines.map((line): Data => JSON.parse(line));
}
