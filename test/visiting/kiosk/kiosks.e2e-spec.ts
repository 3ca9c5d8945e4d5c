import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Headers } from '../../setup/graphql.js';

describe('the kiosks of an event', () => {
  let test: TestCatalog;
  let event: string;
  let hall: string;
  let organizer: Headers;

  beforeAll(async () => {
    test = await startTestCatalog();
    event = await test.rows.event({ slug: 'spring' });
    hall = await test.rows.hall(event, await test.rows.venue(event));
    organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    for (let number = 12; number > 0; number -= 1) {
      await test.rows.insert('kiosk', {
        event_id: event,
        name: `Gate ${number}`,
        hall_id: number > 10 ? hall : null,
        paired_at: number > 2 ? new Date() : null,
        revoked_at: number === 3 ? new Date() : null,
      });
    }
    await test.rows.insert('kiosk', { event_id: await test.rows.event(), name: 'Elsewhere' });
    await test.settle();
  });

  afterAll(() => test.close());

  const list = (args: string, fields = 'nodes { name }', headers = organizer) =>
    test.api.ofEvent('spring', `kiosks(${args}) { ${fields} }`, headers);

  it('are listed in pages by name, with numbers in numeric order', async () => {
    const seen: string[] = [];
    for (let after = 'null'; ;) {
      const page = await list(
        `first: 5, after: ${after}`,
        'totalCount nodes { name } pageInfo { endCursor hasNextPage }',
      );
      expect(page.totalCount).toBe(12);
      seen.push(...page.nodes.map(({ name }: { name: string }) => name));
      if (!page.pageInfo.hasNextPage) break;
      after = JSON.stringify(page.pageInfo.endCursor);
    }
    expect(seen).toEqual(Array.from({ length: 12 }, (_, index) => `Gate ${index + 1}`));
  });

  it('are filtered by status and hall', async () => {
    const inHall = await list(
      `first: 5, filter: { hallId: "${encodeCatalogId('HALL', hall)}" }`,
      'nodes { name hall { code } }',
    );
    const waiting = await list('first: 5, filter: { statuses: [WAITING] }');
    const revoked = await list('first: 5, filter: { statuses: [REVOKED] }');
    const nowhere = await list('first: 5, filter: { hallId: "nonsense" }');
    expect(inHall.nodes.map(({ name }: { name: string }) => name)).toEqual(['Gate 11', 'Gate 12']);
    expect(inHall.nodes[0].hall).not.toBeNull();
    expect([waiting, revoked, nowhere]).toEqual([
      { nodes: [{ name: 'Gate 1' }, { name: 'Gate 2' }] },
      { nodes: [{ name: 'Gate 3' }] },
      { nodes: [] },
    ]);
  });

  it('are readable for staff only', async () => {
    const reviewer = await test.accounts.signedIn({ role: 'REVIEWER', event });
    expect((await list('first: 1', 'totalCount', reviewer)).totalCount).toBe(12);
    const query = '{ event(slug: "spring") { kiosks { totalCount } } }';
    const refusals = [
      await test.api.refusal(query),
      await test.api.refusal(query, {}, await test.accounts.signedIn()),
    ];
    expect(refusals.map((refusal) => refusal.split(':')[0])).toEqual(['UNAUTHENTICATED', 'FORBIDDEN']);
  });
});
