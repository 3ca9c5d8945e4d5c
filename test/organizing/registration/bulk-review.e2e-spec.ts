import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data, Headers } from '../../setup/graphql.js';

const mutation = (name: string) =>
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) {
    ${name}(input: $input) {
      results { exhibitor { id status published } errors { code } }
      errors { code path } } }`;
const REVIEWS = `query ($id: ID!) { node(id: $id) { ... on Exhibitor {
  status reviews { decision note internalNote by notifiedAt } } } }`;

describe('bulk decisions about registrations', () => {
  let test: TestCatalog;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  afterAll(() => test.close());

  const exhibitor = async (event: string, status: string): Promise<string> =>
    encodeCatalogId('EXHIBITOR', await test.rows.exhibitor(event, { status, published: false }));

  const change = async (name: string, input: object, headers: Headers): Promise<Data> =>
    (await test.api.data(mutation(name), { input }, headers))[name];

  const statusesOf = ({ results }: Data): string[] =>
    results.map((result: Data) => result.errors[0]?.code ?? result.exhibitor.status);

  it('return one result per exhibitor in input order and apply the valid ones', async () => {
    const event = await test.rows.event({ exhibitor_quota: 2 });
    const reviewer = await test.accounts.signedIn({ role: 'REVIEWER', event });
    const statuses = ['SUBMITTED', 'DRAFT', 'WAITLISTED', 'SUBMITTED'];
    const exhibitorIds: string[] = [];
    for (const status of statuses) exhibitorIds.push(await exhibitor(event, status));
    exhibitorIds.push(await exhibitor(await test.rows.event(), 'SUBMITTED'));
    await test.settle();
    const input = { eventId: encodeCatalogId('EVENT', event), exhibitorIds, decision: 'APPROVE' };
    expect(statusesOf(await change('reviewExhibitors', input, reviewer))).toEqual([
      'APPROVED',
      'WRONG_STATUS',
      'APPROVED',
      'QUOTA_EXCEEDED',
      'NOT_FOUND',
    ]);
  });

  it('approve and publish all exhibitors of a status, a thousand per call with one audit entry each', async () => {
    const event = await test.rows.event();
    await test.sql.query(
      `insert into exhibitor (event_id, slug, name, status)
        select $1, 'many-' || number, '{"en": "Many"}', 'SUBMITTED' from generate_series(1, 1001) as number`,
      [event],
    );
    await test.settle();
    const { id, headers } = await test.accounts.account({ role: 'ORGANIZER', event });
    const eventId = encodeCatalogId('EVENT', event);
    const review = { eventId, statuses: ['SUBMITTED'], decision: 'APPROVE' };
    const first = await change('reviewExhibitors', review, headers);
    const rest = await change('reviewExhibitors', review, headers);
    expect([statusesOf(first).length, statusesOf(rest)]).toEqual([1000, ['APPROVED']]);
    const publication = { eventId, statuses: ['APPROVED'] };
    const published = [];
    for (let time = 0; time < 3; time += 1) {
      published.push((await change('publishExhibitors', publication, headers)).results.length);
    }
    expect(published).toEqual([1000, 1, 0]);
    const { slug } = (await test.sql.query('select slug from event where id = $1', [event])).rows[0];
    expect(await test.api.ofEvent(slug, 'exhibitors { totalCount }')).toEqual({ totalCount: 1001 });
    const { rows } = await test.sql.query(
      'select cardinality(object_ids) as objects from audit_entry where account_id = $1 order by at',
      [id],
    );
    expect(rows).toEqual([1000, 1, 1000, 1, 0].map((objects) => ({ objects })));
  });

  it.each([
    { what: 'neither ids nor statuses', choice: {} },
    { what: 'no ids', choice: { exhibitorIds: [] } },
    { what: 'both', choice: { exhibitorIds: ['x'], statuses: ['DRAFT'] } },
    { what: 'an id twice', choice: { exhibitorIds: ['x', 'x'] } },
  ])('are rejected for $what', async ({ choice }) => {
    const event = await test.rows.event();
    await test.settle();
    const organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    const input = { eventId: encodeCatalogId('EVENT', event), ...choice };
    const { results, errors } = await change('publishExhibitors', input, organizer);
    expect([results, errors]).toEqual([[], [{ code: 'INVALID', path: ['exhibitorIds'] }]]);
  });

  it('require a reviewer to release them and an organizer to publish exhibitors', async () => {
    const event = await test.rows.event();
    await test.settle();
    const reviewer = await test.accounts.signedIn({ role: 'REVIEWER', event });
    const stranger = await test.accounts.signedIn();
    const eventId = encodeCatalogId('EVENT', event);
    const refusals = await Promise.all([
      test.api.refusal(mutation('publishExhibitors'), { input: { eventId, statuses: [] } }, reviewer),
      test.api.refusal(mutation('releaseDecisions'), { input: { eventId } }, stranger),
      test.api.refusal(mutation('releaseDecisions'), { input: { eventId } }),
    ]);
    expect(refusals.map((refusal) => refusal.split(':')[0])).toEqual([
      'FORBIDDEN',
      'FORBIDDEN',
      'UNAUTHENTICATED',
    ]);
  });

  it('are visible to members only after their release, and internal notes are visible only to staff', async () => {
    const event = await test.rows.event();
    const row = await test.rows.exhibitor(event, { status: 'SUBMITTED', published: false });
    await test.settle();
    const reviewer = await test.accounts.account({ role: 'REVIEWER', event });
    const member = await test.accounts.signedIn({ role: 'EXHIBITOR', event, exhibitor: row });
    const id = encodeCatalogId('EXHIBITOR', row);
    const eventId = encodeCatalogId('EVENT', event);
    const seen = async (headers: Headers) => (await test.api.data(REVIEWS, { id }, headers)).node;
    const decision = {
      decision: 'REJECT',
      note: 'No robots.',
      internalNote: 'Not again.',
      deferNotification: true,
    };
    await change('reviewExhibitors', { eventId, exhibitorIds: [id], ...decision }, reviewer.headers);
    expect(await seen(member)).toEqual({ status: 'SUBMITTED', reviews: [] });
    const { reviews } = await seen(reviewer.headers);
    expect(reviews).toEqual([
      {
        decision: 'REJECT',
        note: 'No robots.',
        internalNote: 'Not again.',
        by: reviewer.email,
        notifiedAt: null,
      },
    ]);
    expect(statusesOf(await change('releaseDecisions', { eventId }, reviewer.headers))).toEqual(['REJECTED']);
    expect(await seen(member)).toMatchObject({
      status: 'REJECTED',
      reviews: [{ decision: 'REJECT', note: 'No robots.', internalNote: null, by: null }],
    });
  });

  it('are not readable by visitors', async () => {
    const event = await test.rows.event();
    const id = encodeCatalogId('EXHIBITOR', await test.rows.exhibitor(event));
    await test.settle();
    expect((await test.api.data(REVIEWS, { id })).node).toEqual({ status: null, reviews: null });
  });
});
