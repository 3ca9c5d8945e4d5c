import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { BoothFloor } from '../../build/booth-floor.js';
import { inDays, inMinutes } from '../../build/times.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Headers } from '../../setup/graphql.js';
import { statementsOf } from '../../setup/statements.js';

const HELD = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Exhibitor {
  heldBooths { kind heldUntil booth { code } exhibitor { id } }
} } }`;
const SOON = inDays(1);

describe('the booths that are held for an exhibitor', () => {
  let test: TestCatalog;
  let floor: BoothFloor;
  let applicant: string;
  let published: string;
  let member: Headers;

  beforeAll(async () => {
    test = await startTestCatalog();
    floor = await BoothFloor.open(test);
    applicant = await floor.exhibitor({ status: 'SUBMITTED', published: false });
    published = await floor.exhibitor();
    for (const code of ['B10', 'B9']) await hold(await floor.booth({ code }), applicant, SOON);
    await hold(await floor.booth({ code: 'A1' }), published, SOON);
    await hold(await floor.booth({ code: 'A2' }), published, inMinutes(-1));
    await test.rows.allocation(floor.event, await floor.booth({ code: 'A3' }), published);
    await test.settle();
    member = await test.accounts.signedIn({ role: 'EXHIBITOR', event: floor.event, exhibitor: applicant });
  });
  afterAll(() => test.close());

  const hold = (booth: string, exhibitor: string, until: string) =>
    test.rows.allocation(floor.event, booth, exhibitor, { kind: 'HELD', held_until: until });

  async function codes(headers: Headers, ...exhibitors: string[]): Promise<unknown[]> {
    const ids = exhibitors.map((id) => encodeCatalogId('EXHIBITOR', id));
    const { nodes } = await test.api.data(HELD, { ids }, headers);
    return nodes.map(
      (node: { heldBooths: { booth: { code: string } }[] | null } | null) =>
        node && (node.heldBooths?.map(({ booth }) => booth.code) ?? null),
    );
  }

  it('are listed for staff in booth order, also before approval and without ended holds', async () => {
    expect(await codes(floor.organizer, applicant, published)).toEqual([['B9', 'B10'], ['A1']]);
  });

  it('are listed for its members, who see none of other exhibitors', async () => {
    expect(await codes(member, applicant, published)).toEqual([['B9', 'B10'], null]);
  });

  it('are hidden from visitors', async () => {
    expect(await codes({}, applicant, published)).toEqual([null, null]);
  });

  it('state the end of the hold and the exhibitor', async () => {
    const id = encodeCatalogId('EXHIBITOR', published);
    const { nodes } = await test.api.data(HELD, { ids: [id] }, floor.organizer);
    const hold = { kind: 'HELD', heldUntil: SOON, booth: { code: 'A1' }, exhibitor: { id } };
    expect(nodes).toEqual([{ heldBooths: [hold] }]);
  });

  it('are read by one statement for all exhibitors of a request', async () => {
    const statements = await statementsOf(() => codes(floor.organizer, applicant, published));
    expect(statements.filter((text) => text.includes(`kind = 'HELD'`))).toHaveLength(1);
  });

  it('are limited to 500 for each exhibitor', async () => {
    const model = await floor.booth({ code: 'C0' });
    await test.sql.query(
      `with copies as (
        insert into booth (event_id, hall_id, code)
        select event_id, hall_id, 'C' || number from booth, generate_series(1, 501) as number
        where booth.id = $1 returning id, event_id
      )
      insert into booth_allocation (event_id, booth_id, exhibitor_id, kind, held_until)
      select event_id, id, $2, 'HELD', $3 from copies`,
      [model, published, SOON],
    );
    await test.settle();
    const [own, many] = (await codes(floor.organizer, applicant, published)) as string[][];
    expect(own).toEqual(['B9', 'B10']);
    expect([many?.length, many?.[0], many?.at(-1)]).toEqual([500, 'A1', 'C499']);
  });

  it('are empty for members while the event is a draft', async () => {
    await test.rows.update('event', floor.event, { status: 'DRAFT' });
    await test.settle();
    expect(await codes(member, applicant)).toEqual([[]]);
    expect(await codes(floor.organizer, applicant)).toEqual([['B9', 'B10']]);
  });
});
