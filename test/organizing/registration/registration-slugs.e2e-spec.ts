import { Registrations } from '../../build/registrations.js';
import { english } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

describe('the slug of a registration', () => {
  let test: TestCatalog;
  let registrations: Registrations;

  beforeAll(async () => {
    test = await startTestCatalog();
    registrations = new Registrations(test);
  });

  afterAll(() => test.close());

  it('is derived from the name and unique, also for simultaneous requests', async () => {
    const other = await test.rows.event();
    const staff = await test.accounts.signedIn({ role: 'ORGANIZER', event: other });
    await test.settle();
    const name = [{ locale: 'zh-Hans', text: '绿色机器人' }];
    const all = await Promise.all(
      Array.from({ length: 5 }, () => registrations.register(other, staff, { name })),
    );
    expect(all.map(({ exhibitor }) => exhibitor.slug).sort()).toEqual([
      'lv-se-ji-qi-ren',
      ...[2, 3, 4, 5].map((number) => `lv-se-ji-qi-ren-${String(number)}`),
    ]);
  });

  it('of an applicant does not depend on the registrations of others', async () => {
    const event = await test.rows.event();
    const organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    const rival = await test.accounts.signedIn();
    const applicant = await test.accounts.signedIn();
    await test.settle();
    const name = english('Secret Start-up');
    await registrations.register(event, rival, { name, slug: 'secret' });
    await registrations.register(event, organizer, { name });
    await registrations.register(event, organizer, { slug: 'secret' });
    const inputs = [{ slug: 'secret' }, { name }, { slug: 'free' }, { name: english('Free name') }];
    const payloads = await Promise.all(
      inputs.map((input) => registrations.register(event, applicant, input)),
    );
    expect(payloads).toMatchObject(
      ['secret', 'secret-start-up', 'free', 'free-name'].map((start) => ({
        errors: [],
        exhibitor: { slug: expect.stringMatching(new RegExp(`^${start}-[1-9]\\d{3}$`)) },
      })),
    );
  });
});
