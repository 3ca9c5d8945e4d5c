import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { english, ManagedEvent } from '../../build/managed-event.js';
import { Registrations } from '../../build/registrations.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { statementsOf } from '../../setup/statements.js';
import type { Data } from '../../setup/graphql.js';

const CALL = `query ($slug: String!) { call(event: $slug) {
  eventId slug name(locale: "en") isOpen opensAt closesAt introduction(locale: "en") placesLeft
  categories { id name(locale: "en") parentId placesLeft } zones { id name(locale: "en") placesLeft } } }`;

describe('the call for exhibitors', () => {
  let test: TestCatalog;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  afterAll(() => test.close());

  const draft = (values: object = {}): Promise<ManagedEvent> =>
    ManagedEvent.make(test, { status: 'DRAFT', name: { en: 'Spring Fair' }, ...values });
  const call = async ({ slug }: ManagedEvent): Promise<Data> => (await test.api.data(CALL, { slug })).call;

  it('of a draft is readable by visitors once it is shown', async () => {
    const event = await draft({ registration_closes_at: '2999-01-01' });
    const category = await test.rows.category(event.event, { name: { en: 'Robots' } });
    const zone = await test.rows.zone(event.event, { name: { en: 'Future' } });
    await test.settle();
    expect(await call(event)).toBeNull();
    const input = { eventId: event.id, showsCall: true, callIntroduction: english('Come in.') };
    expect(await event.problems('updateEvent', input)).toEqual([]);
    expect(await call(event)).toEqual({
      eventId: event.id,
      slug: event.slug,
      name: 'Spring Fair',
      isOpen: true,
      opensAt: null,
      closesAt: '2999-01-01T00:00:00.000Z',
      introduction: 'Come in.',
      placesLeft: null,
      categories: [
        { id: encodeCatalogId('CATEGORY', category), name: 'Robots', parentId: null, placesLeft: null },
      ],
      zones: [{ id: encodeCatalogId('ZONE', zone), name: 'Future', placesLeft: null }],
    });
  });

  it('makes no other object of a draft readable', async () => {
    const event = await draft({ shows_call: true });
    const exhibitor = await test.rows.exhibitor(event.event, { status: 'APPROVED', published: true });
    const category = await test.rows.category(event.event);
    await test.settle();
    const ids = [event.id, encodeCatalogId('EXHIBITOR', exhibitor), encodeCatalogId('CATEGORY', category)];
    const answer = await test.api.data(
      'query ($ids: [ID!]!, $slug: String!) { nodes(ids: $ids) { id } event(slug: $slug) { id } }',
      { ids, slug: event.slug },
    );
    expect(answer).toEqual({ nodes: [null, null, null], event: null });
  });

  it('states the remaining places if the organizer publishes them', async () => {
    const quota = { exhibitor_quota: 5 };
    const event = await draft({ shows_call: true, shows_places_left: true, ...quota });
    const zone = await test.rows.zone(event.event, { exhibitor_quota: 1 });
    await test.rows.zone(event.event);
    for (const status of ['APPROVED', 'SUBMITTED']) {
      await test.rows.exhibitor(event.event, { status, published: false, applied_zone_id: zone });
    }
    await test.settle();
    const { placesLeft, zones } = await call(event);
    expect([placesLeft, zones.map((one: Data) => one.placesLeft)]).toEqual([4, [0, null]]);
  });

  it('lets a draft accept registrations', async () => {
    const registrations = new Registrations(test);
    const applicant = await test.accounts.signedIn();
    const event = await draft();
    const outcome = async (): Promise<string> => {
      const { exhibitor, errors } = await registrations.register(event.event, applicant);
      return errors[0]?.code ?? exhibitor.status;
    };
    const outcomes = [await outcome()];
    await event.change('updateEvent', { eventId: event.id, showsCall: true });
    outcomes.push(await outcome());
    expect(outcomes).toEqual(['NOT_FOUND', 'DRAFT']);
  });

  it('lets an account register at most 100 exhibitors', async () => {
    const registrations = new Registrations(test);
    const applicant = await test.accounts.signedIn();
    const { event } = await draft({ shows_call: true });
    const codes = async (): Promise<string[]> =>
      (await registrations.register(event, applicant)).errors.map(({ code }: Data) => code);
    const first: string[] = [];
    for (let count = 0; count < 100; count += 1) first.push(...(await codes()));
    expect([first, await codes()]).toEqual([[], ['INVALID']]);
  });

  it.each([
    { values: { registration_opens_at: '2999-01-01' }, when: 'before registration opens' },
    { values: { registration_closes_at: '2017-01-01' }, when: 'after registration closed' },
  ])('is not open $when', async ({ values }) => {
    const event = await draft({ shows_call: true, ...values });
    expect((await call(event)).isOpen).toBe(false);
  });

  it('of an archived event is not returned', async () => {
    const event = await draft({ shows_call: true, status: 'ARCHIVED' });
    expect(await call(event)).toBeNull();
  });

  it('is readable by staff before it is shown', async () => {
    const event = await draft();
    const query = 'query ($slug: String!) { event(slug: $slug) { call { isShown isOpen } } }';
    const answer = await test.api.data(query, { slug: event.slug }, event.reviewer);
    expect(answer.event.call).toEqual({ isShown: false, isOpen: false });
  });
});

describe('the list of calls', () => {
  let test: TestCatalog;
  const slugs = ['first', 'second', 'third'];

  beforeAll(async () => {
    test = await startTestCatalog();
    for (const [index, slug] of slugs.entries()) {
      const event = await test.rows.event({
        slug,
        status: 'DRAFT',
        shows_call: true,
        starts_on: `2027-0${String(index + 1)}-01`,
        ends_on: '2027-12-01',
      });
      await test.rows.category(event);
    }
    await test.rows.event({ slug: 'silent', status: 'DRAFT' });
    await test.settle();
  });

  afterAll(() => test.close());

  it('is paged in order of event dates', async () => {
    const query = `query ($after: String) { calls(first: 2, after: $after) {
      totalCount nodes { slug } pageInfo { endCursor hasNextPage } } }`;
    const { calls: first } = await test.api.data(query);
    const { calls: rest } = await test.api.data(query, { after: first.pageInfo.endCursor });
    expect([first.totalCount, first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([
      3,
      true,
      false,
    ]);
    expect([...first.nodes, ...rest.nodes].map(({ slug }: Data) => slug)).toEqual(slugs);
  });

  it('reads the categories, zones and places of all calls in one statement', async () => {
    const query = '{ calls { nodes { slug categories { id } zones { id } placesLeft } } }';
    const statements = await statementsOf(() => test.api.data(query));
    expect(statements).toHaveLength(2);
  });
});
