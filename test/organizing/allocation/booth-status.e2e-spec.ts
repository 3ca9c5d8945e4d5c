import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { ProjectionWorker } from '../../../src/catalog/projection/projection.worker.js';
import { VerifyService } from '../../../src/catalog/projection/verify/verify.service.js';
import { BoothFloor } from '../../build/booth-floor.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

describe('a booth', () => {
  let test: TestCatalog;
  let floor: BoothFloor;
  let booth: string;
  let exhibitor: string;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  afterAll(async () => {
    await test.close();
  });

  beforeEach(async () => {
    await test.sql.query('delete from booth_allocation');
    floor = await BoothFloor.open(test);
    booth = await floor.booth();
    exhibitor = await floor.exhibitor({ slug: 'first' });
  });

  it('is available without an allocation', async () => {
    expect(await status()).toBe('AVAILABLE');
  });

  it('is held for an exhibitor that is not shown there', async () => {
    await test.rows.allocation(floor.event, booth, exhibitor, {
      kind: 'HELD',
      held_until: '2999-01-01T00:00:00Z',
    });
    expect(await status()).toBe('HELD');
  });

  it('is available after the end of a hold', async () => {
    await test.rows.allocation(floor.event, booth, exhibitor, {
      kind: 'HELD',
      held_until: '2017-01-01T00:00:00Z',
    });
    expect(await status()).toBe('AVAILABLE');
  });

  it('is available in one new revision when its hold expires', async () => {
    await test.rows.allocation(floor.event, booth, exhibitor, {
      kind: 'HELD',
      held_until: '2999-01-01T00:00:00Z',
    });
    expect(await status()).toBe('HELD');
    const revision = await revisionOfEvent();
    await floor.letHoldsRunOut();
    for (const time of ['first', 'second']) {
      await test.app.get(ProjectionWorker).drain();
      expect([time, await status(), await revisionOfEvent()]).toEqual([time, 'AVAILABLE', revision + 1]);
    }
  });

  it('causes no drift when its hold has just expired', async () => {
    await test.rows.allocation(floor.event, booth, exhibitor, {
      kind: 'HELD',
      held_until: '2999-01-01T00:00:00Z',
    });
    await test.settle();
    await floor.letHoldsRunOut();
    expect((await test.app.get(VerifyService).verify()).drift).toEqual([]);
  });

  it('is assigned to the exhibitor that is shown there', async () => {
    await test.rows.allocation(floor.event, booth, exhibitor);
    expect(await status()).toBe('ASSIGNED first');
  });

  it('is assigned to all exhibitors that share it, in order of their allocations', async () => {
    await test.rows.allocation(floor.event, booth, exhibitor, { shared: true });
    const second = await floor.exhibitor({ slug: 'another' });
    await test.rows.allocation(floor.event, booth, second, { shared: true });
    expect(await status()).toBe('ASSIGNED first another');
  });

  it('is available after its release', async () => {
    await test.rows.allocation(floor.event, booth, exhibitor, { released_at: '2017-01-01T00:00:00Z' });
    expect(await status()).toBe('AVAILABLE');
  });

  it('is blocked, even if an exhibitor had it before', async () => {
    await test.rows.allocation(floor.event, booth, exhibitor, { released_at: '2017-01-01T00:00:00Z' });
    await test.rows.update('booth', booth, { blocked: true });
    expect(await status()).toBe('BLOCKED');
  });

  it('shows its area, outline and zone', async () => {
    const outline = [
      { x: 0, y: 0 },
      { x: 3.5, y: 0 },
      { x: 3.5, y: 2 },
    ];
    await test.rows.update('booth', booth, { area: 7, outline });
    const query =
      'query ($id: ID!) { node(id: $id) { ... on Booth { area outline { x y } zone { slug } } } }';
    await test.settle();
    expect((await test.api.data(query, { id: encodeCatalogId('BOOTH', booth) })).node).toEqual({
      area: 7,
      outline,
      zone: null,
    });
  });

  async function revisionOfEvent(): Promise<number> {
    const query = 'select revision from catalog_revision where event_id = $1';
    return (await test.sql.query<{ revision: number }>(query, [floor.event])).rows[0]!.revision;
  }

  /** The status of the booth and the slugs of its exhibitors. */
  async function status(): Promise<string> {
    await test.settle();
    const query = 'query ($id: ID!) { node(id: $id) { ... on Booth { status exhibitors { slug } } } }';
    const { node } = await test.api.data(query, { id: encodeCatalogId('BOOTH', booth) });
    return [node.status, ...node.exhibitors.map(({ slug }: { slug: string }) => slug)].join(' ');
  }
});
