import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { COMMAND_LINE } from '../../../src/identity/audit/actor.js';
import { RevertService } from '../../../src/organizing/exchange/revert.service.js';
import { messageText } from '../../../src/platform/text/message.js';
import { ImportFair } from '../../build/importing.js';
import { Registrations } from '../../build/registrations.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

describe('a list without published exhibitors of an earlier list', () => {
  let test: TestCatalog;
  let fair: ImportFair;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  beforeEach(async () => {
    fair = await ImportFair.make(test);
    await run('id,Company,Booth\n1,A,H1-A1\n2,B,H1-A2\n3,C,\n');
    await test.sql.query(
      `update exhibitor set status = 'APPROVED', published = external_id <> '3' where event_id = $1`,
      [fair.event],
    );
    await test.rows.exhibitor(fair.event, { name: { 'zh-Hans': 'Z' }, status: 'APPROVED', published: true });
  });

  afterAll(() => test.close());

  const run = (file: string, given = {}) =>
    fair.run('exhibitors', file, { given: { createBooths: true, ...given } });
  const left = 'id,Company,Booth\n1,A,H1-A1\n';

  it('reports them and changes nothing', async () => {
    const { plan } = await run(left);
    expect(plan.missing).toEqual({ count: 1, sample: [{ slug: 'b', name: 'B' }], withdrawn: false });
    expect(plan).toMatchObject({ changed: 0 });
  });

  it('withdraws them if the caller requests it, until the import is undone', async () => {
    const states = () => fair.exhibitors('external_id, status, published');
    const before = await states();
    const { job } = await run(left, { withdrawMissing: true });
    expect(await states()).toEqual([
      { external_id: '1', status: 'APPROVED', published: true },
      { external_id: '2', status: 'WITHDRAWN', published: false },
      { external_id: '3', status: 'APPROVED', published: false },
      { external_id: null, status: 'APPROVED', published: true },
    ]);
    await test.app.get(RevertService).run({ id: job ?? '', actor: COMMAND_LINE, unpublishes: false });
    expect(await states()).toEqual(before);
  });

  it('cannot be undone after a later decision about a withdrawn exhibitor', async () => {
    const { job } = await run(left, { withdrawMissing: true });
    const organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event: fair.event });
    const [{ id }] = await fair
      .exhibitors(`id, external_id = '2' as second`)
      .then((all) => all.filter(({ second }) => second === true));
    await test.settle();
    const registrations = new Registrations(test);
    const exhibitorId = encodeCatalogId('EXHIBITOR', id);
    await registrations.step('reopenExhibitor', { exhibitorId }, organizer);
    await registrations.step('reviewExhibitor', { exhibitorId, decision: 'REJECT' }, organizer);
    const undo = { id: job ?? '', actor: COMMAND_LINE, unpublishes: false };
    const { conflicts } = await test.app.get(RevertService).run(undo);
    expect(conflicts.map((line) => messageText(line))).toEqual([
      'row 3 "B": has been changed since (status)',
    ]);
    expect(await fair.exhibitors('status')).toContainEqual({ status: 'REJECTED' });
  });

  it('is rejected later for booths of a withdrawn exhibitor', async () => {
    await run(left, { withdrawMissing: true });
    const { plan } = await run('id,Company,Booth\n1,A,H1-A1\n2,B,H1-A2\n');
    expect(plan.problems.map(({ row, column, reason }) => [row, column, messageText(reason)])).toEqual([
      [3, 'Booth', 'cannot be held for an exhibitor that is withdrawn'],
    ]);
  });

  it('reports none if it is a file of returned rows', async () => {
    const { plan } = await run('id,Company,Booth,导入问题 Import problem\n1,A,H1-A1,OK\n', {
      withdrawMissing: true,
    });
    expect(plan).toMatchObject({ changed: 0, missing: { count: 0 } });
  });
});
