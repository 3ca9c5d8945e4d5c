import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
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

  it('of an applicant loses its number when the approval is announced, if the rest is free', async () => {
    const event = await test.rows.event();
    const organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    await test.settle();
    const [first, second, deferred] = await Promise.all(
      ['Acme', 'Acme', 'Deferred'].map(async (text) => {
        const applicant = await test.accounts.signedIn();
        const { exhibitor } = await registrations.register(event, applicant, { name: english(text) });
        await registrations.change('submitExhibitor', { exhibitorId: exhibitor.id }, applicant);
        return exhibitor;
      }),
    );
    const decide = async ({ id }: { id: string }, input: object = {}): Promise<string> => {
      const decision = { exhibitorId: id, decision: 'APPROVE', ...input };
      return (await registrations.change('reviewExhibitor', decision, organizer)).exhibitor.slug;
    };
    expect(await decide(first)).toBe('acme');
    expect(await decide(second)).toBe(second.slug);

    // A shorter slug would reveal the decision to the applicant.
    expect(await decide(deferred, { deferNotification: true })).toBe(deferred.slug);
    await registrations.change('publishExhibitor', { exhibitorId: deferred.id }, organizer);
    const eventId = encodeCatalogId('EVENT', event);
    await test.api.data(
      'mutation ($input: ReleaseDecisionsInput!) { releaseDecisions(input: $input) { errors { code } } }',
      { input: { eventId } },
      organizer,
    );
    const query = `query ($eventId: ID!, $slug: String!) {
      node(id: $eventId) { ... on Event { exhibitor(slug: $slug) { id slug } } } }`;
    const { node } = await test.api.data(query, { eventId, slug: deferred.slug });
    expect(node.exhibitor).toEqual({ id: deferred.id, slug: 'deferred' });
  });

  it('that an organizer chooses keeps its number', async () => {
    const event = await test.rows.event();
    const organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    await test.settle();
    const { exhibitor } = await registrations.register(event, organizer, { slug: 'expo-2027' });
    await registrations.change('submitExhibitor', { exhibitorId: exhibitor.id }, organizer);
    const approval = { exhibitorId: exhibitor.id, decision: 'APPROVE' };
    const payload = await registrations.change('reviewExhibitor', approval, organizer);
    expect(payload.exhibitor.slug).toBe('expo-2027');
  });
});
