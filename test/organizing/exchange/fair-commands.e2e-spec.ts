import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { vitrine } from '../../setup/cli.js';

/** The steps from an empty database to a published event by files and commands, some first as a dry run. */
describe('the commands for a whole event', () => {
  let test: TestCatalog;
  let folder: string;

  beforeAll(async () => {
    test = await startTestCatalog();
    folder = await mkdtemp(path.join(tmpdir(), 'vitrine-fair-'));
  });

  afterAll(async () => {
    await rm(folder, { recursive: true });
    await test.close();
  });

  const on = (words: string) => vitrine(words, { DATABASE_URL: test.databaseUrl });
  const outputOf = async (words: string) => {
    const { code, output, stderr } = await on(words);
    return [code, output.trim(), code === 0 ? '' : stderr.trim()];
  };
  const file = async (name: string, text: string) => {
    await writeFile(path.join(folder, name), text);
    return path.join(folder, name);
  };
  const counts = async () => {
    const { rows } = await test.sql.query(
      `select status, country, (select count(*)::int from venue where event_id = event.id) as venues,
        (select array_agg(code || ' ' || (name ->> 'en') order by code) from hall where event_id = event.id) as halls,
        (select count(*)::int from exhibitor where event_id = event.id and status = 'APPROVED') as approved,
        (select count(*)::int from exhibitor where event_id = event.id and published) as published
      from event where slug = 'expo'`,
    );
    return rows[0];
  };

  it('lead from an empty event to a published one', async () => {
    const create =
      'event create expo --name Expo --starts 2027-03-01 --ends 2027-03-04 --time-zone Asia/Shanghai --languages en --country CN';
    expect(await outputOf(`${create} --dry-run`)).toEqual([0, 'expo: would be created', '']);
    expect(await outputOf(create)).toEqual([0, 'expo: created, a draft', '']);
    const venues = await file('venues.csv', 'Venue,City\nCentre,Shanghai\nPark,Shanghai\n');
    const halls = await file(
      'halls.csv',
      'Hall code,Hall name,Venue\nH1,First,Centre\nP,Lawn,Park\n,Hall 3,Centre\n',
    );
    expect((await on(`import venues ${venues} --event expo --yes`)).code).toBe(0);
    expect((await on(`import halls ${halls} --event expo --yes`)).code).toBe(0);
    const list = await file('list.csv', 'id,Company\n1,Alpha\n2,Beta\n3,Gamma\n');
    const imported = await on(`import exhibitors ${list} --event expo --yes`);
    const [, job = ''] = /import revert (\S+)/.exec(imported.output) ?? [];
    const programme = await file(
      'programme.csv',
      'title,date,start,duration,room\nTalk,2027-03-02,9:00,45 min,Stage C\n',
    );
    const schedule = await on(`import schedule ${programme} --event expo --create-halls --yes`);
    expect([imported.code, schedule.code]).toEqual([0, 0]);
    const approve = 'review approve --event expo --all-submitted';
    expect(await outputOf(`${approve} --dry-run`)).toEqual([0, 'expo: 3 would be changed, 0 refused', '']);
    const some = await file('some.csv', 'Company\nAlpha\nGamma\n');
    expect(await outputOf(`review reject --event expo --from ${some} --note Full`)).toEqual([
      0,
      'expo: 2 changed, 0 refused',
      '',
    ]);
    expect(await outputOf(approve)).toEqual([0, 'expo: 1 changed, 0 refused', '']);
    expect(await outputOf('exhibitors publish --event expo --all-approved')).toEqual([
      0,
      'expo: 1 changed, 0 refused',
      '',
    ]);
    expect(await outputOf('event publish expo')).toEqual([
      0,
      'expo: published; 1 exhibitors, 0 products, 1 sessions',
      '',
    ]);
    expect(await counts()).toEqual({
      ...{ status: 'PUBLISHED', country: 'CN', venues: 2, approved: 1, published: 1 },
      halls: ['3 Hall 3', 'H1 First', 'P Lawn', 'stage-c Stage C'],
    });
    const revert = await on(`import revert ${job}`);
    expect([revert.code, revert.output]).toEqual([1, '1 of the rows are published and would be removed.\n']);
    expect(await outputOf('exhibitors unpublish --event expo --all-published')).toEqual([
      0,
      'expo: 1 changed, 0 refused',
      '',
    ]);
    expect(await outputOf('event update expo --country DE --dry-run')).toEqual([
      0,
      'expo: 1 fields would be changed',
      '',
    ]);
    expect(await counts()).toMatchObject({ country: 'CN', published: 0 });
    expect(await outputOf(`import revert ${job}`)).toEqual([0, '3 removed, 0 restored', '']);
  });

  it('report missing options and unknown names in one line', async () => {
    const none = await file('none.csv', 'Company\nNobody\n');
    const outcomes = [
      await on('event create other --name Other'),
      await on('event publish nowhere'),
      await on('review approve --event expo'),
      await on(`review approve --event expo --from ${none}`),
    ];
    expect(outcomes.map(({ code, stderr }) => [code, stderr.trim().split('\n')[0]])).toEqual([
      [1, 'These options are missing: --starts, --ends, --time-zone, --languages.'],
      [1, 'No event has the slug nowhere.'],
      [1, 'Give either --all-submitted or --from FILE.'],
      [1, 'row 2 (Nobody): no exhibitor of the event'],
    ]);
  });
});
