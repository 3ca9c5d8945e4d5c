import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Headers } from '../../setup/graphql.js';
import { sentBy } from '../../setup/statements.js';

const ENTRIES = 20_000;
const PAGE = `query ($after: String, $before: String, $first: Int, $last: Int, $objectId: ID, $actor: String, $some: String) {
  event(slug: "busy") { auditEntries(after: $after, before: $before, first: $first, last: $last, objectId: $objectId, actor: $actor, actorContains: $some) {
    nodes { requestId at } pageInfo { startCursor endCursor } } } }`;

/** A node of a query plan of PostgreSQL. */
interface Plan {
  readonly 'Node Type': string;
  readonly 'Actual Rows': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Plan[];
}

describe('a page of a long audit', () => {
  let test: TestCatalog;
  let headers: Headers;

  beforeAll(async () => {
    test = await startTestCatalog();
    const event = await test.rows.event({ slug: 'busy' });
    await test.settle();
    headers = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    // 1,000 entries of each millisecond, one of each microsecond, with ids in another order.
    await test.sql.query(
      `insert into audit_entry (id, at, actor, action, event_id, request_id)
       select gen_random_uuid(), timestamptz '2026-01-01' + number * interval '1 microsecond', 'crm', 'updateBooth', $1, number
       from generate_series(1, ${String(ENTRIES)}) as number`,
      [event],
    );
    await test.sql.query('analyze audit_entry');
  });

  afterAll(() => test.close());

  const page = async (variables: Readonly<Record<string, unknown>>) =>
    (await test.api.data(PAGE, variables, headers)).event.auditEntries as {
      nodes: { requestId: string; at: string }[];
      pageInfo: { startCursor: string; endCursor: string };
    };
  const numbers = ({ nodes }: Awaited<ReturnType<typeof page>>) => nodes.map(({ requestId }) => +requestId);

  it('is sorted by the microsecond, forward and backward', async () => {
    const first = await page({ first: 3 });
    const second = await page({ first: 3, after: first.pageInfo.endCursor });
    const back = await page({ last: 2, before: second.pageInfo.startCursor });
    expect([first, second, back].map(numbers)).toEqual([
      [ENTRIES, ENTRIES - 1, ENTRIES - 2],
      [ENTRIES - 3, ENTRIES - 4, ENTRIES - 5],
      [ENTRIES - 1, ENTRIES - 2],
    ]);
    expect(first.nodes[0]?.at).toBe('2026-01-01T00:00:00.020Z');
  });

  it.each([
    ['the first page', () => Promise.resolve({ first: 20 })],
    ['the entries of an actor', () => Promise.resolve({ first: 20, actor: 'CRM' })],
    ['an actor without entries', () => Promise.resolve({ first: 20, actor: 'cr' })],
    ['no actor whose name contains a text', () => Promise.resolve({ first: 20, some: 'crm@' })],
    ['the last page', () => Promise.resolve({ last: 20 })],
    [
      'a page after another',
      async () => ({ first: 20, after: (await page({ last: 50 })).pageInfo.startCursor }),
    ],
  ])('reads only the rows that it returns: %s', async (_, variables) => {
    const wanted = await variables();
    const sent = await sentBy(() => page(wanted));
    const list = sent.find(({ text }) => text.includes('listed'));
    const { rows } = await test.sql.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(
      `explain (analyze, format json) ${list?.text ?? ''}`,
      [...(list?.values ?? [])],
    );
    const nodes = rows.flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan }) => nodesOf(Plan)));
    expect(nodes.map((node) => node['Node Type'])).not.toContain('Sort');
    for (const node of nodes) {
      expect(node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)).toBeLessThanOrEqual(21);
    }
  });

  it('rejects a cursor with an invalid key', async () => {
    const [list = ''] = JSON.parse(
      Buffer.from((await page({ first: 1 })).pageInfo.endCursor, 'base64url').toString(),
    ) as string[];
    const forged = [list, '2026-02-31', '01900000-0000-7000-8000-000000000001'];
    const after = Buffer.from(JSON.stringify(forged)).toString('base64url');
    expect(await test.api.refusal(PAGE, { after }, headers)).toMatch(/^BAD_USER_INPUT.*damaged/);
  });
});

function nodesOf(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
}
