import { randomBytes } from 'node:crypto';
import { ManagedEvent } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { statementsOf } from '../../setup/statements.js';
import type { Data } from '../../setup/graphql.js';

const PICTURE = 'id mime bytes uploadedAt image { width url(width: 128) } useCount usedBy { __typename id }';

describe('the pictures of an event', () => {
  let test: TestCatalog;
  let fair: ManagedEvent;
  let logo: Picture;
  let shown: Picture;
  let unused: Picture;

  beforeAll(async () => {
    test = await startTestCatalog();
    fair = await ManagedEvent.make(test);
    const foreign = await test.rows.event();
    [unused, shown, logo] = [await add(fair.event, 1), await add(fair.event, 2), await add(fair.event, 3)];
    await test.rows.exhibitor(foreign, { logo_id: (await add(foreign, 4)).row });
    for (let count = 0; count < 21; count += 1) await test.rows.exhibitor(fair.event, { logo_id: logo.row });
    const exhibitor = await test.rows.exhibitor(fair.event, { published: false });
    const product = await test.rows.product(fair.event, exhibitor);
    const place = { event_id: fair.event, media_id: shown.row };
    await test.rows.link('product_image', { ...place, product_id: product, position: 0 });
    await test.rows.link('event_image', { ...place, role: 'LOGO' });
    const hall = await test.rows.hall(fair.event, await test.rows.venue(fair.event));
    await test.sql.query(
      `update hall set width = 50, depth = 50, background_id = $2,
        background_place = '{"x": 0, "y": 0, "width": 10, "rotation": 0}' where id = $1`,
      [hall, shown.row],
    );
    await test.settle();
  });

  afterAll(() => test.close());

  const list = (args = '', fields = PICTURE, headers = fair.organizer): Promise<Data> =>
    test.api.ofEvent(fair.slug, `media${args} { totalCount nodes { ${fields} } }`, headers);

  it('are listed latest first, with the objects that use them', async () => {
    const { totalCount, nodes } = await list();
    expect([totalCount, nodes.map(({ id }: Data) => id)]).toEqual([
      3,
      [logo, shown, unused].map(({ sha256 }) => sha256),
    ]);
    expect(nodes[0]).toMatchObject({ mime: 'image/png', bytes: 1000, useCount: 21, image: { width: 300 } });
    expect(nodes[0].usedBy).toHaveLength(20);
    const kinds = nodes[1].usedBy.map(({ __typename }: Data) => __typename);
    expect(kinds.sort()).toEqual(['Event', 'Hall', 'Product']);
    expect(nodes[2]).toMatchObject({ useCount: 0, usedBy: [] });
  });

  it.each([
    ['(unused: true)', () => [unused]],
    ['(unused: false)', () => [logo, shown]],
    ['(first: 1)', () => [logo]],
  ])('can be filtered by %s', async (args, expected) => {
    const { nodes } = await list(args, 'id');
    expect(nodes.map(({ id }: Data) => id)).toEqual(expected().map(({ sha256 }) => sha256));
  });

  it('need a constant number of statements for a page', async () => {
    await list();
    const one = await statementsOf(() => list('(first: 1)'));
    const all = await statementsOf(() => list('(first: 100)'));
    expect(all.length).toBe(one.length);
  });

  it('are visible to staff only', async () => {
    const query = `{ event(slug: "${fair.slug}") { media { totalCount } } }`;
    expect(await test.api.refusal(query)).toMatch(/^UNAUTHENTICATED/);
    expect(await test.api.refusal(query, {}, fair.stranger)).toMatch(/^FORBIDDEN/);
  });

  it('are removed if no object uses them, with one audit entry', async () => {
    const gone = await add(fair.event, 5);
    const foreign = await add(await test.rows.event(), 6);
    const input = { eventId: fair.id, pictureIds: [gone.sha256, logo.sha256, foreign.sha256] };
    const mutation = `mutation ($input: RemovePicturesInput!) { removePictures(input: $input) {
      removedIds errors { code } } }`;
    const { removePictures } = await test.api.data(mutation, { input }, fair.organizer);
    expect(removePictures).toEqual({ removedIds: [gone.sha256], errors: [] });
    const { rows } = await test.sql.query(
      `select changes from audit_entry where action = 'removePictures' and event_id = $1`,
      [fair.event],
    );
    expect(rows).toHaveLength(1);
    const left = await test.sql.query('select from media where sha256 = any($1)', [input.pictureIds]);
    expect(left.rows).toHaveLength(2);
  });

  async function add(event: string, hour: number): Promise<Picture> {
    const sha256 = randomBytes(32).toString('hex');
    const { rows } = await test.sql.query<{ id: string }>(
      `insert into media (event_id, sha256, mime, width, height, original_bytes, uploaded_at)
        values ($1, $2, 'image/png', 300, 200, 1000, timestamptz '2027-01-01' + make_interval(hours => $3)) returning id`,
      [event, sha256, hour],
    );
    return { row: rows[0]!.id, sha256 };
  }
});

interface Picture {
  readonly row: string;
  readonly sha256: string;
}
