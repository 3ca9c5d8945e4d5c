import { english, ManagedEvent, mutation } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

describe('the pictures of an event', () => {
  let test: TestCatalog;
  let fair: ManagedEvent;
  let sha256: string;
  let pictures = 0;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  afterAll(() => test.close());

  beforeEach(async () => {
    fair = await ManagedEvent.make(test);
    sha256 = await uploaded(fair.event);
  });

  async function uploaded(event_id: string): Promise<string> {
    pictures += 1;
    const hash = pictures.toString(16).padStart(64, '0');
    await test.rows.insert('media', {
      event_id,
      sha256: hash,
      mime: 'image/png',
      width: 640,
      height: 480,
      uploaded_at: new Date(),
    });
    return hash;
  }

  const FIELDS = 'logo { sha256 alt(locale: "en") url(width: 256) } picture { sha256 width }';
  const set = (input: object) =>
    fair.change('setEventImages', { eventId: fair.id, ...input }, `event { ${FIELDS} }`);

  it('are visible to visitors immediately, and each stays while the other changes', async () => {
    const before = await fair.revision();
    const logo = { sha256, alt: '🏭', url: `/media/${sha256}/256.webp` };
    const { event } = await set({ logo: { sha256, alt: english('🏭') } });
    expect(event).toEqual({ logo, picture: null });
    expect(await fair.revision()).toBe(before + 1);
    const picture = await uploaded(fair.event);
    await set({ picture: { sha256: picture } });
    const shown = await test.api.data(`{ event(slug: "${fair.slug}") { ${FIELDS} } }`);
    expect(shown.event).toEqual({ logo, picture: { sha256: picture, width: 640 } });
  });

  it('can be replaced and removed', async () => {
    await set({ logo: { sha256 } });
    const other = await uploaded(fair.event);
    expect((await set({ logo: { sha256: other } })).event.logo.sha256).toBe(other);
    expect((await set({ logo: null })).event).toEqual({ logo: null, picture: null });
  });

  it('must be uploaded for the event', async () => {
    const foreign = await uploaded(await test.rows.event());
    expect(await fair.problems('setEventImages', { eventId: fair.id, picture: { sha256: foreign } })).toEqual(
      ['NOT_FOUND picture sha256'],
    );
  });

  it('can be set by organizers of the event only', async () => {
    const input = { eventId: fair.id, logo: null };
    expect(await fair.refusal('setEventImages', input)).toMatch(/^UNAUTHENTICATED/);
    expect(await fair.refusal('setEventImages', input, fair.stranger)).toMatch(/^FORBIDDEN/);
    expect(await fair.refusal('setEventImages', input, fair.reviewer)).toMatch(/^FORBIDDEN/);
  });

  it('are recorded in the audit and do not prevent the deletion of a draft', async () => {
    await test.rows.update('event', fair.event, { status: 'DRAFT' });
    await set({ logo: { sha256 } });
    expect(await fair.audited()).toEqual(['setEventImages EVENT']);
    const admin = await test.accounts.signedIn({ role: 'ADMINISTRATOR' });
    const input = { eventId: fair.id, slug: fair.slug };
    const { deleteEvent } = await test.api.data(mutation('deleteEvent', 'deletedId'), { input }, admin);
    expect(deleteEvent).toEqual({ deletedId: fair.id, errors: [] });
  });
});

describe('the country of an event', () => {
  let test: TestCatalog;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  afterAll(() => test.close());

  it('can be set and removed by organizers and is stored in capitals', async () => {
    const fair = await ManagedEvent.make(test);
    const set = async (country: string | null): Promise<unknown> =>
      (await fair.change('updateEvent', { eventId: fair.id, country }, 'event { country }')).event.country;
    expect(await set('cn')).toBe('CN');
    expect(await set(null)).toBeNull();
  });
});
