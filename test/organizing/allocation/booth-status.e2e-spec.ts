import { ProjectionWorker } from '../../../src/catalog/projection/projection.worker.js';
import { VerifyService } from '../../../src/catalog/projection/verify/verify.service.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

describe('a booth', () => {
  let test: TestCatalog;
  let event: string;
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
    const { rows } = test;
    event = await rows.event();
    const hall = await rows.hall(event, await rows.venue(event));
    booth = await rows.booth(event, hall);
    exhibitor = await rows.exhibitor(event, { slug: 'first' });
  });

  it('is available while nobody has it', async () => {
    expect(await status()).toBe('AVAILABLE');
  });

  it('is held for an exhibitor that is not shown there', async () => {
    await test.rows.allocation(event, booth, exhibitor, { kind: 'HELD', held_until: '2999-01-01T00:00:00Z' });
    expect(await status()).toBe('HELD');
  });

  it('is available after a hold that has run out', async () => {
    await test.rows.allocation(event, booth, exhibitor, { kind: 'HELD', held_until: '2017-01-01T00:00:00Z' });
    expect(await status()).toBe('AVAILABLE');
  });

  it('is available once its hold runs out, in a new revision', async () => {
    await test.rows.allocation(event, booth, exhibitor, { kind: 'HELD', held_until: '2999-01-01T00:00:00Z' });
    expect(await status()).toBe('HELD');
    const revision = await revisionOfEvent();
    await letHoldsRunOut();
    for (const time of ['first', 'second']) {
      await test.app.get(ProjectionWorker).drain();
      expect([time, await status(), await revisionOfEvent()]).toEqual([time, 'AVAILABLE', revision + 1]);
    }
  });

  it('is no drift when its hold has just run out', async () => {
    await test.rows.allocation(event, booth, exhibitor, { kind: 'HELD', held_until: '2999-01-01T00:00:00Z' });
    await test.settle();
    await letHoldsRunOut();
    expect((await test.app.get(VerifyService).verify()).drift).toEqual([]);
  });

  it('is assigned to the exhibitor that is shown there', async () => {
    await test.rows.allocation(event, booth, exhibitor);
    expect(await status()).toBe('ASSIGNED first');
  });

  it('is assigned to all that share it, in the order in which they came', async () => {
    await test.rows.allocation(event, booth, exhibitor, { shared: true });
    const second = await test.rows.exhibitor(event, { slug: 'another' });
    await test.rows.allocation(event, booth, second, { shared: true });
    expect(await status()).toBe('ASSIGNED first another');
  });

  it('is available after it was released', async () => {
    await test.rows.allocation(event, booth, exhibitor, { released_at: '2017-01-01T00:00:00Z' });
    expect(await status()).toBe('AVAILABLE');
  });

  it('is blocked, whoever had it', async () => {
    await test.rows.allocation(event, booth, exhibitor, { released_at: '2017-01-01T00:00:00Z' });
    await test.rows.update('booth', booth, { blocked: true });
    expect(await status()).toBe('BLOCKED');
  });

  it('shows its place, area and outline', async () => {
    const outline = [
      { x: 0, y: 0 },
      { x: 3.5, y: 0 },
      { x: 3.5, y: 2 },
    ];
    await test.rows.update('booth', booth, { area: 7, outline });
    const query =
      'query ($id: ID!) { node(id: $id) { ... on Booth { area outline { x y } zone { slug } } } }';
    await test.settle();
    expect((await test.api.data(query, { id: await globalId() })).node).toEqual({
      area: 7,
      outline,
      zone: null,
    });
  });

  async function globalId(): Promise<string> {
    return (await test.sql.query<{ id: string }>(`select catalog_id('B', $1) as id`, [booth])).rows[0]!.id;
  }

  /** As time does it: no trigger tells the catalog. */
  async function letHoldsRunOut(): Promise<void> {
    await test.sql.query('alter table booth_allocation disable trigger user');
    await test.sql.query(`update booth_allocation set held_until = now() - interval '1 second'`);
    await test.sql.query('alter table booth_allocation enable trigger user');
  }

  async function revisionOfEvent(): Promise<number> {
    const query = 'select revision from catalog_revision where event_id = $1';
    return (await test.sql.query<{ revision: number }>(query, [event])).rows[0]!.revision;
  }

  /** Its status and those that are shown there. */
  async function status(): Promise<string> {
    await test.settle();
    const query = 'query ($id: ID!) { node(id: $id) { ... on Booth { status exhibitors { slug } } } }';
    const { node } = await test.api.data(query, { id: await globalId() });
    return [node.status, ...node.exhibitors.map(({ slug }: { slug: string }) => slug)].join(' ');
  }
});
