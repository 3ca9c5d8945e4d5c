import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Headers } from '../../setup/graphql.js';

const RENAME = `mutation ($input: UpdateEventInput!) { updateEvent(input: $input) { event { id } errors { code } } }`;

describe('the audit', () => {
  let test: TestCatalog;
  let event: string;
  let id: string;
  let organizer: { email: string; headers: Headers };
  let other: { email: string; headers: Headers };

  beforeAll(async () => {
    test = await startTestCatalog();
    event = await test.rows.event({ slug: 'audited' });
    await test.settle();
    id = (await test.api.data('{ event(slug: "audited") { id } }')).event.id as string;
    organizer = await test.accounts.account({ role: 'ORGANIZER', event });
    other = await test.accounts.account({ role: 'ORGANIZER', event });
    for (const [text, { headers }] of [
      ['One', organizer],
      ['Two', other],
      ['Three', organizer],
    ] as const) {
      const input = { eventId: id, name: [{ locale: 'en', text }] };
      await test.api.data(RENAME, { input }, { ...headers, 'x-request-id': `rename-${text}` });
    }
  });

  afterAll(() => test.close());

  const entries = async (args = '', headers: Headers = organizer.headers) => {
    const field = `auditEntries${args} {
      totalCount nodes { actor action requestId changes { kind before after } } pageInfo { endCursor hasNextPage }
    }`;
    return (await test.api.data(`{ event(slug: "audited") { ${field} } }`, {}, headers)).event.auditEntries;
  };

  it('tells who did what and what changed, the latest first', async () => {
    const { totalCount, nodes } = await entries();
    expect(totalCount).toBe(3);
    expect(nodes[0]).toEqual({
      actor: organizer.email,
      action: 'updateEvent',
      requestId: 'rename-Three',
      changes: [
        {
          kind: 'EVENT',
          before: { version: 3, name: { en: 'Two' } },
          after: { version: 4, name: { en: 'Three' } },
        },
      ],
    });
  });

  it.each([
    { by: 'actor', args: () => `(actor: "${other.email.toUpperCase()}")`, count: 1 },
    { by: 'object', args: () => `(objectId: "${id}")`, count: 3 },
    { by: 'an object that nobody touched', args: () => '(objectId: "X000000000000000000000A")', count: 0 },
    { by: 'time', args: () => '(until: "2020-01-01T00:00:00Z")', count: 0 },
    { by: 'what is no id', args: () => '(objectId: "nonsense")', count: 0 },
  ])('can be narrowed by $by', async ({ args, count }) => {
    const { totalCount, nodes } = await entries(args());
    expect([totalCount, nodes.length]).toEqual([count, count]);
  });

  it('names an API key with its id in the API, and can be narrowed by it', async () => {
    const own = await test.rows.event({ slug: 'keyed' });
    await test.settle();
    await test.sql.query(
      `insert into audit_entry (actor, action, event_id)
       values ('API key CRM (01900000-0000-7000-8000-000000000001)', 'importBooths', $1)`,
      [own],
    );
    const headers = await test.accounts.signedIn({ role: 'ORGANIZER', event: own });
    const actor = 'API key CRM (KAZAAAAAAcACAAAAAAAAAAQ)';
    const query = `{ event(slug: "keyed") { auditEntries(actor: "${actor}") { nodes { actor } } } }`;
    expect((await test.api.data(query, {}, headers)).event.auditEntries.nodes).toEqual([{ actor }]);
  });

  it('is paged', async () => {
    const first = await entries('(first: 2)');
    const rest = await entries(`(first: 2, after: "${String(first.pageInfo.endCursor)}")`);
    const requests = [...first.nodes, ...rest.nodes].map(({ requestId }) => requestId as string);
    expect([requests, first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([
      ['rename-Three', 'rename-Two', 'rename-One'],
      true,
      false,
    ]);
  });

  it("is shown to the event's staff only", async () => {
    const query = '{ event(slug: "audited") { auditEntries { totalCount } } }';
    const foreign = await test.accounts.signedIn({ role: 'ORGANIZER', event: await test.rows.event() });
    expect(await test.api.refusal(query)).toMatch(/^UNAUTHENTICATED/);
    expect(await test.api.refusal(query, {}, foreign)).toMatch(/^FORBIDDEN/);
  });

  it.each([
    { text: 'update audit_entry set actor = $1', values: ['me'] },
    { text: 'delete from audit_entry where actor <> $1', values: ['me'] },
    { text: 'truncate audit_entry', values: [] },
  ])('cannot be changed, not even by the owner: $text', async ({ text, values }) => {
    await expect(test.sql.query(text, values)).rejects.toThrow('audit entries are never changed');
  });
});
