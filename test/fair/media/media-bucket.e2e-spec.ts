import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { photograph, upload } from '../../build/pictures.js';
import { startTestBucket, type TestBucket } from './bucket.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Headers } from '../../setup/graphql.js';

describe('pictures in a bucket', () => {
  let bucket: TestBucket;
  let folder: string;
  let test: TestCatalog;
  let event: string;
  let organizer: Headers;
  let photo: Buffer;

  beforeAll(async () => {
    bucket = await startTestBucket();
    folder = await mkdtemp(path.join(tmpdir(), 'vitrine-bucket-'));
    const environment = { ...bucket.environment, DATA_DIR: folder, LOG_LEVEL: 'silent' };
    test = await startTestCatalog({ environment });
    event = await test.rows.event();
    organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    photo = await photograph();
  });

  beforeEach(() => {
    bucket.ill = false;
  });

  afterAll(async () => {
    await test.close();
    await bucket.close();
    await rm(folder, { recursive: true });
  });

  const shown = (sha256: string, width: number) => fetch(`${test.url}/media/${sha256}/${String(width)}.webp`);

  it('are stored below the prefix only, with signed requests', async () => {
    const { status, body } = await upload(test.url, event, photo, organizer);
    const paths = ['128.webp', '256.webp', '640.webp', 'original'].map(
      (name) => `/pictures/fair%202017/${body.sha256 as string}/${name}`,
    );
    expect([status, [...bucket.objects.keys()], bucket.refused]).toEqual([201, paths, []]);
    // The folder for incomplete uploads.
    expect(await readdir(folder, { recursive: true })).toEqual(['uploads']);
  });

  it('have their originals there for staff', async () => {
    const { sha256 } = (await upload(test.url, event, photo, organizer)).body;
    const original = await fetch(`${test.url}/media/${sha256 as string}/original`, { headers: organizer });
    expect(Buffer.from(await original.arrayBuffer()).equals(photo)).toBe(true);
  });

  it('are served with the same headers as from a folder', async () => {
    const { sha256 } = (await upload(test.url, event, photo, organizer)).body;
    const response = await shown(sha256, 256);
    const content = Buffer.from(await response.arrayBuffer());
    expect(content).toEqual(bucket.objects.get(`/pictures/fair%202017/${sha256 as string}/256.webp`));
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-length': String(content.length),
      etag: `"${sha256 as string}-256"`,
      'x-content-type-options': 'nosniff',
    });
  });

  it('are not found if the bucket does not contain them', async () => {
    expect((await shown('0'.repeat(64), 128)).status).toBe(404);
  });

  it('are refused without a stored row while the bucket fails, and accepted afterwards', async () => {
    const other = await photograph('#0c0');
    bucket.ill = true;
    const { status, body } = await upload(test.url, event, other, organizer);
    expect([status, body.errors]).toMatchObject([503, [{ code: 'SERVICE_UNAVAILABLE' }]]);
    const { rows } = await test.sql.query('select count(*)::int as uploads from media');
    bucket.ill = false;
    expect((await upload(test.url, event, other, organizer)).status).toBe(201);
    const { rows: later } = await test.sql.query('select count(*)::int as uploads from media');
    expect(later[0].uploads - rows[0].uploads).toBe(1);
  });

  it('are answered with 503, not 404, while the bucket fails', async () => {
    const { sha256 } = (await upload(test.url, event, photo, organizer)).body;
    bucket.ill = true;
    const response = await shown(sha256, 128);
    expect([response.status, response.headers.get('cache-control')]).toEqual([503, 'no-store']);
  });
});
