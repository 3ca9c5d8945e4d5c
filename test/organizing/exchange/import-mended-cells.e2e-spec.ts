import { ImportFair } from '../../build/importing.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

describe('an imported list', () => {
  let test: TestCatalog;
  let fair: ImportFair;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  beforeEach(async () => {
    fair = await ImportFair.make(test);
  });

  afterAll(() => test.close());

  it('can have contact details that follow later, which are empty and counted once', async () => {
    const file = 'id,Company,Phone,E-mail,Website\n1,A,TBA,待定,见名片\n2,B,电话待补,N/A,-\n';
    const { plan } = await fair.run('exhibitors', file);
    expect(plan.problems).toEqual([]);
    expect(plan.warnings).toEqual([
      '5 cells with contact details have no value yet ("TBA" in row 2) and are read as empty.',
    ]);
    expect(await fair.exhibitors('contact_phone, contact_email, website')).toEqual(
      Array(2).fill({ contact_phone: null, contact_email: null, website: null }),
    );
  });
});
