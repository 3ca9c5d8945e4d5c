import pg from 'pg';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { vitrine } from '../../setup/cli.js';
import { createTestRole, type TestRole } from '../../setup/database.js';
import { GraphqlClient, type Headers } from '../../setup/graphql.js';
import { type Replica, startReplica } from '../../setup/replica.js';

const RENAME = `mutation ($input: UpdateEventInput!) { updateEvent(input: $input) { event { name } errors { code } } }`;

describe('a database role without ownership', () => {
  let test: TestCatalog;
  let replica: Replica;
  let role: TestRole;
  let sql: pg.Client;
  let event: string;
  let organizer: Headers;

  beforeAll(async () => {
    test = await startTestCatalog();
    event = await test.rows.event({ slug: 'granted' });
    organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    await test.settle();
    role = await createTestRole(test.databaseUrl);
    const settings = { DATABASE_URL: test.databaseUrl };
    const { code, output } = await vitrine(`migrate --grant-to ${role.name}`, settings);
    expect([code, output]).toEqual([0, expect.stringContaining(`${role.name}: may run the server\n`)]);
    sql = new pg.Client({ connectionString: role.url });
    await sql.connect();
    replica = await startReplica(role.url);
  });

  afterAll(async () => {
    await replica.close();
    await sql.end();
    await test.close();
    await role.drop();
  });

  it('runs the server: a mutation is executed once per key, projected and audited', async () => {
    const api = new GraphqlClient(replica.url);
    const input = { eventId: encodeCatalogId('EVENT', event), name: [{ locale: 'en', text: 'Granted' }] };
    for (let count = 0; count < 2; count += 1) {
      const { updateEvent } = await api.data(
        RENAME,
        { input },
        { ...organizer, 'idempotency-key': 'granted' },
      );
      expect(updateEvent).toEqual({ event: { name: 'Granted' }, errors: [] });
    }
    expect(await api.ofEvent('granted', 'name')).toBe('Granted');
    const { rowCount } = await sql.query('select from audit_entry where event_id = $1', [event]);
    expect(rowCount).toBe(1);
  });

  it('is neither a superuser nor the owner of anything', async () => {
    const { rows } = await sql.query(`
      select rolsuper, rolcreaterole, rolcreatedb, (
        select count(*)::int from pg_class where relowner = pg_roles.oid) as owned
      from pg_roles where rolname = current_user`);
    expect(rows).toEqual([{ rolsuper: false, rolcreaterole: false, rolcreatedb: false, owned: 0 }]);
  });

  it.each([
    { what: 'change an audit entry', text: `update audit_entry set actor = 'somebody else'` },
    { what: 'delete an audit entry', text: 'delete from audit_entry' },
    { what: 'truncate the audit', text: 'truncate audit_entry' },
    {
      what: "disable the audit's trigger",
      text: 'alter table audit_entry disable trigger audit_entry_forbid_change',
    },
    { what: "drop the audit's trigger", text: 'drop trigger audit_entry_forbid_change on audit_entry' },
    { what: "bypass the audit's trigger", text: 'set session_replication_role = replica' },
    { what: 'grant itself permissions', text: 'select grant_to_application(current_user)' },
    { what: 'change the list of migrations', text: 'delete from migrations' },
  ])('cannot $what', async ({ text }) => {
    await expect(sql.query(text)).rejects.toMatchObject({ code: '42501' });
  });

  it('must exist before it receives grants', async () => {
    const outcome = await vitrine('migrate --grant-to nobody_here', { DATABASE_URL: test.databaseUrl });
    expect([outcome.code, outcome.stderr]).toEqual([
      1,
      expect.stringMatching(/^The database has no role nobody_here/),
    ]);
  });
});
