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
});
