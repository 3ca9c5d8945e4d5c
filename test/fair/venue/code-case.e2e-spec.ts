import { english, ManagedEvent } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

describe('codes that differ only in case', () => {
  let test: TestCatalog;
  let fair: ManagedEvent;
  let venueId: string;
  let hallId: string;

  beforeAll(async () => {
    test = await startTestCatalog();
    fair = await ManagedEvent.make(test);
    const venue = { eventId: fair.id, slug: 'center', name: english('Center'), role: 'MAIN' };
    venueId = (await fair.change('createVenue', venue, 'venue { id }')).venue.id;
    hallId = (await fair.change('createHall', hall('H1'), 'hall { id }')).hall.id;
    await fair.change('createBooths', { hallId, booths: [{ code: 'A1' }] });
  });

  afterAll(() => test.close());

  const hall = (code: string, more: object = {}) => ({ venueId, code, name: english('Hall'), ...more });
  const importHalls = async (body: string) => {
    const response = await fetch(`${test.url}/import/halls?event=${fair.slug}`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv', ...fair.organizer },
      body,
    });
    return (await response.json()) as { problems: object[] };
  };
  const halls = async () =>
    (
      await test.sql.query<{ id: string; code: string }>(
        'select id, code from hall where event_id = $1 order by code',
        [fair.event],
      )
    ).rows;

  it.each([
    ['en', 'Another hall of the venue has this code already, perhaps in other case.'],
    ['zh', '该场馆已有其他展馆使用此编号（不区分大小写）。'],
  ])('are rejected for halls of a venue: %s', async (language, message) => {
    const headers = { ...fair.organizer, 'accept-language': language };
    const query = `mutation ($input: CreateHallInput!) { createHall(input: $input) { errors { code path message } } }`;
    const { createHall } = await test.api.data(query, { input: hall('h1') }, headers);
    expect(createHall.errors).toEqual([{ code: 'TAKEN', path: ['code'], message }]);
  });

  it.each([
    [
      'en',
      'Another booth of the hall has this code already, perhaps in other case or with other separators.',
    ],
    ['zh', '该展馆已有相同编号的展位（不区分大小写和分隔符）。'],
  ])('are rejected for booths of a hall: %s', async (language, message) => {
    const headers = { ...fair.organizer, 'accept-language': language };
    const query = `mutation ($input: CreateBoothsInput!) { createBooths(input: $input) { errors { code message } } }`;
    const { createBooths } = await test.api.data(
      query,
      { input: { hallId, booths: [{ code: 'a-1' }] } },
      headers,
    );
    expect(createBooths.errors).toEqual([{ code: 'TAKEN', message }]);
  });

  it('are rejected for stages of a hall and for a change of another hall', async () => {
    const stages = ['S', 's'].map((code) => ({ code, name: english('Stage') }));
    expect(await fair.problems('createHall', hall('H2', { stages }))).toEqual(['INVALID stages 1 code']);
    const other = (await fair.change('createHall', hall('H3'), 'hall { id }')).hall.id as string;
    expect(await fair.problems('updateHall', { hallId: other, code: 'h1' })).toEqual(['TAKEN code']);
    expect(await fair.problems('updateHall', { hallId: other, code: 'h3' })).toEqual([]);
  });

  it('are accepted in two venues', async () => {
    const venue = { eventId: fair.id, slug: 'branch', name: english('Branch'), role: 'BRANCH' };
    const { id } = (await fair.change('createVenue', venue, 'venue { id }')).venue as { id: string };
    expect(await fair.problems('createHall', hall('h1', { venueId: id }))).toEqual([]);
  });

  it('identify the same hall in an import, which rejects the second of two rows', async () => {
    const before = await halls();
    expect(await importHalls('venue,code,name.en\ncenter,K1,One\ncenter,k1,Two\n')).toMatchObject({
      problems: [{ row: 3, column: 'code', code: 'TAKEN', reason: 'describes the same as row 2' }],
    });
    expect(await importHalls('venue,code,name.en\ncenter,h1,Renamed\n')).toMatchObject({ problems: [] });
    const ids = (rows: typeof before) => rows.map(({ id }) => id).sort();
    expect(ids(await halls())).toEqual(ids(before));
  });
});
