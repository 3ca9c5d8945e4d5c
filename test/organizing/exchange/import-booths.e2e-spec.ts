import { ImportFair } from '../../build/importing.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

describe('an imported list', () => {
  let test: TestCatalog;
  let fair: ImportFair;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  beforeEach(async () => {
    fair = await ImportFair.make(test);
  });

  afterAll(() => test.close());

  it('of booths can contain halls with equal codes in several venues', async () => {
    for (const venue of ['centre', 'park'])
      await test.rows.venue(fair.event, { slug: venue, name: { en: venue } });
    const file = 'Venue,Hall,Booth\nCentre,H1,A1\nPark,H1,A1\nHarbour,H1,A2\n';
    const options = { given: { createBooths: true, skipBadRows: true } };
    const { plan } = await fair.run('booths', file, options);
    expect(plan).toMatchObject({ created: 2, refused: [{ row: 4, column: 'Venue', value: 'Harbour' }] });
    const { rows } = await test.sql.query(
      `select venue.slug, hall.code from booth join hall on hall.id = hall_id join venue on venue.id = venue_id
      where booth.event_id = $1 order by venue.slug`,
      [fair.event],
    );
    expect(rows).toEqual([
      { slug: 'centre', code: 'H1' },
      { slug: 'park', code: 'H1' },
    ]);
    expect((await fair.run('booths', file, options)).plan).toMatchObject({ unchanged: 2, created: 0 });
  });

  it('of exhibitors is refused with all candidates for an ambiguous hall and accepts names of venues', async () => {
    for (const [venue, name] of [
      ['v1', { en: 'Expo Centre', 'zh-Hans': '会展中心' }],
      ['v2', { en: 'River Park', 'zh-Hans': '江滨公园' }],
    ] as const) {
      const id = await test.rows.venue(fair.event, { slug: venue, name });
      await test.rows.booth(fair.event, await test.rows.hall(fair.event, id, { code: 'H2' }), { code: 'A1' });
    }
    const file = (...halls: string[]) =>
      `Company,Hall,Booth\n${halls.map((hall, row) => `C${row},${hall},A1`).join('\n')}\n`;
    const refused = await fair.run('exhibitors', file('H2'), {
      given: { skipBadRows: true },
      dryRun: true,
    });
    expect(refused.plan.refused[0]!.reason).toBe(
      'is ambiguous: several venues have a hall "H2"; write one of Expo Centre H2, River Park H2',
    );
    await fair.run('exhibitors', file('会展中心 H2', 'River Park H2'), { given: {} });
    const { rows } = await test.sql.query(
      `select venue.slug from booth_allocation join booth on booth.id = booth_id join hall on hall.id = hall_id
      join venue on venue.id = venue_id where booth.event_id = $1 order by venue.slug`,
      [fair.event],
    );
    expect(rows).toEqual([{ slug: 'v1' }, { slug: 'v2' }]);
  });

  it('of exhibitors refuses a booth without a hall, regardless of the order of rows', async () => {
    const list = (...rows: string[]) => `Company,Hall,Booth\n${rows.join('\n')}\n`;
    const [first, second, without] = ['A,NN,1', 'B,EE,2', 'C,,3'];
    for (const [row, file] of [
      [2, list(without, first, second)],
      [3, list(first, without, second)],
      [4, list(first, second, without)],
    ] as const) {
      const options = { given: { createBooths: true, skipBadRows: true }, dryRun: true };
      const { plan } = await fair.run('exhibitors', file, options);
      expect(plan.refused).toMatchObject([{ row, column: 'Booth', value: '3' }]);
      expect([...plan.makes.booths].sort()).toEqual(['EE-2', 'NN-1']);
    }
  });

  it('warns in which of several venues it creates halls', async () => {
    const name = { en: 'Park', 'zh-Hans': '公园' };
    const park = await test.rows.venue(fair.event, { slug: 'park', name });
    await test.rows.hall(fair.event, park, { code: 'P1' });
    const warningsOf = async (hall: string): Promise<string> => {
      const options = { given: { createBooths: true }, dryRun: true };
      const { plan } = await fair.run('exhibitors', `Company,Hall,Booth\nA,${hall},1\n`, options);
      return JSON.stringify(plan.warnings);
    };
    expect(await warningsOf('W1')).toBe('[]');
    await test.rows.venue(fair.event, { slug: 'quay', name: { en: 'Quay' } });
    expect(JSON.parse(await warningsOf('W1'))).toEqual([
      expect.stringContaining('New halls are created in the venue "Park".'),
    ]);
    expect(await warningsOf('P1')).toBe('[]');
    const organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event: fair.event });
    const chinese = await fetch(`${test.url}/import/exhibitors?event=${fair.slug}&createBooths=1&dryRun=1`, {
      method: 'POST',
      headers: { ...organizer, 'content-type': 'text/csv', 'accept-language': 'zh' },
      body: 'Company,Hall,Booth\nA,W1,1\n',
    });
    expect(await chinese.json()).toMatchObject({ warnings: [expect.stringContaining('“公园”')] });
  });

  it('of exhibitors can contain ranges and lists of booths after a hall', async () => {
    const file = 'Company,Booth\nA,14.C06\nB,9.1.D30-32\nC,14.C07/C09\nD,9.1.D40\n';
    const { plan } = await fair.run('exhibitors', file, {
      given: { createBooths: true },
      dryRun: true,
    });
    expect(plan.makes.booths).toEqual([
      ...['14-C06', '9.1-D30', '9.1-D31', '9.1-D32', '14-C07', '14-C09', '9.1-D40'],
    ]);
  });
});
