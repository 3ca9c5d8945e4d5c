import { buffer, text } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { fromBufferPromise } from 'yauzl';
import { readTable } from '../parsers/read-table.js';
import { csvText, jsonText } from './write-table.js';
import { xlsxBytes } from './xlsx-bytes.js';

async function* listed(...rows: string[][]): AsyncGenerator<string[]> {
  yield* await Promise.resolve(rows);
}

describe('a serialized table', () => {
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
  ] as const)('as %s can be parsed without changes', async (format, write) => {
    const bytes = await buffer(Readable.from(write(listed(...rows)), { objectMode: false }));
    const read: (readonly string[])[] = [];
    const { header } = await readTable(bytes, format, ({ cells }) => read.push(cells));
    expect([header, ...read]).toEqual(rows);
  });

  it('as XLSX has the addresses of rows and cells, which some programs require', async () => {
    const zip = await fromBufferPromise(await buffer(xlsxBytes(listed(['a', 'b'], ['', '1']))), {
      autoClose: false,
    });
    const sheets: string[] = [];
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.includes('sheet')) sheets.push(await text(await zip.openReadStreamPromise(entry)));
    }
    const addresses = sheets.map((sheet) => [...sheet.matchAll(/<(?:row|c) r="(\w+)"/g)].map(([, r]) => r));
    expect(addresses).toEqual([['1', 'A1', 'B1', '2', 'A2', 'B2']]);
  });

  it('as CSV escapes formulas and starts with a byte order mark for Excel', async () => {
    const bytes = await buffer(csvText(listed(['a'], ['=1'], ['\t@x'], ['-1'])));
    expect(bytes.toString()).toBe(`\uFEFFa\r\n'=1\r\n"'\t@x"\r\n'-1\r\n`);
  });
});
