import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Headers } from '../../setup/graphql.js';
import { statementsOf } from '../../setup/statements.js';

const LIST = 'totalCount nodes { email } pageInfo { hasNextPage endCursor }';

describe('account lists', () => {
  let test: TestCatalog;
  let event: string;
  let organizer: { email: string; headers: Headers };
  let administrator: Headers;
  const staff: string[] = [];

  beforeAll(async () => {
    test = await startTestCatalog();
    event = await test.rows.event({ slug: 'spring' });
    organizer = await test.accounts.account({ role: 'ORGANIZER', event });
    administrator = await test.accounts.signedIn({ role: 'ADMINISTRATOR' });
    const both = await test.accounts.account({ role: 'ORGANIZER', event }, { role: 'REVIEWER', event });
    const reviewer = await test.accounts.account({ role: 'REVIEWER', event });
    staff.push(...[organizer, both, reviewer].map(({ email }) => email).sort());
    const exhibitor = await test.rows.exhibitor(event);
    await test.accounts.account({ role: 'EXHIBITOR', event, exhibitor });
    const elsewhere = await test.rows.event();
    await test.accounts.account({ role: 'ORGANIZER', event: elsewhere });
    await test.settle();
  });

  afterAll(() => test.close());

  const emails = (list: { nodes: { email: string }[] }) => list.nodes.map(({ email }) => email);

  it('contain each staff account of an event once, ordered by email address', async () => {
    const list = await test.api.ofEvent('spring', `staff { ${LIST} }`, organizer.headers);
    expect([list.totalCount, emails(list)]).toEqual([3, staff]);
  });

  it('show the roles of a staff account in this event only', async () => {
    const other = await test.rows.event();
    const { email } = await test.accounts.account(
      { role: 'REVIEWER', event },
      { role: 'ORGANIZER', event: other },
    );
    await test.settle();
    const field = 'staff(first: 100) { nodes { email roles { role event { slug } } } }';
    const { nodes } = await test.api.ofEvent('spring', field, organizer.headers);
    const found = nodes.find((node: { email: string }) => node.email === email);
    expect(found.roles).toEqual([{ role: 'REVIEWER', event: { slug: 'spring' } }]);
    await test.sql.query('delete from account where email = $1', [email]);
  });

  it('are paged forward and backward', async () => {
    const first = await test.api.ofEvent('spring', `staff(first: 2) { ${LIST} }`, organizer.headers);
    const after = JSON.stringify(first.pageInfo.endCursor);
    const rest = await test.api.ofEvent(
      'spring',
      `staff(first: 2, after: ${after}) { ${LIST} }`,
      organizer.headers,
    );
    expect([...emails(first), ...emails(rest)]).toEqual(staff);
    expect([first, rest].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, false]);
    const last = await test.api.ofEvent('spring', `staff(last: 2) { ${LIST} }`, organizer.headers);
    expect(emails(last)).toEqual(staff.slice(1));
  });

  it('show the members of an exhibitor to its staff and to the members', async () => {
    const exhibitor = await test.rows.exhibitor(event, { slug: 'acme' });
    const members = [
      await test.accounts.account({ role: 'EXHIBITOR', event, exhibitor }),
      await test.accounts.account({ role: 'EXHIBITOR', event, exhibitor }),
    ];
    await test.settle();
    for (const headers of [organizer.headers, members[0]!.headers]) {
      const { members: list } = await test.api.ofEvent(
        'spring',
        `exhibitor(slug: "acme") { members { ${LIST} } }`,
        headers,
      );
      expect([list.totalCount, emails(list)]).toEqual([2, members.map(({ email }) => email).sort()]);
    }
  });

  it('run as many statements for the members of fifty exhibitors as for those of five', async () => {
    const crowded = await test.rows.event({ slug: 'crowded' });
    for (let index = 0; index < 50; index += 1) {
      const exhibitor = await test.rows.exhibitor(crowded);
      await test.accounts.account({ role: 'EXHIBITOR', event: crowded, exhibitor });
    }
    await test.settle();
    const ask = (first: number) => async () => {
      const field = `exhibitors(first: ${first}) { nodes { members(first: 3) { totalCount nodes { email } } } }`;
      const { nodes } = await test.api.ofEvent('crowded', field, administrator);
      expect(nodes.map(({ members }: { members: { totalCount: number } }) => members.totalCount)).toEqual(
        Array<number>(first).fill(1),
      );
    };
    await ask(1)();
    const [few, many] = [await statementsOf(ask(5)), await statementsOf(ask(50))];
    expect(many).toHaveLength(few.length);
  });

  describe('of all accounts', () => {
    const accounts = async (args: string) =>
      (await test.api.data(`{ accounts${args} { ${LIST} } }`, {}, administrator)).accounts;

    it('contain every account, whatever its roles', async () => {
      const { rows } = await test.sql.query<{ email: string }>(
        'select email from account order by email collate "C"',
      );
      const found: string[] = [];
      for (let after = ''; ;) {
        const page = await accounts(`(first: 20${after})`);
        expect(page.totalCount).toBe(rows.length);
        found.push(...emails(page));
        if (!page.pageInfo.hasNextPage) break;
        after = `, after: ${JSON.stringify(page.pageInfo.endCursor)}`;
      }
      expect(found).toEqual(rows.map(({ email }) => email));
    });

    it('filter by a literal part of the email address or name, regardless of case', async () => {
      await test.sql.query(
        `insert into account (email, name) values ('fang@a.example', 'Wang 100%'), ('li@a.example', 'Li 1000')`,
      );
      expect(emails(await accounts('(search: "WANG")'))).toEqual(['fang@a.example']);
      expect(emails(await accounts('(search: "00%")'))).toEqual(['fang@a.example']);
      expect(emails(await accounts('(search: "a.EXAMPLE")'))).toEqual(['fang@a.example', 'li@a.example']);
    });

    it('reject an overlong search text and a cursor of another search', async () => {
      const long = `{ accounts(search: "${'x'.repeat(201)}") { totalCount } }`;
      expect(await test.api.refusal(long, {}, administrator)).toMatch(/^BAD_USER_INPUT: `search`/);
      const { pageInfo } = await accounts('(first: 1)');
      const cursor = `{ accounts(search: "a", after: ${JSON.stringify(pageInfo.endCursor)}) { nodes { id } } }`;
      expect(await test.api.refusal(cursor, {}, administrator)).toMatch(/^BAD_USER_INPUT/);
    });
  });
});
