import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { CatalogCopy } from '../../build/catalog-copy.js';
import { CopiedEvent } from '../../build/copied-event.js';
import { smallFair } from '../../build/small-fair.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Data } from '../../setup/graphql.js';
import { until } from '../../setup/until.js';
import { statementsOf } from '../../setup/statements.js';

describe('a device with a copy of the catalog', () => {
  let test: TestCatalog;
  let event: CopiedEvent;

  beforeAll(async () => {
    test = await startTestCatalog();
  });

  afterAll(() => test.close());

  beforeEach(async () => {
    event = await CopiedEvent.make(test);
  });

  async function namesIn({ buckets }: Data): Promise<string[]> {
    const names: string[] = [];
    for (const { pack: named } of buckets) {
      if (!named) continue;
      const text = await (await fetch(`${test.url}/sync/v1/packs/${named.sha256}`)).text();
      for (const line of text.trimEnd().split('\n')) {
        const { type, body } = JSON.parse(line);
        if (type === 'Exhibitor') names.push(body.name.en as string);
      }
    }
    return names.sort();
  }

  describe('by the manifest', () => {
    it('receives the epoch, the revision and the packs of the event', async () => {
      await event.exhibitor('A');
      expect(await event.packed()).toMatchObject({
        epoch: expect.stringMatching(/^[\da-f-]{36}$/),
        revision: 2,
        schema: 2,
        locales: ['zh-Hans', 'en'],
        media: { presets: [128, 256, 640, 1080] },
        minSdk: 1,
      });
    });

    it('receives 304 if nothing is new, with at most one statement a second', async () => {
      const first = await fetch(event.path('manifest'));
      const etag = first.headers.get('etag')!;
      expect(etag).toMatch(/^"[\da-f-]{36}\.1\.2\.0"$/);
      expect(first.headers.get('cache-control')).toBe('no-cache');
      const statuses: number[] = [];
      const start = performance.now();
      const statements = await statementsOf(async () => {
        for (let poll = 0; poll < 30; poll += 1) {
          const again = await fetch(event.path('manifest'), { headers: { 'if-none-match': etag } });
          statuses.push(again.status);
        }
      });
      expect(new Set(statuses)).toEqual(new Set([304]));
      const seconds = Math.floor((performance.now() - start) / 1000);
      expect(statements.length).toBeLessThanOrEqual(1 + seconds);
    });

    it('receives one new pack after the change of one object', async () => {
      for (const name of ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']) await event.exhibitor(name);
      const before = await event.packed();
      await event.exhibitor('I');
      const after = await event.packed();
      const changed = after.buckets.filter(
        ({ pack: named }: Data, index: number) => named?.sha256 !== before.buckets[index].pack?.sha256,
      );
      expect(changed).toHaveLength(1);
      expect(await namesIn(after)).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I']);
    });
  });

  describe('by the packs', () => {
    it('receives all published objects, with references by global ids, and nothing else', async () => {
      const hall = await test.rows.hall(event.id, await test.rows.venue(event.id));
      const booth = await test.rows.booth(event.id, hall, { code: 'A1' });
      const shown = await event.exhibitor('Shown');
      await test.rows.exhibitor(event.id, {
        name: { en: 'Hidden' },
        published: false,
        contact_email: 'a@b.example',
      });
      await test.rows.allocation(event.id, booth, shown);
      await test.settle();
      await event.packed();
      const copy = new CatalogCopy(event.slug);
      await copy.sync(test.url);
      const text = JSON.stringify([...copy.objects.values()]);
      expect(text).not.toContain('Hidden');
      expect(text).not.toContain('contactEmail');
      // A copy contains no id of the database.
      expect(text).not.toMatch(/[\da-f]{8}-[\da-f]{4}-/);
      const { body } = copy.objects.get(encodeCatalogId('EXHIBITOR', shown))!;
      expect(body).toMatchObject({ name: { en: 'Shown' }, booths: [encodeCatalogId('BOOTH', booth)] });
      expect(copy.objects.get(encodeCatalogId('BOOTH', booth))!.body).toMatchObject({
        hall: encodeCatalogId('HALL', hall),
        exhibitors: [encodeCatalogId('EXHIBITOR', shown)],
      });
    });

    it('receives all readings of Chinese names', async () => {
      const id = await test.rows.exhibitor(event.id, { name: { 'zh-Hans': '重庆A机器人', en: 'A Robots' } });
      await test.settle();
      await event.packed();
      const copy = new CatalogCopy(event.slug);
      await copy.sync(test.url);
      const { body } = copy.objects.get(encodeCatalogId('EXHIBITOR', id))!;
      expect(body.readings).toEqual(['chong|zhong qing', 'ji qi ren']);
    });

    it('receives the same bytes in every encoding, cacheable as immutable', async () => {
      for (let count = 0; count < 20; count += 1) await event.exhibitor(`Exhibitor ${count}`);
      const { buckets } = await event.packed();
      const { sha256, bytes, brBytes, gzipBytes } = buckets.find(({ pack: named }: Data) => named).pack;
      const raw = async (encoding: string) => {
        const answer = await test.app.inject({
          url: `/sync/v1/packs/${sha256}`,
          headers: { 'accept-encoding': encoding },
        });
        expect(answer.headers['content-encoding']).toBe(encoding === 'identity' ? undefined : encoding);
        expect(answer.headers['cache-control']).toContain('max-age=31536000');
        expect(answer.headers['cache-control']).toContain('immutable');
        expect(answer.headers.vary).toBe('Accept-Encoding');
        return answer.rawPayload;
      };
      const [plain, br, gzip] = [await raw('identity'), await raw('br'), await raw('gzip')];
      expect([plain.length, br.length, gzip.length]).toEqual([bytes, brBytes, gzipBytes]);
      expect(createHash('sha256').update(plain).digest('hex')).toBe(sha256);
      expect(brotliDecompressSync(br).equals(plain)).toBe(true);
      expect(gunzipSync(gzip).equals(plain)).toBe(true);
    });

    it('can finish with packs that a newer manifest does not contain', async () => {
      await event.exhibitor('A');
      const before = await event.packed();
      await event.exhibitor('B');
      await event.packed();
      expect(await namesIn(before)).toEqual(['A']);
    });

    it('can fetch packs with an unpublished object for at most 31 seconds, older packs included', async () => {
      const id = await event.exhibitor('Passing');
      await event.packed();
      await event.update('exhibitor', id, { name: { en: 'Renamed' } });
      await event.packed();
      await event.update('exhibitor', id, { published: false });
      const after = await event.packed();
      expect(await namesIn(after)).toEqual([]);
      const { rows } = await test.sql.query<{ soon: boolean }>(
        `select expires_at < now() + interval '31 seconds' as soon from sync_pack
         where event_id = $1 and expires_at is not null and bucket = $2`,
        [
          event.id,
          createHash('sha256').update(encodeCatalogId('EXHIBITOR', id)).digest().readUInt16BE(0) % 4,
        ],
      );
      expect(rows.length).toBeGreaterThanOrEqual(2);
      expect(new Set(rows.map(({ soon }) => soon))).toEqual(new Set([true]));
    });

    it('finds no pack that is expired, unknown or of an unpublished event', async () => {
      await event.exhibitor('A');
      const before = await event.packed();
      const url = `${test.url}/sync/v1/packs/${before.buckets.find(({ pack: named }: Data) => named).pack.sha256}`;
      const statuses = [(await fetch(url)).status];
      await test.sql.query('update sync_pack set expires_at = now() where event_id = $1', [event.id]);
      statuses.push((await fetch(url)).status);
      await test.sql.query('update sync_pack set expires_at = null where event_id = $1', [event.id]);
      await event.update('event', event.id, { status: 'DRAFT' });
      statuses.push((await fetch(url)).status, (await fetch(event.path('manifest'))).status);
      statuses.push((await fetch(`${test.url}/sync/v1/packs/${'0'.repeat(64)}`)).status);
      statuses.push((await fetch(`${test.url}/sync/v1/packs/none`)).status);
      expect(statuses).toEqual([200, 404, 404, 404, 404, 404]);
    });
  });

  it('copies a whole event, and compares its digests', async () => {
    await smallFair(test.rows);
    await test.settle();
    const copy = new CatalogCopy('fair');
    await copy.sync(test.url);
    expect(copy.objects.size).toBeGreaterThan(30);
    expect([copy.compared, copy.differing]).toEqual([4, []]);
  });

  it('receives each new revision by a stream', async () => {
    await event.exhibitor('A');
    const answer = await fetch(event.path('stream'));
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    expect(answer.headers.get('x-accel-buffering')).toBe('no');
    let text = '';
    const reading = (async () => {
      for await (const part of answer.body!.pipeThrough(new TextDecoderStream())) text += part;
    })();
    await until(() => text.includes('event: revision\nid: 2\ndata: {"revision":2}\n\n'));
    await event.exhibitor('B');
    await until(() => text.includes('event: revision\nid: 3\ndata: {"revision":3}\n\n'));
    await event.update('event', event.id, { status: 'DRAFT' });
    await reading;
    expect(text).not.toContain('id: 4');
  });

  it.each(['manifest', 'changes?since=0', 'stream'])(
    'finds no %s of a draft or of an unknown event',
    async (rest) => {
      await event.update('event', event.id, { status: 'DRAFT' });
      for (const name of [event.slug, 'nowhere']) {
        expect((await fetch(`${test.url}/sync/v1/events/${name}/${rest}`)).status).toBe(404);
      }
    },
  );

  it('can be a page of any origin, and receives no credentials', async () => {
    const headers = { origin: 'https://kiosk.example' };
    const answer = await fetch(event.path('manifest'), { headers });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    expect(answer.headers.get('access-control-expose-headers')).toContain('ETag');
    const asking = {
      ...headers,
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'if-none-match',
    };
    const preflight = await fetch(event.path('manifest'), { method: 'OPTIONS', headers: asking });
    expect([preflight.status, preflight.headers.get('access-control-allow-headers')]).toEqual([
      204,
      'Authorization, If-None-Match, Last-Event-ID',
    ]);
  });
});
