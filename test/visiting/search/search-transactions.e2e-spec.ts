import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { Transactions } from '../../../src/platform/database/transactions.js';
import { english, ManagedEvent } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data } from '../../setup/graphql.js';

describe('what a mutation has answered', () => {
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

  it('is found by the next query, and the name of before is not', async () => {
    expect([await count('acme'), await count('zenith')]).toEqual([1, 0]);
    await rename('Zenith');
    expect([await count('acme'), await count('zenith')]).toEqual([0, 1]);
  });

  it('is found by the next query of another kind: a product of the exhibitor by its new name', async () => {
    await fair.change('addProduct', { exhibitorId: acme, name: english('Film') });
    await rename('Zenith');
    expect(await count('zenith film')).toBe(1);
  });

  it('is not found any more once it is hidden', async () => {
    expect(await count('acme')).toBe(1);
    await fair.change('unpublishExhibitor', { exhibitorId: acme });
    expect(await count('acme')).toBe(0);
  });

  it('leaves nothing that is found where the transaction is rolled back after all', async () => {
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
