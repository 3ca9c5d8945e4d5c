import { VerifyService } from '../../../src/catalog/projection/verify/verify.service.js';
import type { ManagedEvent } from '../../build/managed-event.js';
import { codesOf, Merges } from '../../build/merges.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

describe('the merge of exhibitors', () => {
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

  const drift = async () => (await test.app.get(VerifyService).verify()).driftCount;

  it.each([
    {
      what: 'the same two in opposite directions',
      second: (keep: string, gone: string) => [gone, keep] as const,
    },
    { what: 'the same two', second: (keep: string, gone: string) => [keep, gone] as const },
  ])('succeeds once if two requests simultaneously merge $what', async ({ second }) => {
    const [keep, gone] = await merges.pair();
    await test.rows.product(fair.event, keep, { slug: 'arm' });
    await test.rows.product(fair.event, gone, { slug: 'leg' });
    await test.settle();
    const payloads = await Promise.all([merges.merge(keep, gone), merges.merge(...second(keep, gone))]);
    const failed = payloads.flatMap((payload) => codesOf(payload).map((code) => code.split(' ')[0]));
    expect(failed).toEqual(['NOT_FOUND']);
    const left = await test.api.ofEvent(fair.slug, 'exhibitors { nodes { products { totalCount } } }');
    expect(left).toEqual({ nodes: [{ products: { totalCount: 2 } }] });
    expect(await drift()).toBe(0);
  });

  it('loses no product if three are merged in a chain simultaneously', async () => {
    const [first, second, third] = [
      await merges.exhibitor('first'),
      await merges.exhibitor('second'),
      await merges.exhibitor('third'),
    ];
    for (const id of [first, second, third]) await test.rows.product(fair.event, id);
    await test.settle();
    await Promise.all([merges.merge(first, second), merges.merge(second, third)]);
    expect(await test.api.ofEvent(fair.slug, 'products { totalCount }')).toEqual({ totalCount: 3 });
    expect(await drift()).toBe(0);
  });
});
