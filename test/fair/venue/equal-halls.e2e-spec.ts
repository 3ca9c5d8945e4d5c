import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { vitrine } from '../../setup/cli.js';
import type { Data, Headers } from '../../setup/graphql.js';

describe('halls with equal codes in two venues', () => {
  let test: TestCatalog;
  let event: string;
  let administrator: Headers;
  const halls: Record<string, string> = {};

  beforeAll(async () => {
    test = await startTestCatalog();
    const { rows } = test;
    administrator = await test.accounts.signedIn({ role: 'ADMINISTRATOR' });
    event = await rows.event({ slug: 'twins', locales: ['en'] });
    for (const [slug, role] of [
      ['north', 'MAIN'],
      ['south', 'BRANCH'],
    ] as const) {
      const venue = await rows.venue(event, { slug, role, name: { en: slug } });
      halls[slug] = await rows.hall(event, venue, { code: 'H1', name: { en: 'Hall 1' } });
      await rows.booth(event, halls[slug], { code: 'A2' });
      await rows.booth(event, halls[slug], { code: 'A10' });
      await rows.session(event, { title: { en: `Talk ${slug}` }, venue_id: venue, hall_id: halls[slug] });
    }
    await rows.hall(event, await rows.venue(event, { slug: 'east' }), { code: 'H2' });
    await test.settle();
  });

  afterAll(() => test.close());

  const post = async (kind: string, body: string, more = ''): Promise<{ status: number; body: Data }> => {
    const response = await fetch(`${test.url}/import/${kind}?event=twins${more}`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv', ...administrator },
      body,
    });
    return { status: response.status, body: await response.json() };
  };

  it.each([
    ['booths', 'hall,code\nH1,A3\n', 'hall'],
    ['exhibitors', 'name.en,booths\nNew,H1-A3\n', 'booths'],
    ['exhibitors', 'name.en,hall,booths\nNew,Hall 1,A3\n', 'booths'],
    ['sessions', 'title.en,startsAt,endsAt,hall\nNew,2017-09-16 09:00,2017-09-16 10:00,H1\n', 'hall'],
  ])('are listed as candidates if a row of %s names only the code', async (kind, file, column) => {
    const answer = await post(kind, file, '&createBooths=1');
    expect([answer.status, answer.body.problems]).toMatchObject([422, [{ row: 2, column, code: 'INVALID' }]]);
    expect(answer.body.problems[0].reason).toMatch(/north H1, south H1/);
  });

  it('are distinguished by their venue in imports', async () => {
    const booths = await post(
      'booths',
      'hall,code,area\nsouth.H1,A2,9\nsouth.H2,A1,9\n',
      '&createBooths=1&dryRun=1',
    );
    expect([booths.status, booths.body]).toMatchObject([
      200,
      { created: 1, changed: 1, makes: { halls: ['south.H2'] } },
    ]);
    const header = 'title.en,startsAt,endsAt,venue,hall';
    const session = await post(
      'sessions',
      `${header}\nNew,2017-09-16 09:00,2017-09-16 10:00,south,H1\n`,
      '&dryRun=1',
    );
    expect([session.status, session.body.created]).toEqual([200, 1]);
  });

  it('are created in the venue that an import names', async () => {
    const { rows } = test;
    await post('booths', 'hall,code\nsouth.H9,A1\nH8,A1\n', '&createBooths=1');
    const made = await rows.sql.query(
      `select venue.slug || '.' || hall.code as name from hall join venue on venue.id = hall.venue_id
        where hall.event_id = $1 and hall.code in ('H8', 'H9') order by hall.code`,
      [event],
    );
    expect(made.rows.map(({ name }) => name)).toEqual(['north.H8', 'south.H9']);
  });

  it('have their venue in exports, the booth report, JSON-LD and the schedule', async () => {
    const exhibitor = await test.rows.exhibitor(event, { slug: 'acme', name: { en: 'Acme' } });
    const [booth] = (
      await test.sql.query('select id from booth where hall_id = $1 order by code', [halls.south])
    ).rows;
    await test.rows.allocation(event, booth.id, exhibitor);
    await test.settle();
    const environment = { DATABASE_URL: test.databaseUrl, LOG_LEVEL: 'error' };
    const { output } = await vitrine('export booths --event twins', environment);
    expect(output).toMatch(/^north\.H1,A2,/m);
    const report = (await vitrine('booths report --event twins', environment)).output.split('\n');
    expect(report.filter((line) => line.includes('.H1'))).toEqual([
      '  north.H1  A2  AVAILABLE',
      '  north.H1  A10  AVAILABLE',
      '  south.H1  A2  AVAILABLE',
    ]);
    const graph = (await (await fetch(`${test.url}/events/twins/jsonld`)).json())['@graph'] as Data[];
    expect(graph.find(({ name }) => name === 'Acme')?.location).toEqual([
      { '@type': 'Place', name: 'south.H1-A10' },
    ]);
    const schedule = await (await fetch(`${test.url}/events/twins/schedule.json`)).json();
    const rooms = schedule.schedule.conference.days.flatMap(({ rooms: each }: Data) => Object.keys(each));
    expect(new Set(rooms).size).toBe(2);
  });
});
