import { ImportFair } from '../../build/importing.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

describe('an import that is refused', () => {
  let test: TestCatalog;
  let fair: ImportFair;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  beforeEach(async () => {
    fair = await ImportFair.make(test);
  });

  afterAll(() => test.close());

  it('for several unknown columns proposes to leave out all of them', async () => {
    const file = 'Company,Mood,Weather\nA,good,fine\n';
    const { plan } = await fair.run('exhibitors', file);
    expect(plan.problems.map(({ column, option }) => [column, option])).toEqual([
      ['Mood', 'ignoreUnknown'],
      ['Weather', 'ignoreUnknown'],
    ]);
    const { plan: accepted } = await fair.run('exhibitors', file, { given: { ignoreUnknown: true } });
    expect([accepted.created, accepted.problems]).toEqual([1, []]);
    expect(accepted.columns.map(({ state }) => state)).toEqual(['MATCHED', 'IGNORED', 'IGNORED']);
  });

  it.each(['Venue', '会场', '场馆名称'])(
    'for the unknown column %s says which field names the place',
    async (header) => {
      const file = `Company,${header},Booth\nA,H1,A1\nB,H2,A2\n`;
      const { plan } = await fair.run('exhibitors', file, { given: { createBooths: true } });
      expect(plan.problems[0]).toMatchObject({
        column: header,
        reason: expect.stringMatching(/^is not understood/),
      });
      expect(plan.warnings).toContain(
        `The column "${header}" can name the halls of the booths: then assign it to the field "Hall". Venues are not imported with this kind: ignore the column if it names them.`,
      );
      const given = { map: [`${header}=hall`], createBooths: true };
      const { plan: mapped } = await fair.run('exhibitors', file, { given });
      expect([mapped.problems, mapped.makes.booths]).toEqual([[], ['H1-A1', 'H2-A2']]);
      expect(mapped.warnings).not.toContainEqual(expect.stringContaining('can name'));
    },
  );

  it('for the column 展馆 reads halls', async () => {
    const { plan } = await fair.run('exhibitors', '公司名称,展馆,展位号\n甲,1号馆,A1\n', {
      given: { createBooths: true },
    });
    expect([plan.problems, plan.makes.booths]).toEqual([[], ['1-A1']]);
  });

  it('because its kind is another one names that kind', async () => {
    const file = 'Title,Date,Start,End,Room,Speakers\nX,2017-09-15,9:00,10:00,H1,Li\n';
    const { plan } = await fair.run('exhibitors', file);
    expect(plan.warnings).toEqual([
      'The columns are those of sessions rather than of exhibitors. Choose the kind sessions for this file.',
    ]);
  });

  it('for a sentence around all booths proposes to remove it', async () => {
    const codes = ['RH-G62', 'RH-A10', 'RH-B7'];
    const rows = codes.map(
      (code, index) => `${index},Company ${index},"Meet us at booth ${code} , event Spring"`,
    );
    const file = `id,Company,Booth\n${rows.join('\n')}\n`;
    const { plan } = await fair.run('exhibitors', file);
    expect(plan.problems.map(({ option }) => option)).toEqual(Array(3).fill('cutCommonText'));
    expect(plan.warnings).toContain(
      'All cells of booths begin with "Meet us at booth " and end with " , event Spring". An option removes both.',
    );
    const given = { cutCommonText: true, createBooths: true };
    const { plan: accepted } = await fair.run('exhibitors', file, { given });
    expect([accepted.problems, accepted.makes.booths]).toEqual([[], codes]);
    expect(accepted.corrected.count).toBe(3);
  });

  it.each([[{}], [{ cutCommonText: true }]])(
    'reads booths without the phase that some have: %j',
    async (option) => {
      const booths = ['第1期 4.2B10-11', '4.2B12', '第2期4.2B13', 'Phase 1 4.2B14'];
      const file = `id,Company,Hall,Booth\n${booths.map((booth, row) => `${row},C${row},4.2,${booth}`).join('\n')}\n`;
      const { plan } = await fair.run('exhibitors', file, { given: { createBooths: true, ...option } });
      expect([plan.problems, plan.makes.halls, plan.makes.booths]).toEqual([
        [],
        ['4.2'],
        ['B10', 'B11', 'B12', 'B13', 'B14'].map((code) => `4.2-${code}`),
      ]);
    },
  );

  it.each([
    ['exhibitors', 'Company,Hall,Booth\nA,Foyer / 3,A1\nB,H1,A2\n'],
    ['exhibitors', 'Company,Booth\nA,Foyer / 3\nB,H1-A2\n'],
    ['booths', 'Hall,Booth\nFoyer / 3,A1\nH1,A2\n'],
  ] as const)('of %s does not take "Foyer / 3" as a hall', async (kind, file) => {
    const given = { createBooths: true, skipBadRows: true };
    const { plan } = await fair.run(kind, file, { given });
    expect(plan.refused.map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'is unclear: "Foyer / 3" can be two halls, or a hall and a booth; write each in a cell of its own'],
    ]);
    expect([plan.created, plan.makes.halls]).toEqual([1, ['H1']]);
  });

  it('reads "Foyer / 3" as a booth of the hall "Foyer" if the event has it', async () => {
    const venue = await test.rows.venue(fair.event, {});
    await test.rows.hall(fair.event, venue, { code: 'Foyer' });
    const { plan } = await fair.run('exhibitors', 'Company,Booth\nA,Foyer / 3\n', {
      given: { createBooths: true },
    });
    expect([plan.problems, plan.makes.booths, plan.makes.halls]).toEqual([[], ['Foyer-3'], []]);
  });
});
