import { AdmissionControl } from '../../../src/platform/admission/admission-control.js';
import { VisitorQueries } from '../../../src/platform/graphql/own-queries/visitor-queries.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

/** The places for reads of visitors if the pool has five connections. */
const PLACES = 4;
const WRONG = '{ event(slug: "fair") { exhibitors(after: "nonsense") { totalCount } } }';
const VISITOR = { requestId: 'one', address: '192.0.2.1' };

describe('a query of the program for a visitor', () => {
  let test: TestCatalog;

  beforeAll(async () => {
    test = await startTestCatalog();
    await test.rows.event({ slug: 'fair' });
    await test.settle();
  });

  afterAll(() => test.close());

  it('requires a place also for its second execution, which finds the error', async () => {
    const queries = test.app.get(VisitorQueries);
    const { visitorReads } = test.app.get(AdmissionControl);
    expect(await queries.execute(WRONG, {}, VISITOR)).toEqual({ failure: 'invalid' });
    const network = `${VISITOR.address}/32`;
    const held = await Promise.all(
      Array.from({ length: PLACES - 1 }, async () => visitorReads.enter(network)),
    );
    const outcome = queries.execute(WRONG, {}, VISITOR);
    // This call gets the last place as soon as the first execution ends.
    held.push(await visitorReads.enter(network));
    expect(await outcome).toEqual({ failure: 'unavailable' });
    for (const release of held) release?.();
  });
});
