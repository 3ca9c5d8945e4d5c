import { english, ManagedEvent } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data } from '../../setup/graphql.js';

const CONTACT = 'contact { name(locale: "en") names { locale text } email phone }';
const NAMES = [
  { locale: 'zh-Hans', text: '招展部' },
  { locale: 'en', text: 'Exhibitor Office' },
];

describe('the contact of an event', () => {
  let test: TestCatalog;
  let fair: ManagedEvent;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  afterAll(() => test.close());

  beforeEach(async () => {
    fair = await ManagedEvent.make(test);
  });

  const whole = { name: NAMES, email: 'office@fair.example', phone: '+86 20 8888 1234' };
  const set = (contact: object | null, headers = fair.organizer): Promise<Data> =>
    fair.change('updateEvent', { eventId: fair.id, contact }, `event { ${CONTACT} }`, headers);
  const problems = (contact: object) => fair.problems('updateEvent', { eventId: fair.id, contact });
  const seen = (): Promise<Data> => test.api.ofEvent(fair.slug, CONTACT);

  it('is null until an organizer sets it', async () => {
    expect(await seen()).toBeNull();
  });

  it('is public in every language, with the telephone number in E.164', async () => {
    const { event } = await set(whole);
    const contact = {
      name: 'Exhibitor Office',
      names: NAMES,
      email: 'office@fair.example',
      phone: '+862088881234',
    };
    expect(event).toEqual({ contact });
    expect(await seen()).toEqual(contact);
  });

  it('accepts full-width characters, spaces and a telephone number without a country code', async () => {
    const contact = { email: ' ｏｆｆｉｃｅ＠fair.example', phone: '０２０－８８８８ 1234' };
    await fair.change('updateEvent', { eventId: fair.id, country: 'CN', contact });
    expect(await seen()).toMatchObject({ email: 'office@fair.example', phone: '+862088881234' });
    await fair.change('updateEvent', { eventId: fair.id, contact: { phone: '13800138000' } });
    expect(await seen()).toMatchObject({ phone: '+8613800138000' });
  });

  it('can be set when an event is created', async () => {
    const administrator = await test.accounts.signedIn({ role: 'ADMINISTRATOR' });
    const input = {
      slug: 'with-contact',
      name: english('Fair'),
      startsOn: '2027-03-01',
      endsOn: '2027-03-04',
      timeZone: 'Asia/Shanghai',
      locales: ['en'],
      contact: { email: 'office@fair.example' },
    };
    const { event } = await fair.change(
      'createEvent',
      input,
      'event { contact { email phone } }',
      administrator,
    );
    expect(event).toEqual({ contact: { email: 'office@fair.example', phone: null } });
  });

  it('keeps fields and languages that a change does not contain', async () => {
    await set(whole);
    await set({ name: english('Service') });
    expect(await seen()).toMatchObject({
      names: [NAMES[0], { locale: 'en', text: 'Service' }],
      email: 'office@fair.example',
    });
  });

  it('loses a single field that is set to null', async () => {
    await set(whole);
    await set({ phone: null });
    expect(await seen()).toMatchObject({ email: 'office@fair.example', phone: null });
  });

  it('is removed by null', async () => {
    await set(whole);
    await set(null);
    expect(await seen()).toBeNull();
  });

  it.each([
    { contact: { name: [{ locale: 'fr', text: 'Bureau' }] }, problem: 'INVALID contact name 0 locale' },
    { contact: { name: english('x'.repeat(201)) }, problem: 'INVALID contact name 0 text' },
    { contact: { email: `${'x'.repeat(60)}@${'x.'.repeat(100)}example` }, problem: 'INVALID contact email' },
    { contact: { phone: '88881234' }, problem: 'INVALID contact phone' },
  ])('is rejected with its path: $problem', async ({ contact, problem }) => {
    expect(await problems(contact)).toEqual([problem]);
  });

  it('appears in the audit', async () => {
    await set({ email: 'office@fair.example' });
    const { rows } = await test.sql.query<{ after: Data }>(
      `select changes -> 0 -> 'after' as after from audit_entry where event_id = $1`,
      [fair.event],
    );
    expect(rows).toMatchObject([{ after: { contactEmail: 'office@fair.example' } }]);
  });

  it('is copied with the event', async () => {
    await set(whole);
    const input = {
      eventId: fair.id,
      slug: `${fair.slug}-next`,
      startsOn: '2018-10-09',
      endsOn: '2018-10-15',
    };
    const administrator = await test.accounts.signedIn({ role: 'ADMINISTRATOR' });
    const { event } = await fair.change('copyEvent', input, `event { ${CONTACT} }`, administrator);
    expect(event.contact).toMatchObject({
      names: NAMES,
      email: 'office@fair.example',
      phone: '+862088881234',
    });
  });

  it('is the organizer in the linked data', async () => {
    await set(whole);
    const answer = await fetch(`${test.url}/events/${fair.slug}/jsonld?locale=en`);
    const [event] = (await answer.json())['@graph'];
    expect(event.organizer).toEqual({
      '@type': 'Organization',
      name: 'Exhibitor Office',
      email: 'office@fair.example',
      telephone: '+862088881234',
    });
  });

  it('prevents the removal of a language that its name has', async () => {
    const draft = await ManagedEvent.make(test, { status: 'DRAFT', name: { 'zh-Hans': '展会' } });
    const input = { eventId: draft.id, contact: { name: english('Office') } };
    expect(await draft.problems('updateEvent', input)).toEqual([]);
    expect(await draft.problems('updateEvent', { eventId: draft.id, locales: ['zh-Hans'] })).toEqual([
      'IN_USE locales',
    ]);
  });
});
