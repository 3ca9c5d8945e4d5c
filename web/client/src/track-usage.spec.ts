import { createClient } from './connect.js';
import { MemoryStore } from './store.js';
import { trackUsage } from './track-usage.js';

interface Sent {
  id: string;
  entries: { count: number }[];
}

describe('the usage of a kiosk', () => {
  it('is counted through many attempts without a network', async () => {
    const sent: Sent[] = [];
    let isOnline = false;
    const fetch = (_url: string, init: RequestInit): Promise<Response> => {
      if (!isOnline) return Promise.reject(new TypeError('Failed to fetch'));
      sent.push(JSON.parse(init.body as string) as Sent);
      return Promise.resolve(Response.json({}));
    };
    const client = createClient({
      url: 'http://server',
      event: 'fair',
      token: 'token',
      fetch: fetch as typeof globalThis.fetch,
    });
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

  // Without HTTPS there are no locks, and the server counts an id once.
  it('has one id, also where two pages send it from one store', async () => {
    const sent: Sent[] = [];
    const fetch = (_url: string, init: RequestInit): Promise<Response> => {
      sent.push(JSON.parse(init.body as string) as Sent);
      return Promise.resolve(Response.json({}));
    };
    const client = createClient({
      url: 'http://server',
      event: 'fair',
      token: 'token',
      fetch: fetch as typeof globalThis.fetch,
    });
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
});
