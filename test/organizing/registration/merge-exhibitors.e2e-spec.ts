import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { VerifyService } from '../../../src/catalog/projection/verify/verify.service.js';
import { PackingService } from '../../../src/visiting/sync/packing.service.js';
import { CatalogCopy } from '../../build/catalog-copy.js';
import type { ManagedEvent } from '../../build/managed-event.js';
import { exhibitorId, Merges } from '../../build/merges.js';
import { inHours, inMinutes } from '../../build/times.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data } from '../../setup/graphql.js';
import { statementsOf } from '../../setup/statements.js';

const NOTHING = { products: 0, booths: 0, sessions: 0, categories: 0, members: 0, invitations: 0 };

describe('the merge of two exhibitors', () => {
  let test: TestCatalog;
  let fair: ManagedEvent;
  let merges: Merges;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  afterAll(() => test.close());

  beforeEach(async () => {
    merges = await Merges.make(test);
    fair = merges.fair;
  });

  const drift = async () => (await test.app.get(VerifyService).verify()).driftCount;
  const countOf = async (table: string, id: string): Promise<number> =>
    (await test.sql.query(`select from ${table} where exhibitor_id = $1`, [id])).rowCount ?? 0;

  it('gives members of both exhibitors the higher role', async () => {
    const [keep, gone] = await merges.pair();
    const accounts = [];
    for (const [kept, merged] of [
      ['STAFF', 'MANAGER'],
      ['EDITOR', 'STAFF'],
    ]) {
      const { id } = await test.accounts.account();
      const grant = { account_id: id, role: 'EXHIBITOR', event_id: fair.event, granted_at: new Date() };
      await test.rows.insert('role_grant', { ...grant, exhibitor_id: gone, member_role: merged });
      await test.rows.insert('role_grant', { ...grant, exhibitor_id: keep, member_role: kept });
      accounts.push(id);
    }
    await merges.member(keep);
    const payload = await merges.merge(keep, gone);
    expect(payload).toMatchObject({ errors: [], moved: { members: 0 } });
    const { rows } = await test.sql.query(
      `select member_role from role_grant where exhibitor_id = $1 and account_id = any($2)
        order by array_position($2, account_id)`,
      [keep, accounts],
    );
    expect(rows).toEqual([{ member_role: 'MANAGER' }, { member_role: 'EDITOR' }]);
  });

  it('moves all objects of the merged exhibitor to the kept one without duplicates', async () => {
    const [one, other] = [await test.rows.category(fair.event), await test.rows.category(fair.event)];
    const keep = await merges.exhibitor('kept', { website: 'https://kept.example' }, [one]);
    const gone = await merges.exhibitor('gone', { name: { en: 'gone', 'zh-Hans': '多余' }, country: 'CN' }, [
      one,
      other,
    ]);
    await test.rows.product(fair.event, keep, { slug: 'arm', position: 3 });
    await test.rows.product(fair.event, gone, { slug: 'leg', position: 0 });
    await test.rows.allocation(fair.event, await merges.booth('A1'), gone);
    await test.rows.allocation(fair.event, await merges.booth('A2'), gone, {
      kind: 'HELD',
      held_until: inHours(1),
    });
    await test.rows.session(fair.event, { slug: 'both' }, [keep, gone]);
    await test.rows.session(fair.event, { slug: 'single' }, [gone]);
    await merges.member(gone);
    const payload = await merges.merge(keep, gone);
    expect(payload).toMatchObject({
      errors: [],
      mergedId: exhibitorId(gone),
      moved: { products: 1, booths: 2, sessions: 1, categories: 1, members: 1, invitations: 0 },
      filled: ['name.zh-Hans', 'country'],
      dropped: ['slug', 'name.en'],
    });
    const fields = `name(locale: "zh-Hans") country website products { nodes { slug } } booths { code }
      sessions { nodes { slug } } categories { slug }`;
    const { exhibitors } = await test.api
      .ofEvent(fair.slug, `exhibitors { nodes { slug ${fields} } }`)
      .then((list) => ({ exhibitors: list.nodes }));
    expect(exhibitors).toMatchObject([
      {
        slug: 'kept',
        name: '多余',
        country: 'CN',
        website: 'https://kept.example',
        products: { nodes: [{ slug: 'arm' }, { slug: 'leg' }] },
      },
    ]);
    expect(exhibitors[0].sessions.nodes.map(({ slug }: Data) => slug).sort()).toEqual(['both', 'single']);
    expect([exhibitors[0].booths.length, exhibitors[0].categories.length]).toEqual([1, 2]);
    expect(await drift()).toBe(0);
  });

  it('leaves no row of the merged exhibitor in any table', async () => {
    const keep = await merges.exhibitor('kept');
    const gone = await merges.exhibitor('gone');
    const review = { event_id: fair.event, exhibitor_id: gone, decision: 'APPROVE', actor: 'x' };
    await test.rows.insert('exhibitor_review', { ...review, at: new Date(), notified_at: new Date() });
    await test.rows.insert('exhibitor_pending_change', {
      ...{ event_id: fair.event, exhibitor_id: gone, proposed: { country: 'CN' }, actor: 'x' },
      ...{ at: new Date(), decision: 'REJECT', decided_at: new Date() },
    });
    const mail = { event_id: fair.event, exhibitor_id: gone, recipient: 'a@b.c', subject: 's', text: 't' };
    await test.rows.insert('mail_outbox', { ...mail, kind: 'DECISION', attempts: 0, created_at: new Date() });
    const allocation = { released_at: new Date(), created_at: inMinutes(-1) };
    await test.rows.allocation(fair.event, await merges.booth('A1'), gone, allocation);
    const email = 'new@example.org';
    await fair.change('inviteAccount', {
      email,
      role: 'EXHIBITOR',
      eventId: fair.id,
      exhibitorId: exhibitorId(gone),
    });
    const payload = await merges.merge(keep, gone);
    expect(payload).toMatchObject({ errors: [], moved: { ...NOTHING, invitations: 1 } });
    const tables = [
      'exhibitor_review',
      'exhibitor_pending_change',
      'mail_outbox',
      'booth_allocation',
      'invitation',
    ];
    for (const table of tables) {
      expect([table, await countOf(table, keep), await countOf(table, gone)]).toEqual([table, 1, 0]);
    }
  });

  it('keeps pending invitations sent by a member of the merged exhibitor', async () => {
    const [keep, gone] = await merges.pair();
    const member = await merges.member(gone);
    await test.settle();
    const invitation = {
      email: 'a@b.c',
      role: 'EXHIBITOR',
      eventId: fair.id,
      exhibitorId: exhibitorId(gone),
    };
    await fair.change('inviteAccount', invitation, '', member);
    await merges.merge(keep, gone);
    const { rows } = await test.sql.query('select revoked_at from invitation where exhibitor_id = $1', [
      keep,
    ]);
    expect(rows).toEqual([{ revoked_at: null }]);
  });

  it('removes the merged exhibitor from visitor copies and reports it as REMOVED in the feed', async () => {
    const [keep, gone] = await merges.pair();
    const product = await test.rows.product(fair.event, gone, { slug: 'leg' });
    await test.settle();
    await test.app.get(PackingService).pack(fair.event);
    const copy = new CatalogCopy(fair.slug);
    await copy.sync(test.url);
    expect(copy.objects.has(exhibitorId(gone))).toBe(true);
    const before = await fair.revision();
    await merges.merge(keep, gone);
    expect(await fair.revision()).toBe(before + 1);
    const { catalogChanges } = await test.api.data(
      `{ catalogChanges(event: "${fair.slug}", since: ${String(before)}) { changes { kind id } } }`,
    );
    expect(catalogChanges.changes).toContainEqual({ kind: 'REMOVED', id: exhibitorId(gone) });
    // The kept exhibitor shows nothing new itself.
    expect(catalogChanges.changes).toContainEqual({
      kind: 'UPSERTED',
      id: encodeCatalogId('PRODUCT', product),
    });
    await copy.sync(test.url);
    expect([copy.revision, copy.objects.has(exhibitorId(gone))]).toEqual([before + 1, false]);
    const moved = copy.objects.get(encodeCatalogId('PRODUCT', product))!;
    expect(JSON.stringify(moved.body)).toContain(exhibitorId(keep));
    expect(copy.differing).toEqual([]);
  });

  it('makes the kept exhibitor findable by the words that it takes over', async () => {
    const keep = await merges.exhibitor('kept');
    const gone = await merges.exhibitor('gone', { description: { en: 'Makes zeppelins.' } });
    await test.rows.insert('search_setting', { exhibitor_id: gone, keywords: ['blimp'], version: 1 });
    await test.rows.insert('search_setting', { exhibitor_id: keep, keywords: ['ship'], version: 1 });
    const { filled } = await merges.merge(keep, gone);
    expect(filled).toEqual(['description.en', 'searchKeywords']);
    for (const query of ['zeppelins', 'blimp', 'ship']) {
      const found = await test.api.ofEvent(
        fair.slug,
        `search(query: "${query}") { edges { node { ... on Exhibitor { slug } } } }`,
      );
      expect([query, found.edges]).toEqual([query, [{ node: { slug: 'kept' } }]]);
    }
  });

  it('adds up the usage counts of kiosks', async () => {
    const [keep, gone] = await merges.pair();
    const usage = { event_id: fair.event, day: '2017-09-15', kind: 'VIEW' };
    await test.rows.link('kiosk_usage', { ...usage, object_id: keep, count: 2 });
    await test.rows.link('kiosk_usage', { ...usage, object_id: gone, count: 3 });
    await merges.merge(keep, gone);
    const { rows } = await test.sql.query(
      'select object_id, count::integer from kiosk_usage where event_id = $1',
      [fair.event],
    );
    expect(rows).toEqual([{ object_id: keep, count: 5 }]);
  });

  it('takes over unique values and the origin in an earlier edition', async () => {
    const earlier = await test.rows.exhibitor(await test.rows.event());
    const keep = await merges.exhibitor('kept');
    const gone = await merges.exhibitor('gone', { external_id: 'X1', carried_from: earlier });
    expect((await merges.merge(keep, gone)).filled).toEqual(['externalId', 'carriedFrom']);
  });

  it('redirects the origin in later editions to the kept exhibitor, unless that is an origin already', async () => {
    const [keep, gone] = await merges.pair();
    const [next, last] = [await test.rows.event(), await test.rows.event()];
    await test.rows.exhibitor(next, { slug: 'a', carried_from: gone });
    await test.rows.exhibitor(last, { slug: 'b', carried_from: keep });
    await test.rows.exhibitor(last, { slug: 'c', carried_from: gone });
    expect((await merges.merge(keep, gone)).dropped).toEqual(['slug', 'name.en', 'laterEditions']);
    const { rows } = await test.sql.query(
      'select slug from exhibitor where carried_from = $1 order by slug',
      [keep],
    );
    expect(rows).toEqual([{ slug: 'a' }, { slug: 'b' }]);
  });

  it('writes one audit entry that contains both exhibitors', async () => {
    const [keep, gone] = [
      await merges.exhibitor('kept'),
      await merges.exhibitor('gone', { city: { en: 'Wuhan' } }),
    ];
    await merges.merge(keep, gone);
    const { rows } = await test.sql.query<{ changes: Data[] }>(
      `select changes from audit_entry where event_id = $1 and action = 'mergeExhibitors'`,
      [fair.event],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]!.changes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: gone, before: expect.objectContaining({ slug: 'gone' }) }),
        expect.objectContaining({ id: keep, after: expect.objectContaining({ city: { en: 'Wuhan' } }) }),
      ]),
    );
  });

  it('publishes the kept exhibitor if the merged one was published', async () => {
    const [keep, gone] = [
      await merges.exhibitor('kept', { published: false }),
      await merges.exhibitor('gone'),
    ];
    expect((await merges.merge(keep, gone)).filled).toEqual(['published']);
    expect(await test.api.ofEvent(fair.slug, 'exhibitors { totalCount }')).toEqual({ totalCount: 1 });
  });

  it('counts both exhibitors as one for a quota', async () => {
    const full = await test.rows.category(fair.event, { exhibitor_quota: 1 });
    const [keep, gone] = [await merges.exhibitor('kept'), await merges.exhibitor('gone', {}, [full])];
    expect(await merges.merge(keep, gone)).toMatchObject({
      errors: [],
      moved: { ...NOTHING, categories: 1 },
    });
  });

  it('runs as many statements for many objects as for one', async () => {
    const statements = async (count: number): Promise<number> => {
      const keep = await merges.exhibitor(`kept-${String(count)}`);
      const gone = await merges.exhibitor(`gone-${String(count)}`);
      for (let index = 0; index < count; index += 1) {
        await test.rows.product(fair.event, gone);
        await test.rows.session(fair.event, {}, [gone]);
        await test.rows.allocation(fair.event, await merges.booth(`B${String(index)}`), gone);
      }
      await test.settle();
      return (await statementsOf(() => merges.merge(keep, gone))).length;
    };
    expect(await statements(6)).toBe(await statements(1));
  });
});
