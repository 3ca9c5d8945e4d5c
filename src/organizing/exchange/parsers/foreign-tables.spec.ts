import { foldHeader } from '../headers/header-text.js';
import { readTable } from './read-table.js';
import type { SourceFormat } from './table.js';

const FIELDS = new Map(
  [
    ['Company', 'name'],
    ['Country', 'country'],
    ['Booth', 'booths'],
    ['No.', '#'],
  ].map(([header = '', field = '']) => [foldHeader(header), field]),
);

async function read(text: string, format: SourceFormat): Promise<unknown> {
  const rows: (readonly string[])[] = [];
  const { header, reading } = await readTable(Buffer.from(text), format, ({ cells }) => rows.push(cells), {
    fields: FIELDS,
  });
  return { header, rows, skipped: reading.skipped.map(({ text: line }) => line) };
}

describe('a file of another program', () => {
  it('can have its rows in one property of a JSON object', async () => {
    const rows = [{ name: 'A' }, { name: 'B' }];
    expect(await read(JSON.stringify({ total: 2, data: rows, links: [] }), 'json')).toEqual({
      ...{ header: ['name'], rows: [['A'], ['B']], skipped: [] },
    });
    expect(await read(JSON.stringify({ data: { exhibitors: rows } }), 'json')).toMatchObject({
      rows: [['A'], ['B']],
    });
    await expect(read(JSON.stringify({ data: { one: rows, other: rows } }), 'json')).rejects.toThrow(
      /array of objects/,
    );
    await expect(read(JSON.stringify({ data: rows, other: rows }), 'json')).rejects.toThrow(
      /array of objects/,
    );
  });

  it('can have booths as objects with a code and a hall', async () => {
    const booths = [{ no: 'A12', hall: 'H1' }, { no: 7 }];
    expect(await read(JSON.stringify([{ name: 'A', booths }]), 'json')).toMatchObject({
      rows: [['A', 'H1-A12; 7']],
    });
    const others = [{ no: 'A12', size: 9 }];
    expect(await read(JSON.stringify([{ name: 'A', booths: others }]), 'json')).toMatchObject({
      rows: [['A', JSON.stringify(others)]],
    });
  });

  it('can have notes below the line with the total', async () => {
    const file = 'No.,Company,Country,Booth\n1,Alpha,DE,A1\nTotal,1,,\n,As of 1 March,,\nprinted by Li,,,\n';
    expect(await read(file, 'csv')).toEqual({
      header: ['No.', 'Company', 'Country', 'Booth'],
      rows: [['1', 'Alpha', 'DE', 'A1']],
      skipped: ['Total 1', 'As of 1 March', 'printed by Li'],
    });
  });

  it.each(['Sum', 'total', '合计', '小计：'])(
    'can have the sum "%s" beside an empty row number',
    async (sum) => {
      const file = `No.,Company,Country,Booth\n1,Total,FR,A1\n,${sum},1,1\n2,Beta,DE,A2\n`;
      expect(await read(file, 'csv')).toMatchObject({
        rows: [
          ['1', 'Total', 'FR', 'A1'],
          ['2', 'Beta', 'DE', 'A2'],
        ],
        skipped: [expect.stringContaining(sum)],
      });
    },
  );

  it('has an exhibitor named Total if no row has a number', async () => {
    expect(await read('No.,Company,Country,Booth\n,Total,FR,A1\n', 'csv')).toMatchObject({
      rows: [['', 'Total', 'FR', 'A1']],
    });
  });
});
