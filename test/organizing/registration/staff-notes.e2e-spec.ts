import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data, Headers } from '../../setup/graphql.js';

const SET = `mutation ($input: SetInternalNotesInput!) { setInternalNotes(input: $input) {
  exhibitor { internalNotes internalNotesVersion } errors { code path } } }`;
const LABEL = `mutation ($input: LabelExhibitorsInput!) { labelExhibitors(input: $input) {
  results { exhibitor { slug labels } errors { code } } } }`;
const MERGE = `mutation ($input: MergeExhibitorsInput!) { mergeExhibitors(input: $input) {
  exhibitor { internalNotes labels } } }`;

describe('the notes and labels of staff', () => {
  let test: TestCatalog;
  let event: string;
  let slug: string;
  let staff: Headers;
  let count = 0;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  beforeEach(async () => {
    count += 1;
    slug = `noted-${String(count)}`;
    event = await test.rows.event({ slug });
    staff = await test.accounts.signedIn({ role: 'ORGANIZER', event });
  });

  afterAll(() => test.close());

  const exhibitor = async (name = 'robots'): Promise<string> => {
    const id = await test.rows.exhibitor(event, { slug: name, status: 'APPROVED', published: true });
    await test.settle();
    return encodeCatalogId('EXHIBITOR', id);
  };
  const set = async (input: object): Promise<Data> =>
    (await test.api.data(SET, { input }, staff)).setInternalNotes;
  const label = async (input: object): Promise<Data[]> =>
    (await test.api.data(LABEL, { input: { eventId: encodeCatalogId('EVENT', event), ...input } }, staff))
      .labelExhibitors.results;
  const ofEvent = async (fields: string, headers: Headers): Promise<Data> =>
    (await test.api.data(`query ($slug: String!) { event(slug: $slug) { ${fields} } }`, { slug }, headers))
      .event;

  it('do not affect the revision or the objects of visitors', async () => {
    const exhibitorId = await exhibitor();
    const before = await ofEvent('revision exhibitors { nodes { updatedAt } }', {});
    expect(await set({ exhibitorId, internalNotes: 'Call back.\nMonday.' })).toEqual({
      exhibitor: { internalNotes: 'Call back.\nMonday.', internalNotesVersion: 1 },
      errors: [],
    });
    await label({ exhibitorIds: [exhibitorId], add: ['vip'] });
    await test.settle();
    expect(await ofEvent('revision exhibitors { nodes { updatedAt } }', {})).toEqual(before);
  });

  it('are rejected as STALE if the stored version differs', async () => {
    const exhibitorId = await exhibitor();
    await set({ exhibitorId, internalNotes: 'Call back.', version: 0 });
    const { errors } = await set({ exhibitorId, internalNotes: 'Write.', version: 0 });
    expect(errors).toEqual([{ code: 'STALE', path: ['version'] }]);
  });

  it('include labels that are added to many exhibitors and removed from one', async () => {
    const ids = [await exhibitor('one'), await exhibitor('two')];
    await label({ exhibitorIds: ids, add: ['vip', 'press'] });
    const results = await label({ exhibitorIds: ids.slice(0, 1), add: ['late'], remove: ['vip'] });
    expect(results).toEqual([{ exhibitor: { slug: 'one', labels: ['late', 'press'] }, errors: [] }]);
    expect(await ofEvent('exhibitorLabels', staff)).toEqual({ exhibitorLabels: ['late', 'press', 'vip'] });
  });

  it('are limited to 20 labels for each exhibitor', async () => {
    const exhibitorIds = [await exhibitor()];
    const add = Array.from({ length: 20 }, (_, index) => `label ${String(index)}`);
    await label({ exhibitorIds, add });
    const [result] = await label({ exhibitorIds, add: ['one more'] });
    expect(result?.errors).toEqual([{ code: 'INVALID' }]);
  });

  it('filter the exhibitor list for staff', async () => {
    await label({ exhibitorIds: [await exhibitor('one')], add: ['vip'] });
    await exhibitor('two');
    const field = 'exhibitors(filter: { labels: ["vip"] }) { totalCount nodes { slug } }';
    expect((await ofEvent(field, staff)).exhibitors.nodes).toEqual([{ slug: 'one' }]);
  });

  it('of merged exhibitors are combined', async () => {
    const [keepId, mergeId] = [await exhibitor('one'), await exhibitor('two')];
    await set({ exhibitorId: keepId, internalNotes: 'First.' });
    await set({ exhibitorId: mergeId, internalNotes: 'Second.' });
    await label({ exhibitorIds: [mergeId], add: ['vip'] });
    const { mergeExhibitors } = await test.api.data(MERGE, { input: { keepId, mergeId } }, staff);
    expect(mergeExhibitors.exhibitor).toEqual({ internalNotes: 'First.\n\nSecond.', labels: ['vip'] });
  });

  it('are recorded in the audit', async () => {
    await label({ exhibitorIds: [await exhibitor()], add: ['vip'] });
    const { rows } = await test.sql.query<{ changes: object[] }>(
      `select changes from audit_entry where action = 'labelExhibitors' order by at desc limit 1`,
    );
    expect(rows[0]?.changes).toEqual([
      expect.objectContaining({ kind: 'EXHIBITOR', before: { labels: [] }, after: { labels: ['vip'] } }),
    ]);
  });
});
