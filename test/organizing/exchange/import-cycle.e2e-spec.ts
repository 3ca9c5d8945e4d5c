import { buffer } from 'node:stream/consumers';
import { COMMAND_LINE } from '../../../src/identity/audit/actor.js';
import { ExportService } from '../../../src/organizing/exchange/export.service.js';
import type { SourceFormat } from '../../../src/organizing/exchange/parsers/table.js';
import { RevertService } from '../../../src/organizing/exchange/revert.service.js';
import { ImportFair } from '../../build/importing.js';
import { workbookOf } from '../../build/organizer-lists/workbook.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

/** A list of exhibitors, and the exhibitors with their booths that it describes. */
interface Shape {
  readonly file: string | (() => Promise<Uint8Array>);
  readonly format?: SourceFormat;
  readonly booths: Readonly<Record<string, readonly string[]>>;
}

const SHAPES: Readonly<Record<string, Shape>> = {
  'a column of halls beside codes with the hall in front': {
    file: 'Company,Hall,Booth\nAlpha,4.2,4.2B10-11\nBeta,4.2,4.2B12\nGamma,5.1,5.1A01\n',
    booths: { Alpha: ['4.2-B10', '4.2-B11'], Beta: ['4.2-B12'], Gamma: ['5.1-A01'] },
  },
  'lists of halls and of booths in a row': {
    file: 'Company,Hall,Booth\nAlpha,"N2、L",N2-C101、L001\nBeta,N2,N2-C102\nGamma,L,L002\n',
    booths: { Alpha: ['L-L001', 'N2-C101'], Beta: ['N2-C102'], Gamma: ['L-L002'] },
  },
  'lists of halls in another order than their booths': {
    file: 'Company,Hall,Booth\nAlpha,"Hall B, Hall A","A12, B13"\nBeta,Hall A,A14\nGamma,Hall B,B15\n',
    booths: { Alpha: ['A-A12', 'B-B13'], Beta: ['A-A14'], Gamma: ['B-B15'] },
  },
  ranges: {
    file: 'Company,Hall,Booth\nAlpha,H1,K12-K15\nBeta,H1,K16\n',
    booths: { Alpha: ['H1-K12', 'H1-K13', 'H1-K14', 'H1-K15'], Beta: ['H1-K16'] },
  },
  'awaited values': {
    file: 'Company,Hall,Booth,Email\nAlpha,TBA,TBA,待定\nBeta,H1,待定,a@example.org\nGamma,H1,A1,TBA\n',
    booths: { Alpha: [], Beta: [], Gamma: ['H1-A1'] },
  },
  'several sheets': {
    file: () =>
      workbookOf([
        {
          name: 'Home',
          rows: [
            ['公司名称', 'Booth'],
            ['甲', 'H1-A1'],
          ],
        },
        {
          name: 'Abroad',
          rows: [
            ['Stand', 'English name'],
            ['H1-A2', 'Beta'],
          ],
        },
      ]),
    format: 'xlsx',
    booths: { 甲: ['H1-A1'], Beta: ['H1-A2'] },
  },
  'JSON of another service': {
    file: JSON.stringify([
      { company: 'Alpha', booths: [{ no: 'A1', hall: 'H1' }] },
      {
        company: 'Beta',
        booths: [
          { no: 'A2', hall: 'H1' },
          { no: 'B1', hall: 'H2' },
        ],
      },
    ]),
    format: 'json',
    booths: { Alpha: ['H1-A1'], Beta: ['H1-A2', 'H2-B1'] },
  },
  'notes below totals': {
    file: 'Company,Country,Booth\nAlpha,DE,H1-A1\nBeta,FR,H1-A2\nTotal 2,,\nAs of 1 March,,\n',
    booths: { Alpha: ['H1-A1'], Beta: ['H1-A2'] },
  },
  'identical rows': {
    file: 'Company,Booth\nAlpha,H1-A1\nAlpha,H1-A1\nBeta,H1-A2\n',
    booths: { Alpha: ['H1-A1'], Beta: ['H1-A2'] },
  },
  'names that differ in case and width': {
    file: 'Company,City,Booth\nAcme,Kiel,H1-A1\nACME,,H1-A2\nＡｃｍｅ,Kiel,H1-A3\nBeta,Bonn,H1-A4\n',
    booths: { Acme: ['H1-A1', 'H1-A2', 'H1-A3'], Beta: ['H1-A4'] },
  },
  'numbers that continue a code': {
    file: 'Company,Hall,Booth\nAlpha,2,2C07-C08、11\nBeta,2,2C10/12\n',
    booths: { Alpha: ['2-C07', '2-C08', '2-C11'], Beta: ['2-C10', '2-C12'] },
  },
  'names of halls': {
    file: 'Company,Hall,Booth\nAlpha,国际会议中心N1馆,A1125\nBeta,Lakeside Hall,L001\nGamma,Lakeside Hall,L002\n',
    booths: { Alpha: ['N1-A1125'], Beta: ['L-L001'], Gamma: ['L-L002'] },
  },
  'categories with separators': {
    file: 'Company,Category\nAlpha,学校/研究所\nBeta,纺织、服装及皮革\nGamma,机器人、新能源\nDelta,机器人\nEcho,新能源\n',
    booths: { Alpha: [], Beta: [], Gamma: [], Delta: [], Echo: [] },
  },
  'JSON below data, with a sentence in a description': {
    file: JSON.stringify({ data: { exhibitors: [{ company: 'Alpha', description: '谁来?我们!' }] } }),
    format: 'json',
    booths: { Alpha: [] },
  },
  'letters in an old encoding': {
    file: () => Promise.resolve(Buffer.from('Company,Booth\nM\x9fller,H1-A1\nB\x8acker,H1-A2\n', 'latin1')),
    booths: { Müller: ['H1-A1'], Bäcker: ['H1-A2'] },
  },
  'a sum without a row number, breaks and wrong controls': {
    file: 'No.,Company,Booth\n1,"Al\npha`",H1-A1\u0080\n2,Beta,"H1-\nA2"\n,合计,2\n',
    booths: { 'Al pha': ['H1-A1'], Beta: ['H1-A2'] },
  },
  'two languages': {
    file: '公司名称,Company,展位 Booth\n甲,Alpha,H1-A1\n乙,Beta,H1-A2\n',
    booths: { 甲: ['H1-A1'], 乙: ['H1-A2'] },
  },
};

describe('an imported list', () => {
  let test: TestCatalog;

  beforeAll(async () => (test = await startTestCatalog()));
  afterAll(() => test.close());

  const boothsOf = async (event: string) => {
    const { rows } = await test.sql.query(
      `select coalesce(name->>'zh-Hans', name->>'en') as name, array(
        select hall.code || '-' || booth.code from booth_allocation allocation
        join booth on booth.id = allocation.booth_id join hall on hall.id = booth.hall_id
        where allocation.exhibitor_id = exhibitor.id order by 1) as booths
      from exhibitor where event_id = $1`,
      [event],
    );
    return Object.fromEntries(rows.map(({ name, booths }) => [name, booths]));
  };
  const rowCount = async (event: string) => {
    const tables = ['exhibitor', 'booth', 'hall', 'venue', 'category', 'zone'];
    const counts = tables.map((table) => `(select count(*) from ${table} where event_id = $1)`);
    const { rows } = await test.sql.query(`select (${counts.join(' + ')})::integer as count`, [event]);
    return rows[0].count;
  };
  const exported = async (event: string) => {
    await test.settle();
    const request = {
      kind: 'exhibitors',
      event,
      format: 'csv',
      actor: COMMAND_LINE,
      isPublic: false,
    } as const;
    return buffer(await test.app.get(ExportService).open(request));
  };

  it.each(Object.entries(SHAPES))(
    'with %s is imported, repeated, exported, imported from the export and undone',
    async (_, { file, format = 'csv', booths }) => {
      const fair = await ImportFair.make(test, { locales: '{zh-Hans,en}' });
      const content = typeof file === 'string' ? file : await file();
      const settings = { format, given: { createBooths: true, createCategories: true } };
      const { plan, job } = await fair.run('exhibitors', content, settings);
      expect([plan.problems, await boothsOf(fair.event)]).toEqual([[], booths]);
      const { plan: again } = await fair.run('exhibitors', content, settings);
      const total = Object.keys(booths).length;
      expect([again.problems, again.created, again.changed, again.unchanged]).toEqual([[], 0, 0, total]);
      const { plan: back } = await fair.run('exhibitors', await exported(fair.slug), {
        given: settings.given,
      });
      expect([back.problems, back.created, back.changed, back.unchanged]).toEqual([[], 0, 0, total]);
      const reverts = test.app.get(RevertService);
      const undone = await reverts.run({ id: job ?? '', unpublishes: true, actor: COMMAND_LINE });
      expect([undone.conflicts, await rowCount(fair.event)]).toEqual([[], 0]);
    },
  );
});
