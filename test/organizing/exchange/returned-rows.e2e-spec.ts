import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { type Entry, fromBuffer } from 'yauzl';
import type { Table } from '../../../src/organizing/exchange/parsers/table.js';
import { readForeignTable } from '../../../src/organizing/exchange/parsers/table-reader.js';
import { xlsxBytes } from '../../../src/organizing/exchange/serializers/xlsx-bytes.js';
import { ImportFair } from '../../build/importing.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Headers } from '../../setup/graphql.js';

const FILE = [
  'id,Company,Country,Booth',
  '1,Alpha,DE,H1-A1',
  '2,Beta,Atlantis,H1-A2',
  '3,Gamma,FR,H1-A3',
  '3,Gamma,FR,"H1-A4, ——"',
  '4,Delta,Utopia,H1-A5',
  '4,Delta,NL,H1-A6',
].join('\n');

/** The XML of the first sheet of a workbook. */
async function sheetOf(workbook: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(workbook), { lazyEntries: true }, (error, zip) => {
      if (error) {
        reject(error);
        return;
      }
      zip.on('error', reject).on('entry', (entry: Entry) => {
        if (entry.fileName !== 'xl/worksheets/sheet1.xml') {
          zip.readEntry();
          return;
        }
        zip.openReadStream(entry, (failure, stream) => {
          if (failure) reject(failure);
          else text(stream).then(resolve, reject);
        });
      });
      zip.readEntry();
    });
  });
}

/** An import returns refused rows as a workbook, which can be corrected and imported. */
describe('the refused rows of an import', () => {
  let test: TestCatalog;
  let fair: ImportFair;
  let organizer: Headers;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  beforeEach(async () => {
    fair = await ImportFair.make(test);
    organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event: fair.event });
  });

  afterAll(() => test.close());

  const send = (file: string, path = 'exhibitors/returned') =>
    fetch(`${test.url}/import/${path}?event=${fair.slug}&createBooths=1&skipBadRows=1`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv', ...organizer },
      body: file,
    });
  const rowsOf = async ({ rows }: Table) => {
    const all: (readonly string[])[] = [];
    for await (const batch of rows.batches()) all.push(...batch.map(({ cells }) => cells));
    return all;
  };

  it('are returned with their reasons and the other rows of the same exhibitor', async () => {
    const answer = await send(FILE);
    expect(answer.headers.get('content-type')).toMatch(/spreadsheetml/);
    const table = await readForeignTable(new Uint8Array(await answer.arrayBuffer()), 'xlsx');
    expect(table.header).toEqual(['id', 'Company', 'Country', 'Booth', '导入问题 Import problem']);
    expect(await rowsOf(table)).toEqual([
      ['2', 'Beta', 'Atlantis', 'H1-A2', expect.stringMatching(/^Country: must be a code/)],
      ['3', 'Gamma', 'FR', 'H1-A3', 'OK'],
      ['3', 'Gamma', 'FR', 'H1-A4, ——', expect.stringMatching(/^Booth: /)],
      ['4', 'Delta', 'Utopia', 'H1-A5', expect.stringMatching(/^Country: must be a code/)],
      ['4', 'Delta', 'NL', 'H1-A6', 'OK'],
    ]);
    table.rows.close();
  });

  it('have a colour in each bad cell', async () => {
    const sheet = await sheetOf(new Uint8Array(await (await send(FILE)).arrayBuffer()));
    const marked = [...sheet.matchAll(/<c [^>]*s="1"[^>]*><is><t[^>]*>([^<]*)</g)].map(([, text]) => text);
    expect(marked).toEqual(['Atlantis', 'H1-A4, ——', 'Utopia']);
  });

  it('can be imported after a correction and complete lists of booths', async () => {
    expect((await send(FILE, 'exhibitors')).status).toBe(200);
    const table = await readForeignTable(new Uint8Array(await (await send(FILE)).arrayBuffer()), 'xlsx');
    const corrected = (await rowsOf(table)).map((cells) =>
      cells.map((cell) => cell.replace('Atlantis', 'AT').replace('Utopia', 'NL').replace(', ——', '')),
    );
    const rows = Readable.from([table.header, ...corrected]);
    table.rows.close();
    const file = await buffer(Readable.from(xlsxBytes(rows)));
    const { plan } = await fair.run('exhibitors', file, {
      format: 'xlsx',
      given: { createBooths: true },
    });
    expect(plan).toMatchObject({ created: 1, changed: 2, problems: [] });
    const { rows: stored } = await test.sql.query(
      `select external_id, country, (select array_agg(code order by code) from booth_allocation
          join booth on booth.id = booth_id where exhibitor_id = exhibitor.id and released_at is null) as booths
        from exhibitor where event_id = $1 order by external_id`,
      [fair.event],
    );
    expect(stored).toEqual([
      { external_id: '1', country: 'DE', booths: ['A1'] },
      { external_id: '2', country: 'AT', booths: ['A2'] },
      { external_id: '3', country: 'FR', booths: ['A3', 'A4'] },
      { external_id: '4', country: 'NL', booths: ['A5', 'A6'] },
    ]);
  });

  it('are returned as 204 if there are none', async () => {
    expect((await send('id,Company\n1,Alpha\n')).status).toBe(204);
  });

  it('include rows that only the database rejects, while the others are imported', async () => {
    await test.rows.update('event', fair.event, { starts_on: '2027-03-01', ends_on: '2027-03-02' });
    const file =
      'title,start,end\nA,2027-03-01 09:00,2027-03-01 10:00\nB,2027-05-01 09:00,2027-05-01 10:00\n';
    const { plan, job, steps } = await fair.run('sessions', file, { given: { skipBadRows: true } });
    expect([plan.created, plan.refused, typeof job]).toEqual([
      1,
      [expect.objectContaining({ row: 3, place: 'row 3', column: 'start' })],
      'string',
    ]);
    expect(steps.map(({ row }) => row)).toEqual([2]);
  });
});
