import { setTimeout as delay } from 'node:timers/promises';
import { VerifyService } from '../../../src/catalog/projection/verify/verify.service.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { vitrine } from '../../setup/cli.js';

describe('catalog verify', () => {
  let test: TestCatalog;
  let verify: VerifyService;
  let event: string;
  let exhibitor: string;
  let category: string;

  beforeAll(async () => {
    test = await startTestCatalog();
    verify = test.app.get(VerifyService);
    const { rows } = test;
    event = await rows.event();
    category = await rows.category(event);
    const hall = await rows.hall(event, await rows.venue(event));
    exhibitor = await rows.exhibitor(event, {}, [category]);
    await rows.allocation(event, await rows.booth(event, hall), exhibitor);
    await rows.product(event, exhibitor, {}, [category]);
    await rows.session(event, { hall_id: hall }, [exhibitor]);
  });

  afterAll(async () => {
    await test.close();
  });

  it('projects pending changes, checks every object and finds no drift', async () => {
    expect(await verify.verify()).toEqual({ checked: 8, drift: [], driftCount: 0 });
  });

  it.each([
    {
      what: 'a damaged document',
      spoil: `update catalog_entry set document = '{"name": {"en": "Forged"}}' where object_id = $1`,
      expected: () => [`EXHIBITOR ${exhibitor} is out of date`],
    },
    {
      what: 'an object that should not be published',
      spoil: 'update exhibitor set published = false where id = $1',
      expected: () => [
        `EXHIBITOR ${exhibitor} is out of date`,
        expect.stringMatching(/^BOOTH .* is out of date$/),
      ],
    },
    {
      what: 'a missing entry',
      spoil: 'delete from catalog_entry where object_id = $1',
      expected: () => [`EXHIBITOR ${exhibitor} is missing`],
    },
    {
      what: 'an entry without an object',
      spoil: `update catalog_entry set object_id = gen_random_uuid() where object_id = $1`,
      expected: () => [expect.stringMatching(/^EXHIBITOR .* should be gone$/)],
    },
    {
      what: 'a missing place in a list',
      spoil: `delete from catalog_listing where object_id = $1 and sort = 'booth'`,
      expected: () => [expect.stringMatching(/^EXHIBITOR is missing in a list: .*"booth"/)],
    },
    {
      what: 'a superfluous place in a list',
      spoil: `insert into catalog_listing select gen_random_uuid(), kind, sort, collator, published, key, object_id
        from catalog_listing where object_id = $1 and sort = 'booth' limit 1`,
      expected: () => [expect.stringMatching(/^EXHIBITOR should not be in a list: .*"booth"/)],
    },
    {
      what: 'a place in a list without an entry',
      spoil: `update catalog_listing set object_id = gen_random_uuid() where object_id = $1 and sort = 'booth'`,
      expected: () => [expect.stringMatching(/^EXHIBITOR .* has no entry, but stands in the list of/)],
    },
    {
      what: 'a wrong count',
      spoil: `update catalog_count set count = 7 where value = (
        select category_id::text from exhibitor_category where exhibitor_id = $1)`,
      expected: () => [`event ${event} counts 7 of EXHIBITOR category ${category}`],
    },
  ])('reports $what', async ({ spoil, expected }) => {
    await test.sql.query('begin');
    // Without its dirty marks, a write leaves the catalog out of date.
    await test.sql.query(spoil, [exhibitor]);
    await test.sql.query('delete from catalog_dirty');
    await test.sql.query('commit');
    const { drift, driftCount } = await verify.verify();
    await repair();
    expect(drift).toEqual(expect.arrayContaining(expected()));
    expect(driftCount).toBe(drift.length);
  });

  it('does not report concurrent writes as drift', async () => {
    const writing = new AbortController();
    const writer = (async () => {
      for (let edition = 1; !writing.signal.aborted; edition += 1) {
        await test.rows.update('event', event, { edition });
        await delay(10);
      }
    })();
    for (let run = 0; run < 5; run += 1) expect((await verify.verify()).drift).toEqual([]);
    writing.abort();
    await writer;
  });

  it('exits with code 0 if the catalog is correct', async () => {
    expect(await command()).toMatchObject({ code: 0, output: '8 objects checked, drift: 0\n' });
  });

  it('exits with code 1 and names an entry that is out of date', async () => {
    await test.sql.query('update catalog_entry set slug = $2 where object_id = $1', [exhibitor, 'forged']);
    const { code, output } = await command();
    await repair();
    expect([code, output]).toEqual([
      1,
      `EXHIBITOR ${exhibitor} is out of date\n8 objects checked, drift: 1\n`,
    ]);
  });

  /** Repairs the catalog: deletes it and projects all objects again. */
  async function repair(): Promise<void> {
    await test.sql.query('update exhibitor set published = true');
    await test.sql.query('delete from catalog_entry');
    await test.sql.query('delete from catalog_listing');
    await test.sql.query('delete from catalog_count');
    for (const table of ['event', 'venue', 'hall', 'booth', 'category', 'exhibitor', 'product', 'session']) {
      await test.sql.query(`insert into catalog_dirty (kind, object_id) select $1, id from ${table}`, [
        table.toUpperCase(),
      ]);
    }
    await test.settle();
  }

  const command = () => vitrine('catalog verify', { DATABASE_URL: test.databaseUrl });
});
