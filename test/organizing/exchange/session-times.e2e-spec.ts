import { ImportFair } from '../../build/importing.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

describe('an imported session', () => {
  let test: TestCatalog;
  let fair: ImportFair;

  beforeAll(async () => {
    test = await startTestCatalog();
    fair = await ImportFair.make(test);
  });

  afterAll(() => test.close());

  /** The ends of the new sessions, and the problems as row and column. */
  async function read(file: string): Promise<unknown> {
    const { plan, steps } = await fair.run('sessions', file, { dryRun: true });
    const ends = steps.map(({ changes }) => changes.find(({ column }) => column === 'endsAt')?.after);
    return [ends, plan.problems.map(({ row, column }) => [row, column])];
  }

  it.each([
    ['columns for start and end', 'title,date,start,end\nNight,2017-09-15,23:00,01:00\n'],
    ['a column for both', 'title,date,time\nNight,2017-09-15,23:00-01:00\n'],
  ])('may end after midnight: %s', async (_what, file) => {
    expect(await read(file)).toEqual([['2017-09-15T17:00:00.000Z'], []]);
  });

  it('of more than eight hours across midnight is a mistyped time', async () => {
    const file = 'title,date,start,end\nLong,2017-09-15,18:00,02:00\nMistyped,2017-09-15,14:00,13:00\n';
    expect(await read(file)).toEqual([['2017-09-15T18:00:00.000Z'], [[3, 'end']]]);
  });
});
