import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { readTable } from '../parsers/read-table.js';
import { csvText, jsonText } from './write-table.js';
import { xlsxBytes } from './xlsx-bytes.js';

async function* listed(...rows: string[][]): AsyncGenerator<string[]> {
  yield* await Promise.resolve(rows);
}

describe('a written table', () => {
  const rows = [
    ['name', 'note'],
    ['=1+1', "'+x"],
    ['＝1', 'a "b", c\nd'],
    [' 展商 ', "it's <b>&amp;"],
  ];

  it.each([
    ['csv', csvText],
    ['xlsx', xlsxBytes],
    ['json', jsonText],
  ] as const)('as %s is read back unchanged', async (format, write) => {
    const bytes = await buffer(Readable.from(write(listed(...rows)), { objectMode: false }));
    const read: (readonly string[])[] = [];
    const { header } = await readTable(bytes, format, ({ cells }) => read.push(cells));
    expect([header, ...read]).toEqual(rows);
  });

  it('as CSV contains no formula and starts with a byte order mark for Excel', async () => {
    const bytes = await buffer(csvText(listed(['a'], ['=1'], ['\t@x'], ['-1'])));
    expect(bytes.toString()).toBe(`\uFEFFa\r\n'=1\r\n"'\t@x"\r\n'-1\r\n`);
  });
});
