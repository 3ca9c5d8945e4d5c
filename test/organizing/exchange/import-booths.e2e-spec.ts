import { importing, type Importing } from '../../build/importing.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

describe('a list of booths', () => {
  let test: TestCatalog;
  let files: Importing;
  let slug: string;
  let event: string;
  let count = 0;

  beforeAll(async () => {
    test = await startTestCatalog();
    files = importing(test.app);
  });

  beforeEach(async () => {
    count += 1;
    slug = `booths-${count}`;
    event = await test.rows.event({ slug });
  });

  afterAll(() => test.close());

  it('can have halls of equal codes in several venues', async () => {
    for (const venue of ['centre', 'park'])
      await test.rows.venue(event, { slug: venue, name: { en: venue } });
    const file = 'Venue,Hall,Booth\nCentre,H1,A1\nPark,H1,A1\nHarbour,H1,A2\n';
    const options = { given: { createBooths: true, skipBadRows: true } };
    const { plan } = await files.run('booths', slug, file, options);
    expect(plan).toMatchObject({ created: 2, refused: [{ row: 4, column: 'Venue', value: 'Harbour' }] });
    const { rows } = await test.sql.query(
      `select venue.slug, hall.code from booth join hall on hall.id = hall_id join venue on venue.id = venue_id
      where booth.event_id = $1 order by venue.slug`,
      [event],
    );
    expect(rows).toEqual([
      { slug: 'centre', code: 'H1' },
      { slug: 'park', code: 'H1' },
    ]);
    expect((await files.run('booths', slug, file, options)).plan).toMatchObject({ unchanged: 2, created: 0 });
  });

  it('of exhibitors has no hall for a booth without one, in whichever row the halls are', async () => {
    const list = (...rows: string[]) => `Company,Hall,Booth\n${rows.join('\n')}\n`;
    const [first, second, without] = ['A,NN,1', 'B,EE,2', 'C,,3'];
    for (const [row, file] of [
      [2, list(without, first, second)],
      [3, list(first, without, second)],
      [4, list(first, second, without)],
    ] as const) {
      const options = { given: { createBooths: true, skipBadRows: true }, dryRun: true };
      const { plan } = await files.run('exhibitors', slug, file, options);
      expect(plan.refused).toMatchObject([{ row, column: 'Booth', value: '3' }]);
      expect([...plan.makes.booths].sort()).toEqual(['EE-2', 'NN-1']);
    }
  });

  it('of exhibitors has ranges and lists of booths in a column with halls', async () => {
    const file = 'Company,Booth\nA,14.C06\nB,9.1.D30-32\nC,14.C07/C09\nD,9.1.D40\n';
    const { plan } = await files.run('exhibitors', slug, file, {
      given: { createBooths: true },
      dryRun: true,
    });
    expect(plan.makes.booths).toEqual([
      ...['14-C06', '9.1-D30', '9.1-D31', '9.1-D32', '14-C07', '14-C09', '9.1-D40'],
    ]);
  });
});
