import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Headers } from '../../setup/graphql.js';

const CREATE = `mutation ($input: CreateEventInput!) {
  createEvent(input: $input) { event { id slug status name(locale: "en") } errors { code path message } }
}`;
const UPDATE = `mutation ($input: UpdateEventInput!) {
  updateEvent(input: $input) { event { id name(locale: "en") startsOn } errors { code path } }
}`;
const move = (name: string) => `mutation ($input: EventIdInput!) {
  ${name}(input: $input) { event { status } errors { code message } }
}`;

describe('event mutations', () => {
  let test: TestCatalog;
  let administrator: Headers;
  let count = 0;

  beforeAll(async () => {
    test = await startTestCatalog();
    administrator = await test.accounts.signedIn({ role: 'ADMINISTRATOR' });
  });

  afterAll(() => test.close());

  const newEvent = (changes: object = {}) => ({
    slug: `fair-${String((count += 1))}`,
    name: [{ locale: 'en', text: ' Spring Fair ' }],
    startsOn: '2027-03-01',
    endsOn: '2027-03-04',
    timeZone: 'Asia/Shanghai',
    locales: ['zh-Hans', 'en'],
    ...changes,
  });

  const create = async (changes: object = {}, headers: Headers = administrator) =>
    (await test.api.data(CREATE, { input: newEvent(changes) }, headers)).createEvent;

  it('of one document return the state after each mutation', async () => {
    const { event } = await create();
    const { id } = event;
    const one = (text: string) =>
      `updateEvent(input: { eventId: "${id}", name: [{ locale: "en", text: "${text}" }] }) { event { name(locale: "en") } }`;
    const answer = await test.api.data(`mutation { a: ${one('One')} b: ${one('Two')} }`, {}, administrator);
    expect([answer.a, answer.b]).toEqual([{ event: { name: 'One' } }, { event: { name: 'Two' } }]);
  });

  it('create a draft that staff see and visitors do not', async () => {
    const { event, errors } = await create();
    expect([event.status, event.name, errors]).toEqual(['DRAFT', 'Spring Fair', []]);
    const query = 'query ($slug: String!) { event(slug: $slug) { status } }';
    const [seen, hidden] = await Promise.all(
      [administrator, {}].map((headers) => test.api.data(query, { slug: event.slug }, headers)),
    );
    expect([seen.event, hidden.event]).toEqual([{ status: 'DRAFT' }, null]);
  });

  it('report all errors with their paths', async () => {
    const { event, errors } = await create({
      slug: 'No Slug',
      name: [{ locale: 'fr', text: 'Foire' }],
      theme: [{ locale: 'en', text: '\0' }],
    });
    const paths = errors.map(({ code, path }: { code: string; path: string[] }) => [code, ...path].join(' '));
    expect([event, paths]).toEqual([null, ['INVALID name 0 locale', 'INVALID theme 0 text', 'INVALID slug']]);
  });

  it.each([
    { what: 'an existing slug', changes: { slug: 'taken' }, error: { code: 'TAKEN', path: ['slug'] } },
    {
      what: 'days out of order',
      changes: { endsOn: '2027-02-28' },
      error: { code: 'INVALID', path: ['endsOn'] },
    },
    {
      what: 'a language twice',
      changes: { locales: ['en', 'en'] },
      error: { code: 'INVALID', path: ['locales'] },
    },
    {
      what: 'a negative quota',
      changes: { exhibitorQuota: -1 },
      error: { code: 'INVALID', path: ['exhibitorQuota'] },
    },
  ])('reject $what', async ({ changes, error }) => {
    await test.sql.query(`insert into event (slug, name, starts_on, ends_on, time_zone, locales)
      values ('taken', '{"en": "x"}', '2027-01-01', '2027-01-01', 'UTC', '{en}') on conflict do nothing`);
    const { errors } = await create(changes);
    expect(errors).toMatchObject([error]);
  });

  it('publish and archive an event only in a valid order', async () => {
    const { event } = await create();
    const input = { eventId: event.id };
    const steps = [];
    for (const name of ['archiveEvent', 'publishEvent', 'archiveEvent', 'publishEvent']) {
      const answer = (await test.api.data(move(name), { input }, administrator))[name];
      steps.push(answer.event?.status ?? answer.errors[0].code);
    }
    expect(steps).toEqual(['WRONG_STATUS', 'PUBLISHED', 'ARCHIVED', 'PUBLISHED']);
  });

  it('return STALE and the current event for an outdated version', async () => {
    const { event } = await create();
    const rename = (text: string) =>
      test.api.data(
        UPDATE,
        { input: { eventId: event.id, version: 1, name: [{ locale: 'en', text }] } },
        administrator,
      );
    await rename('First');
    expect((await rename('Second')).updateEvent).toEqual({
      event: { id: event.id, name: 'First', startsOn: '2027-03-01' },
      errors: [{ code: 'STALE', path: ['version'] }],
    });
  });

  it('require an account with a role in the event', async () => {
    const { event } = await create();
    const other = await create();
    const input = { eventId: event.id, edition: undefined };
    await test.api.data(move('publishEvent'), { input: { eventId: event.id } }, administrator);
    const { rows } = await test.sql.query<{ id: string }>('select id from event where slug = $1', [
      other.event.slug,
    ]);
    const stranger = await test.accounts.signedIn({ role: 'ORGANIZER', event: rows[0]!.id });
    expect(await test.api.refusal(UPDATE, { input })).toMatch(/^UNAUTHENTICATED/);
    expect(await test.api.refusal(UPDATE, { input }, stranger)).toMatch(/^FORBIDDEN/);
    expect(await test.api.refusal(CREATE, { input: newEvent() }, stranger)).toMatch(/^FORBIDDEN/);
  });

  it('do not reveal whether a draft exists', async () => {
    const { event } = await create();
    const stranger = await test.accounts.signedIn();
    const answer = await test.api.data(UPDATE, { input: { eventId: event.id } }, stranger);
    expect(answer.updateEvent).toEqual({ event: null, errors: [{ code: 'NOT_FOUND', path: ['eventId'] }] });
  });

  it('write one audit entry each, but none if they are rejected', async () => {
    const { event } = await create();
    await create({ slug: event.slug });
    const { rows } = await test.sql.query(
      `select action, account_id is not null as known, changes -> 0 -> 'after' ->> 'slug' as slug
        from audit_entry where changes -> 0 -> 'after' ->> 'slug' = $1`,
      [event.slug],
    );
    expect(rows).toEqual([{ action: 'createEvent', known: true, slug: event.slug }]);
  });

  it('run once for an Idempotency-Key and reject a different request with the same key', async () => {
    const headers = { ...administrator, 'idempotency-key': 'spring' };
    const input = newEvent();
    const [first, again] = await Promise.all([1, 2].map(() => test.api.data(CREATE, { input }, headers)));
    expect(again).toEqual(first);
    const other = await test.api.data(CREATE, { input: newEvent() }, headers);
    expect(other.createEvent.errors).toMatchObject([{ code: 'IDEMPOTENCY_MISMATCH' }]);
  });

  it('each run once if a request with an Idempotency-Key contains several', async () => {
    const headers = { ...administrator, 'idempotency-key': 'several' };
    const query = `mutation ($one: CreateEventInput!, $other: CreateEventInput!) {
      one: createEvent(input: $one) { event { slug } errors { code } }
      other: createEvent(input: $other) { event { slug } errors { code } } }`;
    const [one, other] = [newEvent(), newEvent()];
    const first = await test.api.data(query, { one, other }, headers);
    expect(first).toEqual({
      one: { event: { slug: one.slug }, errors: [] },
      other: { event: { slug: other.slug }, errors: [] },
    });
    expect(await test.api.data(query, { one, other }, headers)).toEqual(first);
  });
});
