import { type Client, createClient } from './connect.js';
import { MemoryStore } from './store.js';
import { trackUsage } from './track-usage.js';

interface Sent {
  id: string;
  entries: { count: number }[];
}

/** A client whose server accepts all counts while it is reachable. */
function sendingClient(isOnline = () => true): { client: Client; sent: Sent[] } {
  const sent: Sent[] = [];
  const fetch = (_url: string, init: RequestInit): Promise<Response> => {
    if (!isOnline()) return Promise.reject(new TypeError('Failed to fetch'));
    sent.push(JSON.parse(init.body as string) as Sent);
    return Promise.resolve(Response.json({}));
  };
  const options = { url: 'http://server', event: 'fair', token: 'token' };
  return { client: createClient({ ...options, fetch: fetch as typeof globalThis.fetch }), sent };
}

describe('the usage of a kiosk', () => {
  it('is counted through many attempts without a network', async () => {
    let isOnline = false;
    const { client, sent } = sendingClient(() => isOnline);
    const usage = trackUsage(client);
    const ATTEMPTS = 150;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      usage.track('VIEW', `exhibitor ${String(attempt)}`);
      await expect(usage.flush()).rejects.toThrow('not reached');
    }
    isOnline = true;
    await usage.flush();
    usage.stop();
    const counts = sent.flatMap(({ entries }) => entries.map(({ count }) => count));
    expect(counts).toEqual(Array.from({ length: ATTEMPTS }, () => 1));
  });

  // Pages without HTTPS have no locks. The server counts each id once.
  it('has one id, even if two pages send it from one store', async () => {
    const { client, sent } = sendingClient();
    const store = new MemoryStore();
    const first = trackUsage(client, { store });
    first.track('SEARCH');
    while ((await store.get('usage')) === undefined) await Promise.resolve();
    const second = trackUsage(client, { store });
    await second.flush();
    await first.flush();
    first.stop();
    second.stop();
    expect(sent.map(({ id }) => id)).toEqual([sent[0]?.id, sent[0]?.id]);
  });
  it('is sent only by the page that has claimed it', async () => {
    const { client, sent } = sendingClient();
    const store = new MemoryStore();
    let isClaimed = false;
    const claim = (): Promise<boolean> => {
      const isFree = !isClaimed;
      isClaimed = true;
      return Promise.resolve(isFree);
    };
    const shared = { get: store.get.bind(store), set: store.set.bind(store), claim };
    const first = trackUsage(client, { store: shared });
    first.track('SEARCH');
    while ((await store.get('usage')) === undefined) await Promise.resolve();
    const second = trackUsage(client, { store: shared });
    await second.flush();
    expect(sent).toEqual([]);
    await first.flush();
    first.stop();
    second.stop();
    expect(sent).toHaveLength(1);
  });
});
