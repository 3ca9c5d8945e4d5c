import type { OptionValues } from '../../../src/organizing/exchange/import-options.js';
import { ImportFair, type Imported } from '../../build/importing.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

describe('a doubtful cell of booths', () => {
  let test: TestCatalog;
  let fair: ImportFair;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  beforeEach(async () => {
    fair = await ImportFair.make(test);
  });

  afterAll(() => test.close());

  const plan = (rows: readonly string[], given: OptionValues = {}): Promise<Imported> =>
    fair.run('exhibitors', ['Company,Hall,Booth', ...rows, ''].join('\n'), {
      given: { createBooths: true, ...given },
      dryRun: true,
    });

  it.each([
    ['', '2-C'],
    ['H2', 'H2-2C'],
  ])('with numbers after a code beside the hall "%s" has its letters', async (hall, beginning) => {
    const { plan: read } = await plan([`A,${hall},2C07-C08、11`, `B,${hall},2C10/12`]);
    expect(read.problems).toEqual([]);
    expect(read.makes.booths).toEqual(['07', '08', '11', '10', '12'].map((number) => beginning + number));
    expect(read.patterns).toContainEqual(
      expect.objectContaining({
        ...{ pattern: 'CONTINUED', cells: 2, samples: ['2C07-C08、11', '2C10/12'] },
        readAs: [
          ['07', '08', '11'],
          ['10', '12'],
        ].map((numbers) => numbers.map((number) => beginning + number).join(', ')),
      }),
    );
  });

  it('with numbers after a code is refused if the column has numbers alone, in every order', async () => {
    const rows = ['A,H2,C10/12', 'B,H2,11', 'C,H2,C14'];
    for (const ordered of [rows, rows.toReversed()]) {
      const { plan: read } = await plan(ordered);
      expect(read.problems).toMatchObject([
        {
          ...{ column: 'Booth', value: 'C10/12', option: 'dropBadCells' },
          reason: 'is ambiguous: "12" after C10 can be C12 or 12; write the whole code',
        },
      ]);
    }
    expect((await plan(rows, { dropBadCells: true })).plan).toMatchObject({ problems: [], created: 3 });
  });

  it.each([
    ['A,H1,A12-B13', 'A12-B13'],
    ['A,H1,K73-71', 'K73-71'],
    ['A,,A12-B13', 'A12-B13'],
  ])('of the form of a range that cannot be counted is refused: %s', async (row, value) => {
    const { plan: read } = await plan([row, 'B,H1,B1', 'C,H1,B2']);
    expect(read.problems).toMatchObject([{ row: 2, column: 'Booth', value, option: 'dropBadCells' }]);
    expect(read.makes.halls).toEqual(['H1']);
  });

  it('is a printed code if the event has booths that begin alike', async () => {
    await fair.run('booths', 'Hall,Booth\nH1,E1-A1\nH1,E1-A2\n', { given: { createBooths: true } });
    const { plan: read } = await plan(['A,H1,E1-A1', 'B,H1,E1-A7']);
    expect([read.problems, read.makes.booths]).toEqual([[], ['H1-E1-A7']]);
  });

  it('that differs from another one only in a leading zero is refused in every order, or is that one', async () => {
    const rows = ['A,H1,A06', 'B,H1,A6', 'C,H1,B6; B7', 'D,H2,A6'];
    for (const ordered of [rows, rows.toReversed()]) {
      const { plan: read } = await plan(ordered);
      expect(read.problems).toMatchObject([
        {
          ...{ column: 'Booth', value: 'A6', option: 'ignoreZeros' },
          reason: 'names a booth that does not exist: "H1-A6"; did you mean A06?',
        },
      ]);
      const { plan: accepted } = await plan(ordered, { ignoreZeros: true, share: true });
      expect(accepted).toMatchObject({ problems: [], created: 4, corrected: { count: 1 } });
      expect([...accepted.makes.booths].sort()).toEqual(['H1-A06', 'H1-B6', 'H1-B7', 'H2-A6']);
    }
  });

  it('with another hall in front contradicts the column of halls', async () => {
    const { plan: read } = await plan(['A,H1,14.C06', 'B,H1,9.1.D30', 'C,H14,14.C07', 'D,H1,A7']);
    expect(read.problems).toMatchObject([
      { row: 2, reason: 'names the hall H14, and the column of halls has "H1"; correct one of them' },
      { row: 3, reason: 'names the hall 9.1, and the column of halls has "H1"; correct one of them' },
    ]);
    expect([...read.makes.booths].sort()).toEqual(['H1-A7', 'H14-C07']);
  });

  it('beside a hall with a booth behind it is refused', async () => {
    const { plan: read } = await plan(['A,14.C06,A1', 'B,H1,A2']);
    expect(read.problems).toMatchObject([
      {
        ...{ row: 2, column: 'Hall', value: '14.C06', option: 'dropBadCells' },
        reason: 'is the booth C06 of the hall 14; write only the hall, and the booth in its column',
      },
    ]);
    expect(read.makes.halls).toEqual(['H1']);
  });

  it.each(['"Lakeside,Tower"', '"Lakeside, N2"', '"N2，Lakeside"'])(
    'beside the halls %s is refused if only one of them stands alone, in every order',
    async (halls) => {
      const rows = [`A,${halls},"A12,B13"`, 'B,Lakeside,A13', 'C,East Wing,C1'];
      for (const ordered of [rows, rows.toReversed()]) {
        const { plan: read } = await plan(ordered, { skipBadRows: true });
        expect(read.refused).toMatchObject([
          { column: 'Hall', reason: expect.stringMatching(/can be one hall or several ones/) },
        ]);
        expect([...read.makes.halls].sort()).toEqual(['Lakeside', 'east-wing (East Wing)']);
      }
    },
  );

  it.each(['电话待补', '展位待定', '信息待补'])('with the words %s has no booth yet', async (text) => {
    const { plan: read } = await plan([`A,H1,${text}`, 'B,H1,A1']);
    expect([read.problems, read.created, read.makes.booths]).toEqual([[], 2, ['H1-A1']]);
  });

  it('with a hall in front has this hall also if other cells are written otherwise', async () => {
    const { plan: read } = await plan(['A,,14.C06', 'B,,H1-A7', 'C,,H1-A8']);
    expect([read.problems, read.makes.booths]).toEqual([[], ['14-C06', 'H1-A7', 'H1-A8']]);
  });
});
