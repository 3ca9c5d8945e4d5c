import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { ImportFair } from '../../build/importing.js';
import { english } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data, Headers } from '../../setup/graphql.js';

const PHONES = ['张三 13800138000', 'li@example.com', 'Li ＠ home', '１３８', '٣٤٥'];

describe('contact data in the name of a representative', () => {
  let test: TestCatalog;
  let fair: ImportFair;
  let organizer: Headers;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  beforeEach(async () => {
    fair = await ImportFair.make(test);
    organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event: fair.event });
  });

  afterAll(() => test.close());

  const mutate = async (name: string, input: object, headers = organizer): Promise<Data> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
    const document = `mutation ($input: ${type}) { ${name}(input: $input) { errors { code path message } } }`;
    return (await test.api.data(document, { input }, headers))[name];
  };

  it.each(PHONES)('is rejected in a registration and in a change: %s', async (text) => {
    const representatives = [{ name: english('Li') }, { name: english(text) }];
    const path = ['representatives', '1', 'name', '0', 'text'];
    const eventId = encodeCatalogId('EVENT', fair.event);
    const registered = await mutate('registerExhibitor', { eventId, name: english('A'), representatives });
    expect(registered.errors).toMatchObject([{ code: 'INVALID', path }]);
    const exhibitor = await test.rows.exhibitor(fair.event);
    await test.settle();
    const exhibitorId = encodeCatalogId('EXHIBITOR', exhibitor);
    const changed = await mutate('updateExhibitor', { exhibitorId, representatives });
    expect(changed.errors).toMatchObject([{ code: 'INVALID', path }]);
  });

  it.each(PHONES)('is rejected in an import, as text and as JSON: %s', async (text) => {
    const json = JSON.stringify([{ name: { en: text } }]).replaceAll('"', '""');
    const { plan } = await fair.run('exhibitors', `name.en,代表\nA,${text}\nB,"${json}"\n`);
    expect(plan.problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, '代表', 'INVALID'],
      [3, '代表', 'INVALID'],
    ]);
  });

  it.each(['联系人', '联系人姓名', 'contact', 'Contact Person', 'Primary Contact', 'Contact person (2)'])(
    'is imported as the contact person from a column "%s"',
    async (header) => {
      const { plan } = await fair.run('exhibitors', `name.en,${header}\nA,Li\n`);
      expect(plan.problems).toEqual([]);
      const { rows } = await test.sql.query(
        'select contact_name, representatives from exhibitor where event_id = $1',
        [fair.event],
      );
      expect(rows).toEqual([{ contact_name: 'Li', representatives: [] }]);
    },
  );

  it.each(['联系方式', 'Contacts', '英文联系人', 'contact.en'])(
    'is not imported from a column "%s", which is reported as unknown',
    async (header) => {
      const { plan } = await fair.run('exhibitors', `name.en,${header}\nA,Li\n`);
      expect(plan.problems).toMatchObject([{ row: null, column: header, code: 'UNKNOWN_COLUMN' }]);
    },
  );

  it.each(['联系邮箱', 'Contact Email', 'Contact Phone', '联系电话', '代表'])(
    'causes no warning for a column "%s"',
    async (header) => {
      const { plan } = await fair.run('exhibitors', `name.en,${header}\nA,\n`);
      expect([plan.problems, plan.warnings]).toEqual([[], []]);
    },
  );

  it('is rejected when an earlier pending change is accepted', async () => {
    const exhibitor_id = await test.rows.exhibitor(fair.event);
    const proposed = { representatives: [{ name: { en: 'Li 123' }, role: null }] };
    await test.rows.insert('exhibitor_pending_change', {
      event_id: fair.event,
      exhibitor_id,
      proposed,
      actor: 'x',
    });
    await test.settle();
    const input = { exhibitorId: encodeCatalogId('EXHIBITOR', exhibitor_id) };
    expect((await mutate('acceptPendingChange', input)).errors).toMatchObject([{ code: 'INVALID' }]);
  });

  it('is not carried over into another edition', async () => {
    const earlier = await test.rows.event();
    const reader = await test.accounts.signedIn(
      { role: 'ORGANIZER', event: fair.event },
      { role: 'REVIEWER', event: earlier },
    );
    await test.rows.exhibitor(earlier, { representatives: [{ name: { en: 'Li 13800138000' } }] });
    await test.rows.exhibitor(earlier, { representatives: [{ name: { en: 'Li' } }] });
    const document = `mutation ($input: CarryOverExhibitorsInput!) { carryOverExhibitors(input: $input) {
      results { errors { code message } } } }`;
    const input = {
      eventId: encodeCatalogId('EVENT', fair.event),
      fromEventId: encodeCatalogId('EVENT', earlier),
    };
    const { carryOverExhibitors } = await test.api.data(document, { input }, reader);
    expect(carryOverExhibitors.results.map(({ errors }: Data) => errors.length).sort()).toEqual([0, 1]);
    expect(JSON.stringify(carryOverExhibitors)).toMatch(/without digits/);
  });
});
