import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { COMMAND_LINE } from '../../../src/identity/audit/actor.js';
import { RevertService } from '../../../src/organizing/exchange/revert.service.js';
import { messageText } from '../../../src/platform/text/message.js';
import { importing, type Importing } from '../../build/importing.js';
import { Registrations } from '../../build/registrations.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

describe('a list of exhibitors that lacks published ones of an earlier list', () => {
  let test: TestCatalog;
  let files: Importing;
  let slug: string;
  let event: string;
  let count = 0;

  beforeAll(async () => {
    test = await startTestCatalog();
    files = importing(test.app);
  });

  beforeEach(async () => {
    count += 1;
    slug = `missing-${count}`;
    event = await test.rows.event({ slug, locales: ['zh-Hans', 'en'] });
    await run('id,Company,Booth\n1,A,H1-A1\n2,B,H1-A2\n3,C,\n');
    await test.sql.query(
      `update exhibitor set status = 'APPROVED', published = external_id <> '3' where event_id = $1`,
      [event],
    );
    await test.rows.exhibitor(event, { name: { 'zh-Hans': 'Z' }, status: 'APPROVED', published: true });
  });

  afterAll(() => test.close());

  const run = (file: string, given = {}) =>
    files.run('exhibitors', slug, file, { given: { createBooths: true, ...given } });
  const stored = async (columns: string) =>
    (
      await test.sql.query(
        `select ${columns} from exhibitor where event_id = $1 order by external_id, name::text`,
        [event],
      )
    ).rows;
  const left = 'id,Company,Booth\n1,A,H1-A1\n';

  it('names them and leaves them', async () => {
    const { plan } = await run(left);
    expect(plan.missing).toEqual({ count: 1, sample: [{ slug: 'b', name: 'B' }], withdrawn: false });
    expect(plan).toMatchObject({ changed: 0 });
  });

  it('withdraws them with their booths if the caller says so, until the import is undone', async () => {
    const states = () => stored('external_id, status, published');
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

  it('is not undone over a later decision about one that it withdrew', async () => {
    const { job } = await run(left, { withdrawMissing: true });
    const organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    const [{ id }] = await stored(`id, external_id = '2' as second`).then((all) =>
      all.filter(({ second }) => second === true),
    );
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
    expect(await stored('status')).toContainEqual({ status: 'REJECTED' });
  });

  it('holds no booth for one that has withdrawn since', async () => {
    await run(left, { withdrawMissing: true });
    const { plan } = await run('id,Company,Booth\n1,A,H1-A1\n2,B,H1-A2\n');
    expect(plan.problems.map(({ row, column, reason }) => [row, column, messageText(reason)])).toEqual([
      [3, 'Booth', 'cannot be held for an exhibitor that is withdrawn'],
    ]);
  });

  it('does not miss exhibitors that a file of returned rows lacks', async () => {
    const { plan } = await run('id,Company,Booth,导入问题 Import problem\n1,A,H1-A1,OK\n', {
      withdrawMissing: true,
    });
    expect(plan).toMatchObject({ changed: 0, missing: { count: 0 } });
  });
});
