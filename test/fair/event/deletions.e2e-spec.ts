import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { VerifyService } from '../../../src/catalog/projection/verify/verify.service.js';
import { ManagedEvent } from '../../build/managed-event.js';
import { inHours } from '../../build/times.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Headers } from '../../setup/graphql.js';

/** The tables with rows of an event, except the audit, the journal and the search index. */
const OF_EVENTS = `select table_name as name from information_schema.columns
  where column_name = 'event_id' and table_schema = 'public'
    and table_name not in ('audit_entry', 'catalog_change', 'catalog_revision', 'search_facets', 'search_word')`;

describe('deletions', () => {
  let test: TestCatalog;
  let fair: ManagedEvent;
  let administrator: Headers;

  beforeAll(async () => {
    test = await startTestCatalog();
    administrator = await test.accounts.signedIn({ role: 'ADMINISTRATOR' });
  });

  afterAll(() => test.close());

  /** The number of rows of an event by table. */
  async function rowsOf(event: string): Promise<Record<string, number>> {
    const { rows: tables } = await test.sql.query<{ name: string }>(OF_EVENTS);
    const counts: Record<string, number> = {};
    for (const { name } of tables) {
      const { rows } = await test.sql.query<{ count: number }>(
        `select count(*)::integer as count from ${name} where event_id = $1`,
        [event],
      );
      if (rows[0]!.count > 0) counts[name] = rows[0]!.count;
    }
    return counts;
  }

  /** Creates an exhibitor with all kinds of related objects. */
  async function furnished(status: string, hasBooth = true): Promise<string> {
    const { rows, accounts } = test;
    const { event } = fair;
    const category = await rows.category(event);
    const exhibitor = await rows.exhibitor(event, { status, published: false }, [category]);
    const product = await rows.product(event, exhibitor, {}, [category]);
    const picture = { event_id: event, sha256: 'cd'.repeat(32), mime: 'image/png', width: 6, height: 4 };
    const media_id = await rows.insert('media', { ...picture, uploaded_at: new Date() });
    await rows.link('product_image', { event_id: event, product_id: product, media_id, position: 0 });
    const hall = await rows.hall(event, await rows.venue(event));
    const booth = await rows.booth(event, hall, { code: 'A1' });
    if (hasBooth) await rows.allocation(event, booth, exhibitor, { kind: 'HELD', held_until: inHours(1) });
    await rows.session(event, { slug: 'forum' }, [exhibitor]);
    await accounts.signedIn({ role: 'EXHIBITOR', event, exhibitor });
    await test.settle();
    return exhibitor;
  }

  const drift = async () => (await test.app.get(VerifyService).verify()).driftCount;

  describe('of exhibitors', () => {
    beforeEach(async () => {
      fair = await ManagedEvent.make(test);
    });

    it('remove all related objects of a draft and free its booth', async () => {
      const exhibitor = await furnished('DRAFT');
      const member = await test.accounts.signedIn({ role: 'EXHIBITOR', event: fair.event, exhibitor });
      const exhibitorId = encodeCatalogId('EXHIBITOR', exhibitor);
      const payload = await fair.change('deleteExhibitor', { exhibitorId }, 'deletedId', member);
      expect(payload).toEqual({ deletedId: exhibitorId, errors: [] });
      const left = await rowsOf(fair.event);
      for (const table of [
        'exhibitor',
        'product',
        'product_image',
        'booth_allocation',
        'session_exhibitor',
      ]) {
        expect([table, left[table]]).toEqual([table, undefined]);
      }
      const { nodes } = await test.api.ofEvent(fair.slug, 'sessions { nodes { slug exhibitors { slug } } }');
      expect(nodes).toEqual([{ slug: 'forum', exhibitors: [] }]);
      const venues = await test.api.ofEvent(
        fair.slug,
        'venues { halls { booths { nodes { code status } } } }',
      );
      expect(venues[0].halls[0].booths.nodes).toEqual([{ code: 'A1', status: 'AVAILABLE' }]);
      expect(await fair.audited()).toEqual(['deleteExhibitor EXHIBITOR']);
      expect(await drift()).toBe(0);
    });

    it.each(['SUBMITTED', 'CHANGES_REQUESTED', 'WAITLISTED', 'APPROVED'])(
      'are rejected in the status %s',
      async (status) => {
        const exhibitor = await test.rows.exhibitor(fair.event, { status, published: false });
        await test.settle();
        const exhibitorId = encodeCatalogId('EXHIBITOR', exhibitor);
        expect(await fair.problems('deleteExhibitor', { exhibitorId })).toEqual(['WRONG_STATUS']);
        expect(await rowsOf(fair.event)).toMatchObject({ exhibitor: 1 });
      },
    );

    it.each(['REJECTED', 'WITHDRAWN'])('in the status %s are for organizers', async (status) => {
      const exhibitor = await furnished(status, false);
      const exhibitorId = encodeCatalogId('EXHIBITOR', exhibitor);
      const member = await test.accounts.signedIn({ role: 'EXHIBITOR', event: fair.event, exhibitor });
      expect(await fair.problems('deleteExhibitor', { exhibitorId }, member)).toEqual(['WRONG_STATUS']);
      expect(await fair.problems('deleteExhibitor', { exhibitorId })).toEqual([]);
      expect((await rowsOf(fair.event)).exhibitor).toBeUndefined();
      expect(await drift()).toBe(0);
    });

    it('are rejected for a stale version', async () => {
      const exhibitor = await test.rows.exhibitor(fair.event, { status: 'DRAFT', published: false });
      await test.settle();
      const input = { exhibitorId: encodeCatalogId('EXHIBITOR', exhibitor), version: 7 };
      expect(await fair.problems('deleteExhibitor', input)).toEqual(['STALE version']);
    });
  });

  describe('of events', () => {
    beforeEach(async () => {
      fair = await ManagedEvent.make(test, { status: 'DRAFT' });
    });

    it('remove all data of a draft and keep the audit entry', async () => {
      await furnished('APPROVED');
      await test.accounts.apiKey(fair.event, 'READ');
      await test.sql.query(
        `insert into invitation (token_hash, email, role, event_id, expires_at)
          values ($1, 'a@example.org', 'REVIEWER', $2, now() + interval '1 hour')`,
        [Buffer.alloc(32, fair.slug), fair.event],
      );
      const payload = await fair.change(
        'deleteEvent',
        { eventId: fair.id, slug: fair.slug },
        'deletedId',
        administrator,
      );
      expect(payload).toEqual({ deletedId: fair.id, errors: [] });
      expect(await rowsOf(fair.event)).toEqual({});
      const { rows } = await test.sql.query<{ change: object }>(
        'select changes -> 0 as change from audit_entry where event_id = $1',
        [fair.event],
      );
      expect(rows).toEqual([
        {
          change: {
            kind: 'EVENT',
            id: fair.event,
            before: expect.objectContaining({ slug: fair.slug, exhibitors: 1 }),
          },
        },
      ]);
      const { event } = await test.api.data(`{ event(slug: "${fair.slug}") { slug } }`, {}, administrator);
      expect([event, await drift()]).toEqual([null, 0]);
    });

    it('require the slug and an administrator', async () => {
      const input = { eventId: fair.id, slug: 'another' };
      expect(await fair.problems('deleteEvent', input, administrator)).toEqual(['INVALID slug']);
      expect(await fair.refusal('deleteEvent', input, fair.organizer)).toContain('FORBIDDEN');
    });

    it.each(['PUBLISHED', 'ARCHIVED'])('are rejected for an event with the status %s', async (status) => {
      fair = await ManagedEvent.make(test, { status });
      const input = { eventId: fair.id, slug: fair.slug };
      expect(await fair.problems('deleteEvent', input, administrator)).toEqual(['WRONG_STATUS']);
    });
  });
});
