import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { ManagedEvent, english } from '../../build/managed-event.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { type Data, GraphqlClient, type Headers } from '../../setup/graphql.js';
import { bySocket, byStream, type Subscribed, untilReceived } from '../../setup/live.js';
import { endServer, type SpawnedServer, spawnReplica } from '../../setup/server.js';
import { until } from '../../setup/until.js';

const CHANGED = `subscription ($event: String!, $since: Int) {
  catalogChanged(event: $event, since: $since) {
    revision kind id node { id ... on Exhibitor { name(locale: "en") status booths { code } } } } }`;

let test: TestCatalog;
let other: SpawnedServer;

beforeAll(async () => {
  test = await startTestCatalog({ background: true });
  other = await spawnReplica(test.databaseUrl);
});

afterAll(async () => {
  await endServer(other);
  await test.close();
});

describe.each([
  ['a WebSocket', bySocket],
  ['server-sent events', byStream],
])('a subscription by %s', (_way, subscribe) => {
  let managed: ManagedEvent;
  const open: Subscribed[] = [];

  beforeEach(async () => {
    managed = await ManagedEvent.make(test);
    // The replica receives the new event a moment after its commit.
    const replica = new GraphqlClient(other.url);
    await until(async () => (await replica.ofEvent(managed.slug, 'revision')) !== undefined);
  });

  afterEach(() => {
    for (const subscribed of open.splice(0)) subscribed.stop();
  });

  /** Subscribes to the event on a replica, by default from its current revision. */
  function follow(url: string, since?: number, headers?: Headers): Subscribed {
    const subscribed = subscribe(url, CHANGED, { event: managed.slug, since }, headers);
    open.push(subscribed);
    return subscribed;
  }

  function revisionsOf({ received }: Subscribed): number[] {
    return received.map(({ data }) => data.catalogChanged.revision as number);
  }

  const addExhibitor = async (name: string): Promise<string> => {
    const id = await test.rows.exhibitor(managed.event, { name: { en: name } });
    await test.settle();
    return id;
  };

  it('delivers each change once on every replica, in revision order', async () => {
    const start = await managed.revision();
    const followers = [follow(test.url, start), follow(other.url, start), follow(other.url, start)];
    for (let count = 0; count < 20; count += 1) await addExhibitor(`Exhibitor ${count}`);
    const expected = Array.from({ length: 20 }, (_, index) => start + 1 + index);
    for (const follower of followers) await untilReceived(follower, 20);
    for (const follower of followers) expect(revisionsOf(follower)).toEqual(expected);
  });

  it('delivers only later changes if it names no revision', async () => {
    await addExhibitor('Before');
    const follower = follow(other.url);
    const marker = follow(other.url, await managed.revision());
    // The subscription has begun once it receives a change.
    const names: string[] = [];
    await until(async () => {
      names.push(`After ${names.length}`);
      await addExhibitor(names.at(-1)!);
      return follower.received.length > 1;
    });
    await untilReceived(marker, names.length);
    const received = () => follower.received.map(({ data }) => data.catalogChanged.node.name);
    await until(() => received().at(-1) === names.at(-1));
    expect(received()).toEqual(names.slice(-received().length));
  });

  it('delivers the missed changes after the revision that it names', async () => {
    const start = await managed.revision();
    const first = follow(other.url, start);
    await addExhibitor('A');
    await untilReceived(first, 1);
    first.stop();
    await addExhibitor('B');
    await addExhibitor('C');
    const again = follow(test.url, start + 1);
    await addExhibitor('D');
    await untilReceived(again, 3);
    expect(again.received.map(({ data }) => data.catalogChanged.node.name)).toEqual(['B', 'C', 'D']);
  });

  it('delivers all changes of a revision that is longer than one read', async () => {
    const start = await managed.revision();
    const follower = follow(other.url, start);
    await test.sql.query(
      `insert into exhibitor (event_id, slug, name, status, published)
       select $1, 'many-' || n, '{"en": "Many"}', 'APPROVED', true from generate_series(1, 450) n`,
      [managed.event],
    );
    await untilReceived(follower, 450);
    expect(new Set(follower.received.map(({ data }) => data.catalogChanged.id)).size).toBe(450);
    expect(new Set(revisionsOf(follower))).toEqual(new Set([start + 1]));
  });

  it('reports unpublished objects as removed', async () => {
    const exhibitor = await addExhibitor('Passing');
    const follower = follow(other.url, await managed.revision());
    const exhibitorId = encodeCatalogId('EXHIBITOR', exhibitor);
    await test.rows.update('exhibitor', exhibitor, { published: false });
    await untilReceived(follower, 1);
    expect(follower.received[0]!.data.catalogChanged).toMatchObject({
      kind: 'REMOVED',
      id: exhibitorId,
      node: null,
    });
  });

  it('contains only the fields that its caller can read', async () => {
    const since = await managed.revision();
    const [visitor, organizer] = [follow(test.url, since), follow(test.url, since, managed.organizer)];
    await addExhibitor('Robots');
    const node = ({ received }: Subscribed): Data => received[0]?.data.catalogChanged.node;
    await until(() => node(visitor) && node(organizer));
    expect([node(visitor).status, node(organizer).status]).toEqual([null, 'APPROVED']);
  });

  it('delivers no further change after its session has ended', async () => {
    const { headers } = await test.accounts.account({ role: 'ORGANIZER', event: managed.event });
    const follower = follow(other.url, await managed.revision(), headers);
    await addExhibitor('Before');
    await untilReceived(follower, 1);
    await test.api.data('mutation { signOut { errors { code } } }', {}, headers);
    await addExhibitor('After');
    await follower.ended;
    expect(follower.received.slice(1).map(({ errors }) => errors?.[0].extensions.code)).toEqual([
      'UNAUTHENTICATED',
    ]);
  });

  it('ends after its session has ended, even without a change', async () => {
    const { headers } = await test.accounts.account({ role: 'ORGANIZER', event: managed.event });
    const follower = follow(other.url, await managed.revision(), headers);
    await addExhibitor('Before');
    await untilReceived(follower, 1);
    await test.api.data('mutation { signOut { errors { code } } }', {}, headers);
    await follower.ended;
    expect(follower.received[1]?.errors?.[0].extensions.code).toBe('UNAUTHENTICATED');
  });

  it('ends when its event is unpublished and delivers no object of that event', async () => {
    const follower = follow(other.url, await managed.revision());
    await addExhibitor('Before');
    // Otherwise the event may be unpublished before the subscription begins.
    await untilReceived(follower, 1);
    await test.rows.update('event', managed.event, { status: 'DRAFT' });
    await addExhibitor('Hidden');
    await follower.ended;
    const received = follower.received.map(({ data }) => [data.catalogChanged.kind, data.catalogChanged.id]);
    expect(received.slice(1)).toEqual([['REMOVED', managed.id]]);
  });

  it('requires a snapshot if the changes are no longer stored', async () => {
    await addExhibitor('Old');
    await test.sql.query('update catalog_revision set changes_since = revision where event_id = $1', [
      managed.event,
    ]);
    const follower = follow(test.url, 0);
    await follower.ended;
    expect(follower.received[0]?.errors?.[0].extensions.code).toBe('SNAPSHOT_REQUIRED');
  });

  it('returns NOT_FOUND for an unknown event and for a draft', async () => {
    await test.rows.event({ slug: `draft-of-${managed.slug}`, status: 'DRAFT' });
    await test.settle();
    for (const slug of ['nowhere', `draft-of-${managed.slug}`]) {
      const subscribed = subscribe(test.url, CHANGED, { event: slug });
      await subscribed.ended;
      expect(subscribed.received[0]?.errors?.[0].extensions.code).toBe('NOT_FOUND');
    }
  });

  it('delivers a change made by a mutation', async () => {
    const follower = follow(other.url, await managed.revision());
    await managed.change('updateEvent', { eventId: managed.id, name: english('Renamed') });
    await untilReceived(follower, 1);
    expect(follower.received[0]!.data.catalogChanged.id).toBe(managed.id);
  });
});
