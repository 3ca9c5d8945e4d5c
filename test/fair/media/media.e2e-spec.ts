import { deflateSync } from 'node:zlib';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { photograph, upload as uploadTo } from '../../build/pictures.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import type { Headers } from '../../setup/graphql.js';

describe('pictures', () => {
  let test: TestCatalog;
  let folder: string;
  let event: string;
  let organizer: Headers;
  let photo: Buffer;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'vitrine-media-'));
    test = await startTestCatalog({ environment: { DATA_DIR: folder } });
    event = await test.rows.event();
    organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    photo = await photograph();
  });

  afterAll(async () => {
    await test.close();
    await rm(folder, { recursive: true });
  });

  const upload = (file: Buffer, headers: Headers = organizer, type = 'image/jpeg') =>
    uploadTo(test.url, event, file, { ...headers, 'content-type': type });

  const shown = (sha256: string, headers: Headers = {}) =>
    fetch(`${test.url}/media/${sha256}/128.webp`, { headers });

  /** An API key that permits imports into the event. */
  const program = async (): Promise<Headers> => {
    const input = { eventId: encodeCatalogId('EVENT', event), scope: 'IMPORT', name: 'Importer' };
    const { createApiKey } = await test.api.data(
      'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { token } }',
      { input },
      organizer,
    );
    return { authorization: `Bearer ${createApiKey.token as string}` };
  };

  it('can be uploaded by organizers and by members of the event only', async () => {
    const exhibitor = await test.rows.exhibitor(event);
    const foreign = await test.rows.event();
    const callers = {
      organizer,
      member: await test.accounts.signedIn({ role: 'EXHIBITOR', event, exhibitor }),
      reviewer: await test.accounts.signedIn({ role: 'REVIEWER', event }),
      stranger: await test.accounts.signedIn({ role: 'ORGANIZER', event: foreign }),
      program: await program(),
      visitor: {},
    };
    const answers = [];
    for (const headers of Object.values(callers)) answers.push((await upload(photo, headers)).status);
    expect(answers).toEqual([201, 201, 403, 403, 403, 401]);
  });

  it('are refused for a while for a member who uploads very many, but not for others', async () => {
    const exhibitor = await test.rows.exhibitor(event);
    const member = await test.accounts.signedIn({ role: 'EXHIBITOR', event, exhibitor });
    const { status } = await upload(photo, member);
    // Simulates the uploads that the limit still permits.
    await test.sql.query(`update attempt_limit set paid_at = paid_at + 299 * interval '30 seconds'`);
    const refused = await fetch(`${test.url}/media?event=${encodeCatalogId('EVENT', event)}`, {
      method: 'POST',
      headers: { ...member, 'content-type': 'image/jpeg' },
      body: new Uint8Array(photo),
    });
    expect([status, refused.status, await refused.json()]).toEqual([
      201,
      429,
      { errors: [{ code: 'RATE_LIMITED', message: expect.stringContaining('try again in') }] },
    ]);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await upload(photo)).status).toBe(201);
  });

  it('are served in each available width without their metadata', async () => {
    const { body } = await upload(photo);
    expect(body).toEqual({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/), width: 700, height: 300 });
    const renditions = [];
    for (const width of [128, 256, 640, 1080]) {
      const response = await fetch(`${test.url}/media/${body.sha256 as string}/${String(width)}.webp`);
      if (response.status !== 200) {
        renditions.push(response.status);
        continue;
      }
      const { format, width: shownWidth, exif } = await sharp(await response.arrayBuffer()).metadata();
      renditions.push([
        format,
        shownWidth,
        exif ?? 'no exif',
        response.headers.get('x-content-type-options'),
      ]);
    }
    expect(renditions).toEqual([
      ['webp', 128, 'no exif', 'nosniff'],
      ['webp', 256, 'no exif', 'nosniff'],
      ['webp', 640, 'no exif', 'nosniff'],
      404,
    ]);
  });

  it('are stored as originals, which only staff and read keys of the event can download', async () => {
    const { sha256 } = (await upload(photo)).body;
    const original = (headers: Headers) =>
      fetch(`${test.url}/media/${sha256 as string}/original`, { headers });
    const exhibitor = await test.rows.exhibitor(event);
    const callers = {
      organizer,
      reviewer: await test.accounts.signedIn({ role: 'REVIEWER', event }),
      program: await test.accounts.apiKey(event, 'READ'),
      member: await test.accounts.signedIn({ role: 'EXHIBITOR', event, exhibitor }),
      stranger: await test.accounts.signedIn({ role: 'ORGANIZER', event: await test.rows.event() }),
      visitor: {},
    };
    const statuses = [];
    for (const headers of Object.values(callers)) statuses.push((await original(headers)).status);
    expect(statuses).toEqual([200, 200, 200, 404, 404, 401]);
    const answer = await original(organizer);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': `attachment; filename="${sha256 as string}.jpeg"`,
      'cache-control': 'private, no-store',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    expect(Buffer.from(await answer.arrayBuffer()).equals(photo)).toBe(true);
    const { rows } = await test.sql.query('select original_bytes from media where sha256 = $1', [sha256]);
    expect(rows).toEqual([{ original_bytes: photo.length }]);
  });

  it('without a stored original stay valid and receive one with the next upload', async () => {
    const other = await photograph('#0c0');
    const { sha256 } = (await upload(other)).body;
    await test.sql.query('update media set original_bytes = null where sha256 = $1', [sha256]);
    await rm(path.join(folder, 'media', (sha256 as string).slice(0, 2), sha256, 'original'));
    const original = () => fetch(`${test.url}/media/${sha256 as string}/original`, { headers: organizer });
    expect([(await shown(sha256)).status, (await original()).status]).toEqual([200, 404]);
    await upload(other);
    expect((await original()).status).toBe(200);
  });

  it('have the sizes that `Image` states', async () => {
    const exhibitor = await test.rows.exhibitor(event, { slug: 'shown' });
    const { sha256 } = (await upload(photo)).body;
    await test.sql.query(
      'update exhibitor set logo_id = (select id from media where sha256 = $1 and event_id = $2) where id = $3',
      [sha256, event, exhibitor],
    );
    await test.settle();
    const { rows } = await test.sql.query<{ slug: string }>('select slug from event where id = $1', [event]);
    const field = 'exhibitor(slug: "shown") { logo { srcSet renditions { url width height } } }';
    const { logo } = await test.api.ofEvent(rows[0]!.slug, field);
    const served = [];
    for (const { url } of logo.renditions as { url: string }[]) {
      const { width, height } = await sharp(await (await fetch(test.url + url)).arrayBuffer()).metadata();
      served.push({ url, width, height });
    }
    expect(logo.renditions).toEqual(served);
    expect(logo.srcSet).toBe(served.map(({ url, width }) => `${url} ${width}w`).join(', '));
  });

  it('are cached by browsers permanently and have headers against execution and content sniffing', async () => {
    const { sha256 } = (await upload(photo)).body;
    const { headers } = await shown(sha256);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': `inline; filename="${sha256 as string}-128.webp"`,
      'x-content-type-options': 'nosniff',
    });
  });

  it('are answered with 304 if the caller has them', async () => {
    const { sha256 } = (await upload(photo)).body;
    const etag = (await shown(sha256)).headers.get('etag') ?? '';
    const again = await shown(sha256, { 'if-none-match': `"other", W/${etag}` });
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, '']);
    expect((await shown(sha256, { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('are served without data that follows the picture in the uploaded file', async () => {
    const polyglot = Buffer.concat([photo, Buffer.from('<script>alert(1)</script>')]);
    const { status, body } = await upload(polyglot);
    const rendition = Buffer.from(await (await shown(body.sha256)).arrayBuffer());
    expect([status, rendition.includes('script')]).toEqual([201, false]);
  });

  it('have the type of their content, regardless of the declared type', async () => {
    const png = await sharp(photo).png().toBuffer();
    const { body } = await upload(png, organizer, 'image/webp');
    const { rows } = await test.sql.query('select mime from media where sha256 = $1', [body.sha256]);
    expect(rows).toEqual([{ mime: 'image/png' }]);
  });

  it('keep their identity when they are uploaded again', async () => {
    const [first, second] = [await upload(photo), await upload(photo)];
    expect(second.body).toEqual(first.body);
  });

  it('are rotated according to the orientation of the camera', async () => {
    const turned = await sharp(photo).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect((await upload(turned)).body).toMatchObject({ width: 300, height: 700 });
  });

  it.each([
    { what: 'an empty file', file: () => Buffer.alloc(0) },
    { what: 'a web page declared as a picture', file: () => Buffer.from('<script>alert(1)</script>') },
    {
      what: 'a drawing with a script',
      file: () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
    },
    { what: 'a GIF, which is not a supported format', file: () => sharp(photo).gif().toBuffer() },
    { what: 'only the signature of a picture', file: () => Buffer.from('89504e470d0a1a0a', 'hex') },
    { what: 'a truncated picture', file: () => photo.subarray(0, photo.length / 2) },
    { what: 'a decompression bomb of 400 million pixels', file: () => pngOf(20_000, 20_000) },
  ])('are rejected as $what', async ({ file }) => {
    const { status, body } = await upload(await file());
    expect([status, body.errors]).toMatchObject([422, [{ code: 'INVALID', path: ['file'] }]]);
  });

  it('are rejected above 12 MB, and up to it by their content', async () => {
    const sizes = [12 * 1024 * 1024, 12 * 1024 * 1024 + 1];
    const statuses = [];
    for (const size of sizes) statuses.push((await upload(Buffer.alloc(size))).status);
    expect(statuses).toEqual([422, 413]);
  });

  it('leave no file behind when they are rejected', async () => {
    const before = await readdir(folder, { recursive: true });
    await upload(photo.subarray(0, photo.length / 2));
    await upload(photo, await test.accounts.signedIn());
    expect(await readdir(folder, { recursive: true })).toEqual(before);
  });

  it.each(['text/plain', 'multipart/form-data', 'application/x-www-form-urlencoded'])(
    'are rejected with the content type %s, which forms of other sites can send',
    async (type) => {
      const { status, body } = await upload(photo, organizer, type);
      expect([status, body.errors[0].message]).toEqual([
        415,
        expect.stringContaining('image/jpeg, image/png, image/webp'),
      ]);
    },
  );

  it.each([
    '/media/../../etc/passwd',
    '/media/%2e%2e%2fsecret/128.webp',
    `/media/${'0'.repeat(64)}/128.webp`,
  ])('are not found at %s', async (address) => {
    expect((await fetch(`${test.url}${address}`)).status).toBe(404);
  });
});

/** A PNG with the given size in its header and only zeros as data. */
function pngOf(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(1024 * 1024));
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, sum]);
}

/** The checksum of PNG chunks. Node.js contains one only since version 20.19. */
function crc(data: Buffer): number {
  let value = 0xffffffff;
  for (const byte of data) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return (value ^ 0xffffffff) >>> 0;
}
