import { english, type ManagedEvent } from '../../build/managed-event.js';
import { codesOf, exhibitorId, Merges } from '../../build/merges.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

describe('the merge of two exhibitors is rejected', () => {
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

  it.each([
    ['DRAFT', 'APPROVED'],
    ['REJECTED', 'SUBMITTED'],
    ['WITHDRAWN', 'APPROVED'],
    ['DRAFT', 'SUBMITTED'],
  ])('if the kept one is %s and the merged one is %s', async (kept, merged) => {
    const published = false;
    const keep = await merges.exhibitor('kept', { status: kept, published });
    const gone = await merges.exhibitor('gone', { status: merged, published });
    expect(codesOf(await merges.merge(keep, gone))).toEqual(['WRONG_STATUS keepId']);
  });

  it('for a stale version of either exhibitor', async () => {
    const [keep, gone] = await merges.pair();
    expect(codesOf(await merges.merge(keep, gone, { keepVersion: 7 }))).toEqual(['STALE keepVersion']);
    const payload = await merges.merge(keep, gone, { mergeVersion: 7 });
    expect([codesOf(payload), payload.exhibitor.slug]).toEqual([['STALE mergeVersion'], 'kept']);
  });

  it('for the same exhibitor twice and for exhibitors of two events', async () => {
    const keep = await merges.exhibitor('kept');
    expect(codesOf(await merges.merge(keep, keep))).toEqual(['INVALID mergeId']);
    const elsewhere = await test.rows.event();
    const other = await test.rows.exhibitor(elsewhere);
    const administrator = await test.accounts.signedIn({ role: 'ADMINISTRATOR' });
    expect(codesOf(await merges.merge(keep, other, {}, administrator))).toEqual(['INVALID mergeId']);
  });

  it('while a change of the merged exhibitor is pending', async () => {
    const [keep, gone] = await merges.pair();
    const member = await merges.member(gone);
    await test.settle();
    const input = { exhibitorId: exhibitorId(gone), city: english('Wuhan') };
    await fair.change('updateExhibitor', input, '', member);
    expect(codesOf(await merges.merge(keep, gone))).toEqual(['WRONG_STATUS mergeId']);
  });

  it('while a decision about the merged exhibitor waits for its release', async () => {
    const keep = await merges.exhibitor('kept');
    const gone = await merges.exhibitor('gone', { status: 'SUBMITTED', published: false });
    await test.settle();
    const decision = { exhibitorId: exhibitorId(gone), decision: 'REJECT', deferNotification: true };
    await fair.change('reviewExhibitor', decision);
    expect(codesOf(await merges.merge(keep, gone))).toEqual(['WRONG_STATUS mergeId']);
  });

  it('if both have a product with the same external id, which the error names', async () => {
    const [keep, gone] = await merges.pair();
    for (const id of [keep, gone]) await test.rows.product(fair.event, id, { external_id: 'P1' });
    await test.settle();
    const { mergeExhibitors } = await test.api.data(
      `mutation ($input: MergeExhibitorsInput!) {
        mergeExhibitors(input: $input) { errors { code message path } moved { products } } }`,
      { input: { keepId: exhibitorId(keep), mergeId: exhibitorId(gone) } },
      fair.organizer,
    );
    expect(mergeExhibitors).toEqual({
      errors: [{ code: 'TAKEN', message: expect.stringContaining(': P1.'), path: ['mergeId'] }],
      moved: null,
    });
    const { rowCount } = await test.sql.query('select from product where exhibitor_id = $1', [gone]);
    expect(rowCount).toBe(1);
  });

  it('if the quota of a category has no place for the kept exhibitor', async () => {
    const full = await test.rows.category(fair.event, { exhibitor_quota: 1 });
    await merges.exhibitor('present', {}, [full]);
    const gone = await merges.exhibitor('gone', { status: 'DRAFT', published: false }, [full]);
    expect(codesOf(await merges.merge(await merges.exhibitor('kept'), gone))).toEqual(['QUOTA_EXCEEDED']);
  });

  it('if they have more than 50 categories together', async () => {
    const all: string[] = [];
    for (let index = 0; index < 51; index += 1) all.push(await test.rows.category(fair.event));
    const [keep, gone] = [
      await merges.exhibitor('kept', {}, all.slice(0, 26)),
      await merges.exhibitor('gone', {}, all.slice(26)),
    ];
    expect(codesOf(await merges.merge(keep, gone))).toEqual(['INVALID mergeId']);
  });

  it('for members of both', async () => {
    const [keep, gone] = await merges.pair();
    const { id, headers } = await test.accounts.account({
      role: 'EXHIBITOR',
      event: fair.event,
      exhibitor: keep,
    });
    const grant = { account_id: id, role: 'EXHIBITOR', event_id: fair.event, exhibitor_id: gone };
    await test.rows.insert('role_grant', { ...grant, granted_at: new Date() });
    await test.settle();
    const input = { keepId: exhibitorId(keep), mergeId: exhibitorId(gone) };
    expect(await fair.refusal('mergeExhibitors', input, headers)).toMatch(/^FORBIDDEN/);
  });
});
