import { accessId } from '../../../src/identity/account/model/account-id.js';
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

  it('returns the actor, the action and the changes, newest first', async () => {
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
    {
      by: 'a part of the actor',
      args: () => `(actorContains: " ${other.email.slice(2, -2).toUpperCase()} ")`,
      count: 1,
    },
    { by: 'a text with pattern characters', args: () => '(actorContains: "%_@")', count: 0 },
    { by: 'action', args: () => '(action: "updateEvent")', count: 3 },
    { by: 'another action', args: () => '(action: "update")', count: 0 },
    { by: 'object', args: () => `(objectId: "${id}")`, count: 3 },
    { by: 'an object without changes', args: () => '(objectId: "X000000000000000000000A")', count: 0 },
    { by: 'time', args: () => '(until: "2020-01-01T00:00:00Z")', count: 0 },
    { by: 'a text that is not an id', args: () => '(objectId: "nonsense")', count: 0 },
  ])('is filtered by $by', async ({ args, count }) => {
    const { totalCount, nodes } = await entries(args());
    expect([totalCount, nodes.length]).toEqual([count, count]);
  });

  it('contains an API key with its id in the API and is filtered by it', async () => {
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

  it('is readable only for the staff of the event', async () => {
    const query = '{ event(slug: "audited") { auditEntries { totalCount } } }';
    const foreign = await test.accounts.signedIn({ role: 'ORGANIZER', event: await test.rows.event() });
    expect(await test.api.refusal(query)).toMatch(/^UNAUTHENTICATED/);
    expect(await test.api.refusal(query, {}, foreign)).toMatch(/^FORBIDDEN/);
  });

  it.each([
    { text: 'update audit_entry set actor = $1', values: ['me'] },
    { text: 'delete from audit_entry where actor <> $1', values: ['me'] },
    { text: 'truncate audit_entry', values: [] },
  ])('cannot be changed, even by the database owner: $text', async ({ text, values }) => {
    await expect(test.sql.query(text, values)).rejects.toThrow('audit entries are never changed');
  });

  it('returns the changes of many objects in parts, in the order of the operation', async () => {
    const many = await test.rows.event({ slug: 'many' });
    await test.settle();
    const objects = Array.from({ length: 30 }, (_, index) => numbered(index));
    const changes = objects.map((object) => ({
      kind: 'BOOTH',
      id: object,
      after: { code: object.slice(-2) },
    }));
    const [{ id: entry }] = (
      await test.sql.query<{ id: string }>(
        `insert into audit_entry (actor, action, event_id, object_ids, changes)
         values ('command line', 'createBooths', $1, $2, $3) returning id`,
        [many, objects.toReversed(), JSON.stringify([...changes, { ...changes[29], after: { booths: [] } }])],
      )
    ).rows as [{ id: string }];
    const headers = await test.accounts.signedIn({ role: 'ORGANIZER', event: many });
    const read = async (selection: string) =>
      (await test.api.data(`{ event(slug: "many") { ${selection} } }`, {}, headers)).event;
    const codesOf = ({ changes: read }: { changes: { after: { code: string } }[] }) =>
      read.map(({ after }) => after.code);

    const { nodes } = (await read('auditEntries { nodes { id changeCount changes { after } } }'))
      .auditEntries;
    expect([nodes[0].changeCount, nodes[0].changes.length]).toEqual([30, 20]);
    const { id } = nodes[0] as { id: string };
    expect(id).toBe(accessId('L', entry));
    const { auditEntry } = await read(`auditEntry(id: "${id}") { changes(first: 5, skip: 27) { after } }`);
    expect(codesOf(auditEntry)).toEqual(['27', '28', '29']);
    expect((await read('auditEntry(id: "nothing") { id }')).auditEntry).toBeNull();
    const refused = await test.api.ask(
      `{ event(slug: "many") { auditEntry(id: "${id}") { changes(first: 1001) { kind } } } }`,
      {},
      headers,
    );
    expect(refused.errors?.[0]?.message).toBe('`first` must be from 1 to 1000, not 1001.');
  });
});

function numbered(index: number): string {
  return `01900000-0000-7000-8000-0000000000${String(index).padStart(2, '0')}`;
}
