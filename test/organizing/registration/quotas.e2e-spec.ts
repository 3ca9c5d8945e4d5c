import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { Registrations } from '../../build/registrations.js';
import { ManagedEvent } from '../../build/managed-event.js';
import { refusal } from '../../setup/refusal.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

const APPLICANTS = 100;
const QUOTA = 10;

describe('a quota', () => {
  let test: TestCatalog;
  let registrations: Registrations;

  beforeAll(async () => {
    test = await startTestCatalog();
    registrations = new Registrations(test);
  });

  afterAll(() => test.close());

  /** Creates applicants that wait for a review and returns their ids in the database. */
  const applicants = async (count: number, event: string, values: object, categories: string[] = []) => {
    const ids: string[] = [];
    for (let index = 0; index < count; index += 1) {
      const waiting = { status: 'SUBMITTED', published: false };
      ids.push(await test.rows.exhibitor(event, { ...waiting, ...values }, categories));
    }
    return ids;
  };
  const globalIds = (ids: readonly string[]) => ids.map((id) => encodeCatalogId('EXHIBITOR', id));
  const approved = async (event: string) => {
    const { rows } = await test.sql.query<{ id: string }>(
      `select id from exhibitor where event_id = $1 and status = 'APPROVED'`,
      [event],
    );
    return rows.length;
  };
  /** Creates an event with one quota of 10 of this kind, and applicants that all count for it. */
  const limited = async (kind: string, count = APPLICANTS) => {
    const event = await test.rows.event(kind === 'event' ? { exhibitor_quota: QUOTA } : {});
    const quota = { exhibitor_quota: QUOTA };
    if (kind === 'event') return { event, ids: await applicants(count, event, {}) };
    if (kind === 'zone') {
      const zone = await test.rows.zone(event, { name: { en: 'Robots' }, ...quota });
      return { event, ids: await applicants(count, event, { applied_zone_id: zone }) };
    }
    const above = await test.rows.category(event, { slug: 'robots', name: { en: 'Robots' }, ...quota });
    const below = await test.rows.category(event, { parent_id: above });
    const half = await applicants(count / 2, event, {}, [above]);
    return { event, ids: [...half, ...(await applicants(count / 2, event, {}, [below, above]))] };
  };

  const KINDS = ['event', 'category', 'zone'];

  it.each(KINDS)(
    'of a %s of 10 admits 10 of 100 simultaneous approvals',
    async (kind) => {
      const { event, ids } = await limited(kind);
      const reviewer = await test.accounts.signedIn({ role: 'REVIEWER', event });
      await test.settle();
      const results = await Promise.all(
        globalIds(ids).map((exhibitorId) =>
          registrations.step('reviewExhibitor', { exhibitorId, decision: 'APPROVE' }, reviewer),
        ),
      );
      const count = (result: string) => results.filter((other) => other === result).length;
      expect({ in: count('APPROVED'), out: count('QUOTA_EXCEEDED') }).toEqual({ in: 10, out: 90 });
      expect(await approved(event)).toBe(10);
    },
    300_000,
  );

  it.each(KINDS)(
    'of a %s is named in the error of each exhibitor that it excludes from a batch',
    async (kind) => {
      const { event, ids } = await limited(kind, 12);
      const reviewer = await test.accounts.signedIn({ role: 'REVIEWER', event });
      await test.settle();
      const query = `mutation ($input: ReviewExhibitorsInput!) { reviewExhibitors(input: $input) {
      results { exhibitor { status } errors { code message } } errors { code } } }`;
      const input = {
        eventId: encodeCatalogId('EVENT', event),
        exhibitorIds: globalIds(ids),
        decision: 'APPROVE',
      };
      const { reviewExhibitors } = await test.api.data(query, { input }, reviewer);
      const where = kind === 'event' ? 'event' : `${kind} Robots`;
      expect(reviewExhibitors.results.map(({ errors }: { errors: object[] }) => errors)).toEqual([
        ...Array.from({ length: 10 }, () => []),
        ...Array.from({ length: 2 }, () => [
          { code: 'QUOTA_EXCEEDED', message: `The ${where} has room for 10 approved exhibitors.` },
        ]),
      ]);
      expect(await approved(event)).toBe(10);
    },
  );

  it.each(KINDS)('of a %s admits exhibitors in the order of the input', async (kind) => {
    const { event, ids } = await limited(kind, 14);
    const reviewer = await test.accounts.signedIn({ role: 'REVIEWER', event });
    await test.settle();
    // An order that differs from the order of creation and its reverse.
    const listed = [...ids.slice(5).reverse(), ...ids.slice(0, 5)];
    const query = `mutation ($input: ReviewExhibitorsInput!) { reviewExhibitors(input: $input) {
      results { exhibitor { id status } } } }`;
    const input = {
      eventId: encodeCatalogId('EVENT', event),
      exhibitorIds: globalIds(listed),
      decision: 'APPROVE',
    };
    const { results } = (await test.api.data(query, { input }, reviewer)).reviewExhibitors;
    expect(results.map(({ exhibitor }: { exhibitor: object }) => exhibitor)).toEqual(
      globalIds(listed).map((id, index) => ({ id, status: index < QUOTA ? 'APPROVED' : 'SUBMITTED' })),
    );
  });

  it.each(KINDS)('of a %s also rejects direct SQL statements', async (kind) => {
    const { event, ids } = await limited(kind, 12);
    const approve = (some: readonly string[]) =>
      refusal(test.sql.query(`update exhibitor set status = 'APPROVED' where id = any($1)`, [some]));
    expect(await approve(ids)).toBe('ck_exhibitor_quota');
    expect(await approve(ids.slice(0, 10))).toBeUndefined();
    expect([await approve(ids.slice(10)), await approved(event)]).toEqual(['ck_exhibitor_quota', 10]);
  });

  it.each(['event', 'category'])(
    'of a %s also rejects imported exhibitors with the status APPROVED',
    async (kind) => {
      const { event, ids } = await limited(kind, 10);
      await test.sql.query(`update exhibitor set status = 'APPROVED' where id = any($1)`, [ids]);
      const { rows } = await test.sql.query<{ slug: string }>('select slug from event where id = $1', [
        event,
      ]);
      const organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
      const response = await fetch(
        `${test.url}/import/exhibitors?event=${rows[0]!.slug}&createCategories=1`,
        {
          method: 'POST',
          headers: { ...organizer, 'content-type': 'text/csv' },
          body: 'name.en,status,categories\nEleven,APPROVED,robots\n',
        },
      );
      const { problems } = (await response.json()) as { problems: { code: string }[] };
      expect(problems.map(({ code }) => code)).toEqual(['QUOTA_EXCEEDED']);
      expect(await approved(event)).toBe(10);
    },
  );

  it('of a category prevents approved exhibitors from being added to it', async () => {
    const { event, ids } = await limited('category', 10);
    await test.sql.query(`update exhibitor set status = 'APPROVED' where id = any($1)`, [ids]);
    const organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    const { rows } = await test.sql.query<{ id: string }>(
      `select id from category where event_id = $1 and slug = 'robots'`,
      [event],
    );
    const exhibitorId = encodeCatalogId('EXHIBITOR', await test.rows.exhibitor(event));
    await test.settle();
    const input = { exhibitorId, categoryIds: [encodeCatalogId('CATEGORY', rows[0]!.id)] };
    const query = `mutation ($input: UpdateExhibitorInput!) {
      updateExhibitor(input: $input) { errors { code message } } }`;
    expect((await test.api.data(query, { input }, organizer)).updateExhibitor.errors).toEqual([
      { code: 'QUOTA_EXCEEDED', message: 'The category Robots has room for 10 approved exhibitors.' },
    ]);
  });

  it('can be set by organizers and is hidden from visitors', async () => {
    const fair = await ManagedEvent.make(test);
    const zoneId = encodeCatalogId('ZONE', await test.rows.zone(fair.event));
    const categoryId = encodeCatalogId('CATEGORY', await test.rows.category(fair.event));
    await test.settle();
    const shown = (of: string) => `${of} { exhibitorQuota }`;
    const change = (name: string, id: object, quota: number | null) =>
      fair.change(name, { ...id, exhibitorQuota: quota }, shown(name.slice(6).toLowerCase()));
    expect((await change('updateZone', { zoneId }, 7)).zone).toEqual({ exhibitorQuota: 7 });
    expect((await change('updateCategory', { categoryId }, 8)).category).toEqual({ exhibitorQuota: 8 });
    expect((await change('updateEvent', { eventId: fair.id }, 9)).event).toEqual({ exhibitorQuota: 9 });
    expect(await fair.problems('updateZone', { zoneId, exhibitorQuota: -1 })).toEqual([
      'INVALID exhibitorQuota',
    ]);
    expect(await fair.problems('updateCategory', { categoryId, exhibitorQuota: -1 })).toEqual([
      'INVALID exhibitorQuota',
    ]);
    const fields = `zones { exhibitorQuota } categories { exhibitorQuota }`;
    const query = `query ($slug: String!) { event(slug: $slug) { exhibitorQuota ${fields} } }`;
    expect((await test.api.data(query, { slug: fair.slug })).event).toEqual({
      exhibitorQuota: null,
      zones: [{ exhibitorQuota: null }],
      categories: [{ exhibitorQuota: null }],
    });
    expect((await change('updateZone', { zoneId }, null)).zone).toEqual({ exhibitorQuota: null });
  });

  it('of a zone counts exhibitors that apply for the zone', async () => {
    const fair = await ManagedEvent.make(test);
    const zone = await test.rows.zone(fair.event, { slug: 'robots', exhibitor_quota: 0 });
    const foreign = encodeCatalogId('ZONE', await test.rows.zone(await test.rows.event()));
    await test.settle();
    const member = await test.accounts.signedIn();
    const input = { appliedZoneId: encodeCatalogId('ZONE', zone) };
    const { exhibitor } = await registrations.register(fair.event, member, input, 'appliedZone { slug }');
    expect(exhibitor.appliedZone).toEqual({ slug: 'robots' });
    const { errors } = await registrations.register(fair.event, member, { appliedZoneId: foreign });
    expect(errors).toMatchObject([{ code: 'NOT_FOUND', path: ['appliedZoneId'] }]);
    const exhibitorId = exhibitor.id;
    await registrations.step('submitExhibitor', { exhibitorId }, member);
    const decision = { exhibitorId, decision: 'APPROVE' };
    expect(await registrations.step('reviewExhibitor', decision, fair.reviewer)).toBe('QUOTA_EXCEEDED');
    expect(await fair.problems('deleteZone', { zoneId: input.appliedZoneId })).toEqual(['IN_USE zoneId']);
  });
});
