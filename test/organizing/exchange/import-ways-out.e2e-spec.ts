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
});
