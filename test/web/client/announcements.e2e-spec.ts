import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import {
  type Catalog,
  type Client,
  createClient,
  MemoryStore,
  syncCatalog,
} from '../../../web/client/src/client.js';
import { english, ManagedEvent } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { endServer, type SpawnedServer, spawnReplica } from '../../setup/server.js';
import { until } from '../../setup/until.js';

/** Longer than any test, so that changes arrive only by the stream of the server. */
const POLL_MS = 3_600_000;

describe('announcements on a device', () => {
  let test: TestCatalog;
  let other: SpawnedServer;
  let fair: ManagedEvent;
  let client: Client;
  let catalog: Catalog;
  let places: Record<'center' | 'branch' | 'h1' | 'h2', string>;

  beforeAll(async () => {
    test = await startTestCatalog({ background: true });
    other = await spawnReplica(test.databaseUrl);
  });

  afterAll(async () => {
    await endServer(other);
    await test.close();
  });

  beforeEach(async () => {
    fair = await ManagedEvent.make(test);
    const center = await test.rows.venue(fair.event);
    const branch = await test.rows.venue(fair.event);
    const h1 = await test.rows.hall(fair.event, center);
    const h2 = await test.rows.hall(fair.event, center);
    places = {
      center: encodeCatalogId('VENUE', center),
      branch: encodeCatalogId('VENUE', branch),
      h1: encodeCatalogId('HALL', h1),
      h2: encodeCatalogId('HALL', h2),
    };
    await test.settle();
    // The device is connected to another server than the organizers.
    client = createClient({ url: other.url, event: fair.slug, locale: 'en' });
    catalog = await syncCatalog(client, { store: new MemoryStore(), pollMs: POLL_MS });
    await until(() => catalog.list('Hall').length === 2);
  });

  afterEach(() => catalog.stop());

  async function create(text: string, changes: object = {}): Promise<string> {
    const input = { eventId: fair.id, text: english(text), startsAt: '2017-09-15T04:00:00Z', ...changes };
    const { announcement } = await fair.change('createAnnouncement', input, 'announcement { id }');
    return announcement.id;
  }

  const shown = (at: string, place = {}): string[] =>
    catalog
      .announcements(place, new Date(at))
      .map(({ body }) => catalog.text(body.text))
      .sort();

  it('arrive by the stream, and disappear when they are unpublished', async () => {
    const announcementId = await create('Closed');
    await until(() => catalog.list('Announcement').length === 1);
    expect(shown('2017-09-15T04:00:00Z')).toEqual(['Closed']);
    await fair.change('unpublishAnnouncement', { announcementId });
    await until(() => catalog.list('Announcement').length === 0);
  });

  it('are shown from the start to the end, without a request', async () => {
    await create('ends', { endsAt: '2017-09-15T05:00:00Z' });
    await create('stays', { startsAt: '2017-09-15T04:30:00Z' });
    await until(() => catalog.list('Announcement').length === 2);
    catalog.stop();
    const times = ['03:59:59', '04:00:00', '04:30:00', '04:59:59', '05:00:00'];
    expect(times.map((time) => shown(`2017-09-15T${time}Z`).join())).toEqual([
      '',
      'ends',
      'ends,stays',
      'ends,stays',
      'stays',
    ]);
  });

  it('are shown by the clock of the server, even if that of the device is wrong', async () => {
    await create('Closed', { endsAt: '2017-09-15T05:00:00Z' });
    await until(() => catalog.list('Announcement').length === 1);
    catalog.stop();
    const before = catalog.announcements().length;
    client.transport.clockOffset = Date.parse('2017-09-15T04:30:00Z') - Date.now();
    expect([before, catalog.announcements().length]).toEqual([0, 1]);
  });

  it('are shown at their own places only', async () => {
    await create('all');
    await create('center', { venueIds: [places.center] });
    await create('h1', { hallIds: [places.h1] });
    await create('branch', { venueIds: [places.branch] });
    await until(() => catalog.list('Announcement').length === 4);
    const noon = (place: object) => shown('2017-09-15T04:00:00Z', place);
    expect(noon({ hall: places.h1 })).toEqual(['all', 'center', 'h1']);
    expect(noon({ hall: places.h2 })).toEqual(['all', 'center']);
    expect(noon({ venue: places.center })).toEqual(['all', 'center', 'h1']);
    expect(noon({})).toEqual(['all', 'branch', 'center', 'h1']);
  });
});
