import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { Transactions } from '../../../src/platform/database/transactions.js';
import { english, ManagedEvent } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data } from '../../setup/graphql.js';

describe('a change by a mutation', () => {
  let test: TestCatalog;
  let fair: ManagedEvent;
  let acme: string;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  beforeEach(async () => {
    fair = await ManagedEvent.make(test);
    const id = await test.rows.exhibitor(fair.event, { slug: 'acme', name: { en: 'Acme' } });
    acme = encodeCatalogId('EXHIBITOR', id);
    await test.settle();
  });

  afterAll(() => test.close());

  const count = async (query: string): Promise<number> =>
    (await test.api.ofEvent(fair.slug, `search(query: "${query}") { totalCount }`)).totalCount as number;
  const rename = (text: string): Promise<Data> =>
    fair.change('updateExhibitor', { exhibitorId: acme, name: english(text) });

  it('is found by the next query, and the old name is not', async () => {
    expect([await count('acme'), await count('zenith')]).toEqual([1, 0]);
    await rename('Zenith');
    expect([await count('acme'), await count('zenith')]).toEqual([0, 1]);
  });

  it('is found by the next query for another kind: a product by the new name of its exhibitor', async () => {
    await fair.change('addProduct', { exhibitorId: acme, name: english('Film') });
    await rename('Zenith');
    expect(await count('zenith film')).toBe(1);
  });

  it('that unpublishes an exhibitor removes it from the next query', async () => {
    expect(await count('acme')).toBe(1);
    await fair.change('unpublishExhibitor', { exhibitorId: acme });
    expect(await count('acme')).toBe(0);
  });

  it('leaves nothing in the index if its commit fails', async () => {
    let isArmed = true;
    test.app.get(Transactions).beforeCommit(() => {
      if (isArmed) throw new Error('The commit fails.');
      return Promise.resolve(() => undefined);
    });
    await expect(rename('Zenith')).rejects.toThrow('An internal error occurred');
    isArmed = false;
    expect([await count('acme'), await count('zenith')]).toEqual([1, 0]);
    const { rows } = await test.sql.query(`select from search_word where event_id = $1 and word = 'zenith'`, [
      fair.event,
    ]);
    expect(rows).toEqual([]);
  });
});
