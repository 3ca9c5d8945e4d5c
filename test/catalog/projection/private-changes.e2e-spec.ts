import type { QueryRunner } from 'typeorm';
import { ListChangesForStaff1767225798000 } from '../../../migrations/1767225798000-list-changes-for-staff.js';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { VerifyService } from '../../../src/catalog/projection/verify/verify.service.js';
import { ManagedEvent } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data, Headers } from '../../setup/graphql.js';

const STATE = `exhibitors(orderBy: UPDATED_AT_DESC) { nodes { slug version updatedAt website } }
  products(orderBy: UPDATED_AT_DESC) { nodes { slug version updatedAt } }`;

describe('a change that visitors do not see', () => {
  let test: TestCatalog;
  let fair: ManagedEvent;
  let exhibitor: string;
  let member: Headers;
  let zone: string;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  beforeEach(async () => {
    fair = await ManagedEvent.make(test);
    const representatives = [{ name: { en: 'Ann' }, role: null }];
    exhibitor = await test.rows.exhibitor(fair.event, { slug: 'quiet', representatives });
    await test.rows.product(fair.event, exhibitor, { slug: 'quiet-product' });
    const other = await test.rows.exhibitor(fair.event, { slug: 'other' });
    await test.rows.product(fair.event, other, { slug: 'other-product' });
    zone = await test.rows.zone(fair.event);
    await test.settle();
    member = await test.accounts.signedIn({ role: 'EXHIBITOR', event: fair.event, exhibitor });
  });

  afterEach(async () => {
    expect((await test.app.get(VerifyService).verify()).drift).toEqual([]);
  });

  afterAll(() => test.close());

  const seenBy = (headers: Headers = {}): Promise<Data> =>
    test.api.data(`query ($slug: String!) { event(slug: $slug) { ${STATE} } }`, { slug: fair.slug }, headers);
  const write = (input: object, headers = fair.organizer) =>
    fair.problems(
      'updateExhibitor',
      { exhibitorId: encodeCatalogId('EXHIBITOR', exhibitor), ...input },
      headers,
    );
  const versionFor = async (headers: Headers): Promise<number> =>
    (await seenBy(headers)).event.exhibitors.nodes.find(({ slug }: Data) => slug === 'quiet').version;

  it.each<[string, () => object]>([
    ['the name of the contact', () => ({ contactName: 'Ann' })],
    ['the e-mail address of the contact', () => ({ contactEmail: 'ann@example.org' })],
    ['the telephone number of the contact', () => ({ contactPhone: '+861062552233' })],
    ['the credit code', () => ({ creditCode: '91110108MA00000070' })],
    ['an address that the event does not show', () => ({ postalCode: '100000' })],
    ['the requested zone', () => ({ appliedZoneId: encodeCatalogId('ZONE', zone) })],
    [
      'the number of a representative',
      () => ({ representatives: [{ name: [{ locale: 'en', text: 'Ann' }], phone: '+861062552233' }] }),
    ],
  ])('of %s changes neither the revision nor an answer to a visitor', async (_, input) => {
    const before = [await fair.revision(), await seenBy()];
    expect(await write(input())).toEqual([]);
    expect([await fair.revision(), await seenBy()]).toEqual(before);
    expect(await versionFor(fair.organizer)).toBe(2);
  });

  it('of the external id of a product leaves the revision and is the latest change for staff', async () => {
    const before = [await fair.revision(), await seenBy()];
    await test.sql.query(
      `update product set external_id = 'P-1' where slug = 'quiet-product' and event_id = $1`,
      [fair.event],
    );
    await test.settle();
    expect([await fair.revision(), await seenBy()]).toEqual(before);
    const [latest] = (await seenBy(fair.organizer)).event.products.nodes;
    expect(latest).toMatchObject({ slug: 'quiet-product', version: 2 });
  });

  it('is the latest change for staff, in their order and their filter by time', async () => {
    const since = (headers: Headers) =>
      test.api.data(
        `query ($slug: String!, $since: DateTime!) { event(slug: $slug) {
          exhibitors(filter: { updatedSince: $since }) { totalCount nodes { slug } } } }`,
        { slug: fair.slug, since: changedAt },
        headers,
      );
    await write({ contactName: 'Ann' });
    const [latest] = (await seenBy(fair.organizer)).event.exhibitors.nodes;
    expect(latest).toMatchObject({ slug: 'quiet', version: 2 });
    const changedAt = latest.updatedAt as string;
    expect((await since(fair.organizer)).event.exhibitors).toEqual({
      totalCount: 1,
      nodes: [{ slug: 'quiet' }],
    });
    expect((await since({})).event.exhibitors).toEqual({ totalCount: 0, nodes: [] });
  });

  it('is compared with the version that a member has read', async () => {
    const version = await versionFor(member);
    await write({ contactName: 'Ann' });
    expect(await write({ contactName: 'Bob', version }, member)).toEqual(['STALE version']);
    expect(await write({ contactName: 'Bob', version: await versionFor(member) }, member)).toEqual([]);
  });

  it('is in the lists of staff as soon as an older catalog is migrated', async () => {
    const lists = await seenBy(fair.organizer);
    const migration = new ListChangesForStaff1767225798000();
    const runner = { query: (text: string) => test.sql.query(text) } as unknown as QueryRunner;
    await migration.down(runner);
    await migration.up(runner);
    expect(await seenBy(fair.organizer)).toEqual(lists);
    // The events of the other tests have private changes, which the migration does not list.
    await test.sql.query(
      'insert into catalog_dirty (kind, object_id) select kind, object_id from catalog_entry',
    );
    await test.settle();
  });

  it('is part of the next version that visitors see, whose revision is one higher', async () => {
    await write({ contactName: 'Ann' });
    const before = await fair.revision();
    await write({ website: 'https://example.org/' });
    expect(await fair.revision()).toBe(before + 1);
    const [visitors, staff] = [await seenBy(), await seenBy(fair.organizer)];
    expect(visitors.event.exhibitors.nodes[0]).toMatchObject({ slug: 'quiet', version: 3 });
    expect(visitors.event.exhibitors).toEqual(staff.event.exhibitors);
  });
});
