import { buffer } from 'node:stream/consumers';
import { COMMAND_LINE } from '../../../src/identity/audit/actor.js';
import { ExportService } from '../../../src/organizing/exchange/export.service.js';
import { RevertService } from '../../../src/organizing/exchange/revert.service.js';
import type { OptionValues } from '../../../src/organizing/exchange/import-options.js';
import { ImportFair, type Imported } from '../../build/importing.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

/** The booths that each row gets, by the name of its exhibitor. */
function boothsOf({ steps }: Imported): Record<string, unknown> {
  return Object.fromEntries(
    steps.map(({ name, changes }) => [name, changes.find(({ column }) => column === 'booths')?.after]),
  );
}

describe('a column of booths', () => {
  let test: TestCatalog;
  let fair: ImportFair;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  beforeEach(async () => {
    fair = await ImportFair.make(test);
  });

  afterAll(() => test.close());

  const plan = (rows: readonly string[], given: OptionValues = { createBooths: true }): Promise<Imported> =>
    fair.run('exhibitors', ['Company,Hall,Booth', ...rows, ''].join('\n'), { given, dryRun: true });

  it.each([
    [
      ['A,4.2,4.2B10-11', 'B,4.2,4.2C22-23', 'C,2.1,"2.1F05-06,5.2M11-12"', 'D,5.2,5.2M13'],
      {
        A: ['4.2-B10', '4.2-B11'],
        B: ['4.2-C22', '4.2-C23'],
        C: ['2.1-F05', '2.1-F06', '5.2-M11', '5.2-M12'],
        D: ['5.2-M13'],
      },
    ],
    [['A,N3,N3-201', 'B,N3,N3-250', 'C,N3,251'], { A: ['N3-201'], B: ['N3-250'], C: ['N3-251'] }],
    [['A,,H2-A12', 'B,,H2A13', 'C,,Hall 3 B1'], { A: ['H2-A12'], B: ['H2-A13'], C: ['3-B1'] }],
  ])('is read the same in every order of %j', async (rows, booths) => {
    for (const ordered of [rows, rows.toReversed()]) {
      const imported = await plan(ordered);
      expect(imported.plan.problems).toEqual([]);
      expect(boothsOf(imported)).toEqual(booths);
    }
  });

  it.each([
    [
      'ranges if the short form is one',
      ['A,2,K71-73', 'B,2,K12-K13', 'C,2,K20-21'],
      [
        ['2-K71', '2-K72', '2-K73'],
        ['2-K12', '2-K13'],
        ['2-K20', '2-K21'],
      ],
    ],
    [
      'codes if short forms begin with the same booth',
      ['A,2,K1-2', 'B,2,K1-3', 'C,2,K2-1'],
      [['2-K1-2'], ['2-K1-3'], ['2-K2-1']],
    ],
    [
      'halls that a text states',
      ['A,2,Hall 2 K77', 'B,2,2号馆K78', 'C,2.1,2.1K81'],
      [['2-K77'], ['2-K78'], ['2.1-K81']],
    ],
    [
      'halls with the letter that their column lacks, and a code broken behind its hyphen',
      ['A,2,H2-K82', 'B,2,H2.K83', 'C,2,"H2-\nK84"'],
      [['2-K82'], ['2-K83'], ['2-K84']],
    ],
    [
      'words between booths and in front of them',
      ['A,2,K12至14', 'B,2,K15 to K16', 'C,2,K17和K18', 'D,2,Booth No. K19', "E,2,'K20"],
      [['2-K12', '2-K13', '2-K14'], ['2-K15', '2-K16'], ['2-K17', '2-K18'], ['2-K19'], ['2-K20']],
    ],
    [
      'codes with letters that are halls elsewhere',
      ['A,A,B-1', 'B,B,A-2', 'C,B,A-3', 'D,A,1'],
      [['A-B-1'], ['B-A-2'], ['B-A-3'], ['A-1']],
    ],
  ])('contains %s', async (_what, rows, booths) => {
    const imported = await plan(rows);
    expect(imported.plan.problems).toEqual([]);
    expect(Object.values(boothsOf(imported))).toEqual(booths);
  });

  it.each([
    [
      'by the prefixes of booths in other rows',
      ['A,Lakeside、Tower N2,"N2-C101、L001"', 'B,Lakeside,L002', 'C,Tower N2,N2-C102'],
      ['Lakeside-L001', 'N2-C101'],
    ],
    ['by the prefixes of one of them', ['A,East; West,"B1; A1"', 'B,East,A2'], ['East-A1', 'West-B1']],
    ['by their position without other rows', ['A,East; West,"A1; B1"'], ['East-A1', 'West-B1']],
    ['by commas in both', ['A,"Hall A,Hall B","A12,B13"', 'B,Hall A,A1', 'C,Hall B,B1'], ['A-A12', 'B-B13']],
    [
      'by words in both',
      ['A,Hall A and Hall B,A12 and B13', 'B,Hall A,A1', 'C,Hall B,B1'],
      ['A-A12', 'B-B13'],
    ],
    ['by commas and numbers of halls', ['A,"2.1,5.2","2.1A12,5.2B13"'], ['2.1-A12', '5.2-B13']],
  ])('is paired with a list of halls %s', async (_what, rows, booths) => {
    const imported = await plan(rows);
    expect(imported.plan.problems).toEqual([]);
    expect(boothsOf(imported).A).toEqual(booths);
  });

  it('is refused beside a list of halls that contradicts other rows', async () => {
    const rows = ['A,East; West,"B1; A1; A2"', 'B,East; West,"A1; A2"', 'C,East,A3', 'D,West,B3'];
    expect((await plan(rows)).plan.problems).toMatchObject([
      { row: 2, reason: 'has 3 booths, and the column of halls has 2 halls (East; West)' },
      { row: 3, reason: expect.stringMatching(/^does not fit the order of the halls \(East; West\)/) },
    ]);
  });

  it('can say that nothing is assigned yet, which is no booth and no fault', async () => {
    await fair.run('exhibitors', 'Company,Hall,Booth\nA,H1,A1\n', { given: { createBooths: true } });
    const rows = [
      'A,H1,TBA',
      'B,待定,待补',
      'C,Multiple,"H1-A2; H1-A3"',
      'D,H1,A4; 见名片',
      'E,H1,Booth TBA',
    ];
    const imported = await plan([...rows, 'F,,H1 TBA']);
    expect(imported.plan).toMatchObject({ problems: [], created: 5, changed: 0, unchanged: 1 });
    expect(imported.plan.makes).toMatchObject({ halls: [], booths: ['H1-A2', 'H1-A3', 'H1-A4'] });
    expect(imported.plan.warnings).toContain(
      '7 cells assign no hall or booth yet ("TBA"); the booths of these exhibitors stay as they are.',
    );
  });

  describe('in an event with printed codes', () => {
    beforeEach(async () => {
      const booths = ['E1,A06', 'E1,B7', 'N1,N1-A1125', '1,N1-A1126', 'N2,N2-C1', 'W2,W2-C1'];
      const given = { createBooths: true };
      await fair.run('booths', ['Hall,Booth', ...booths, ''].join('\n'), { given });
    });

    it.each([{}, { createBooths: true }])(
      'asks for the zeros of a code with the options %j',
      async (given) => {
        const rows = ['A,,E1-A6', 'B,E1,B07'];
        expect((await plan(rows, given)).plan.problems).toMatchObject([
          {
            ...{ row: 2, option: 'ignoreZeros' },
            reason: 'names a booth that does not exist: "E1-A6"; did you mean A06?',
          },
          { row: 3, option: 'ignoreZeros' },
        ]);
        const imported = await plan(rows, { ...given, ignoreZeros: true });
        expect(imported.plan).toMatchObject({ problems: [], makes: { booths: [] }, corrected: { count: 2 } });
        expect(boothsOf(imported)).toEqual({ A: ['E1-A06'], B: ['E1-B7'] });
      },
    );

    it('finds a booth by the code after the hall', async () => {
      const imported = await plan(['A,,A1125', 'B,,1号馆 A1126', 'C,N1,A1125', 'D,N2,C1'], { share: true });
      expect(imported.plan.problems).toEqual([]);
      expect(boothsOf(imported)).toEqual({
        ...{ A: ['N1-N1-A1125'], B: ['1-N1-A1126'], C: ['N1-N1-A1125'], D: ['N2-N2-C1'] },
      });
      expect((await plan(['E,,C1'], {})).plan.problems).toMatchObject([
        { reason: 'is ambiguous: N2-N2-C1 and W2-W2-C1 end with C1; write one of them' },
      ]);
    });
  });

  it('gives new halls the codes of their names or booths, and tells the others', async () => {
    const rows = [
      'A,国际会议中心N1馆,N1-A1125',
      'B,湖滨馆,L001',
      'C,湖滨馆,L002',
      'D,世博中心,7',
      'E,Hall 2,1',
    ];
    for (const ordered of [rows, rows.toReversed()]) {
      const imported = await plan(ordered);
      expect(imported.plan.problems).toEqual([]);
      expect(boothsOf(imported)).toEqual({
        ...{ A: ['N1-A1125'], B: ['L-L001'], C: ['L-L002'], D: ['shi-bo-zhong-xin-7'], E: ['2-1'] },
      });
      expect(imported.plan.warnings).toEqual([
        'The new hall "世博中心" has no short code and gets "shi-bo-zhong-xin", which signs and mails contain. Create it with a short code before the import.',
      ]);
    }
  });

  it('is the same in a second import and in its export, and can be undone', async () => {
    const given = { createBooths: true };
    const rows = [
      ...['A,4.2,4.2B10-11', 'B,国际会议中心N1馆,N1-A1125', 'C,Lakeside、Tower N2,"N2-C101、L001"'],
      ...['D,Lakeside,L002', 'E,Tower N2,N2-C102', 'F,TBA,TBA', 'G,"2.1,5.2","2.1A12,5.2B13"'],
    ];
    const file = ['Company,Hall,Booth', ...rows, ''].join('\n');
    const { job } = await fair.run('exhibitors', file, { given });
    expect((await fair.run('exhibitors', file, { given })).plan).toMatchObject({
      unchanged: 7,
      problems: [],
    });
    const event = { kind: 'exhibitors', event: fair.slug, actor: COMMAND_LINE } as const;
    const exported = await buffer(
      await test.app.get(ExportService).open({ ...event, format: 'csv', isPublic: false }),
    );
    expect((await fair.run('exhibitors', exported, { given })).plan).toMatchObject({
      ...{ unchanged: 7, problems: [], makes: { halls: [], booths: [] } },
    });
    await test.app.get(RevertService).run({ id: job!, actor: COMMAND_LINE, unpublishes: false });
    expect(await fair.exhibitors('id')).toEqual([]);
    expect((await test.sql.query('select id from booth where event_id = $1', [fair.event])).rows).toEqual([]);
  });

  it('shows ranges as a form of its own', async () => {
    const { patterns } = (await plan(['A,2,K71-73', 'B,2,K12-K15', 'C,2,L1'])).plan;
    expect(patterns).toContainEqual(
      expect.objectContaining({
        ...{ pattern: 'RANGE', cells: 2, total: 3, samples: ['K71-73', 'K12-K15'] },
        readAs: ['2-K71, 2-K72, 2-K73', '2-K12, 2-K13, 2-K14, …'],
      }),
    );
  });

  it.each(['Hall 2 K77', '2号馆K78', '2.1K81', 'N3-201', '2.1F05,5.2M11'])(
    'is refused in a row with another hall: %s',
    async (cell) => {
      const { problems, makes } = (await plan([`A,7,"${cell}"`, 'B,N3,1'])).plan;
      expect(problems).toMatchObject([
        { row: 2, column: 'Booth', reason: expect.stringMatching(/^names the hall .*has "7"; correct one/) },
      ]);
      expect(makes).toMatchObject({ halls: ['N3'], booths: ['N3-1'] });
    },
  );

  it('names the same missing booths without the option that creates them', async () => {
    const { problems } = (await plan(['A,4.2,4.2B10', 'B,4.2,4.2C22'], {})).plan;
    expect(problems.map(({ reason }) => reason)).toEqual([
      'names a booth that does not exist: "4.2-B10"',
      'names a booth that does not exist: "4.2-C22"',
    ]);
    expect(problems[0]).toMatchObject({ option: 'createBooths' });
  });

  it('is shown in the plan with cells and the booths that they name', async () => {
    const imported = await plan(['A,4.2,4.2B10', 'B,4.2,4.2C22']);
    expect(imported.plan.patterns).toMatchObject([
      { pattern: 'HALLBOOTH', cells: 2, samples: ['4.2B10', '4.2C22'], readAs: ['4.2-B10', '4.2-C22'] },
    ]);
  });
});
