import { Registrations } from '../../build/registrations.js';
import { english } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data, Headers } from '../../setup/graphql.js';

const SHOWN = 'contactPhone representatives { name phone }';

describe('telephone numbers of exhibitors', () => {
  let test: TestCatalog;
  let registrations: Registrations;
  let event: string;
  let slug: string;
  let member: Headers;
  let organizer: Headers;

  beforeAll(async () => {
    test = await startTestCatalog();
    registrations = new Registrations(test);
    slug = 'phones';
    event = await test.rows.event({ slug });
    await test.settle();
    member = await test.accounts.signedIn();
    organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
  });

  afterAll(() => test.close());

  const register = (input: object): Promise<Data> => registrations.register(event, member, input, SHOWN);

  it('are stored as E.164, with the country of the exhibitor as the default', async () => {
    const { exhibitor } = await register({
      country: 'CN',
      contactPhone: '(010) 6255-2233',
      representatives: [
        { name: english('Li'), phone: '138 0013 8000' },
        { name: english('Wang') },
        { name: english('Schmidt'), phone: '+49 30 901820' },
      ],
    });
    expect(exhibitor).toMatchObject({
      contactPhone: '+861062552233',
      representatives: [
        { name: 'Li', phone: '+8613800138000' },
        { name: 'Wang', phone: null },
        { name: 'Schmidt', phone: '+4930901820' },
      ],
    });
    const input = { exhibitorId: exhibitor.id, contactPhone: '021 6433 0000' };
    const changed = await registrations.change('updateExhibitor', input, member, SHOWN);
    expect(changed.exhibitor.contactPhone).toBe('+862164330000');
  });

  it('are rejected with a message and a path', async () => {
    const { errors } = await register({
      contactPhone: '6255 2233',
      representatives: [{ name: english('Li'), phone: '+86 1' }],
    });
    expect(errors).toEqual([
      {
        code: 'INVALID',
        message: 'Contact phone must begin with + and the code of a country that there is.',
        path: ['contactPhone'],
      },
      {
        code: 'INVALID',
        message: 'Phone is too short for a telephone number.',
        path: ['representatives', '0', 'phone'],
      },
    ]);
  });

  it('are visible to staff and members only and occur in no public document', async () => {
    const phones = {
      contactPhone: '+861062552233',
      representatives: [{ name: english('Li'), phone: '+4930901820' }],
    };
    const { exhibitor } = await register(phones);
    const exhibitorId = exhibitor.id;
    await registrations.step('submitExhibitor', { exhibitorId }, member);
    const decision = { exhibitorId, decision: 'APPROVE' };
    await registrations.step('reviewExhibitor', decision, organizer);
    await registrations.step('publishExhibitor', { exhibitorId }, organizer);
    const ask = async (headers: Headers) =>
      (
        await test.api.data(
          `query ($id: ID!) { node(id: $id) { ... on Exhibitor { ${SHOWN} } } }`,
          { id: exhibitorId },
          headers,
        )
      ).node;
    const known = { contactPhone: '+861062552233', representatives: [{ name: 'Li', phone: '+4930901820' }] };
    expect([await ask(member), await ask(organizer)]).toEqual([known, known]);
    expect(await ask({})).toEqual({ contactPhone: null, representatives: [{ name: 'Li', phone: null }] });
    const { rows } = await test.sql.query(
      `select from catalog_entry where document::text || coalesce(detail::text, '') ~ '4930901820|861062552233'`,
    );
    expect(rows).toEqual([]);
  });

  it('are kept for representatives whose names an import does not change', async () => {
    const input = { externalId: 'P1', representatives: [{ name: english('Li'), phone: '+4930901820' }] };
    const { exhibitor } = await registrations.register(event, organizer, input, SHOWN);
    const body =
      'externalId,name.en,contactPhone,country,representatives\nP1,Phones,010 6255 2233,CN,"[{""name"":{""en"":""Li""}},{""name"":{""en"":""Wang""}}]"\n';
    const response = await fetch(`${test.url}/import/exhibitors?event=${slug}`, {
      method: 'POST',
      headers: { ...organizer, 'content-type': 'text/csv' },
      body,
    });
    expect(await response.json()).toMatchObject({ problems: [], changed: 1 });
    const query = `query ($id: ID!) { node(id: $id) { ... on Exhibitor { ${SHOWN} } } }`;
    expect((await test.api.data(query, { id: exhibitor.id }, organizer)).node).toEqual({
      contactPhone: '+861062552233',
      representatives: [
        { name: 'Li', phone: '+4930901820' },
        { name: 'Wang', phone: null },
      ],
    });
  });
});
