import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { encodeCatalogId } from '../../../src/catalog/model/catalog-id.js';
import { MediaPruneService } from '../../../src/fair/media/prune/media-prune.service.js';
import { mutation } from '../../build/managed-event.js';
import { photograph, upload } from '../../build/pictures.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';
import { vitrine } from '../../setup/cli.js';
import type { Data, Headers } from '../../setup/graphql.js';
import { untilWaitedFor } from '../../setup/locks.js';

const DAYS = 7;
const LOGO = `mutation ($input: SetExhibitorLogoInput!) { setExhibitorLogo(input: $input) {
  errors { code path } } }`;

describe('media prune', () => {
  let test: TestCatalog;
  let folder: string;
  let event: string;
  let organizer: Headers;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'vitrine-prune-'));
    test = await startTestCatalog({ environment: { DATA_DIR: folder } });
  });

  beforeEach(async () => {
    event = await test.rows.event();
    organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
  });

  afterAll(async () => {
    await test.close();
    await rm(folder, { recursive: true });
  });

  let colours = 0;
  /** A picture that was uploaded the given number of days ago. */
  const picture = async (days = 30) => {
    // Colours differ strongly, because JPEG does not preserve small differences.
    colours += 0x1f3d5b;
    const background = `#${(colours % 0x1000000).toString(16).padStart(6, '0')}`;
    const file = await photograph(background, 130);
    const { sha256 } = (await upload(test.url, event, file, organizer)).body;
    const { rows } = await test.sql.query(
      'update media set uploaded_at = now() - make_interval(days => $3) where event_id = $1 and sha256 = $2 returning id',
      [event, sha256, days],
    );
    return { file, sha256: String(sha256), id: String(rows[0].id) };
  };

  const prune = async (): Promise<number> => {
    const service = test.app.get(MediaPruneService);
    return service.remove(await service.find(DAYS), DAYS);
  };

  const isKept = async (sha256: string): Promise<boolean> =>
    (await readdir(path.join(folder, 'media', sha256.slice(0, 2), sha256)).catch(() => [])).length > 0;

  const setLogo = async (exhibitor: string, sha256: string): Promise<Data> => {
    const input = { exhibitorId: encodeCatalogId('EXHIBITOR', exhibitor), image: { sha256 } };
    return (await test.api.data(LOGO, { input }, organizer)).setExhibitorLogo;
  };

  it('is not needed for a deleted event, whose own files are removed with it', async () => {
    const [own, shared] = [await picture(), await picture()];
    const other = await test.rows.event();
    await test.sql.query(
      `insert into media (event_id, sha256, mime, width, height)
       select $1, sha256, mime, width, height from media where id = $2`,
      [other, shared.id],
    );
    const { rows } = await test.sql.query(`update event set status = 'DRAFT' where id = $1 returning slug`, [
      event,
    ]);
    const admin = await test.accounts.signedIn({ role: 'ADMINISTRATOR' });
    const input = { eventId: encodeCatalogId('EVENT', event), slug: rows[0].slug };
    const { deleteEvent } = await test.api.data(mutation('deleteEvent', 'deletedId'), { input }, admin);
    expect(deleteEvent.errors).toEqual([]);
    expect(await Promise.all([own, shared].map(({ sha256 }) => isKept(sha256)))).toEqual([false, true]);
  });

  it('removes an unused picture with its renditions and writes one audit entry', async () => {
    const { sha256, id } = await picture();
    expect(await prune()).toBe(1);
    expect(await isKept(sha256)).toBe(false);
    const { rows } = await test.sql.query(
      `select action, actor from audit_entry where changes -> 0 ->> 'id' = $1 and action = 'pruneMedia'`,
      [id],
    );
    expect(rows).toEqual([{ action: 'pruneMedia', actor: 'command line' }]);
  });

  it('keeps logos, pictures of products, pending ones and recent uploads', async () => {
    const [logo, image, pending, recent] = [
      await picture(),
      await picture(),
      await picture(),
      await picture(6),
    ];
    const exhibitor = await test.rows.exhibitor(event, { logo_id: logo.id });
    const product_id = await test.rows.product(event, exhibitor);
    await test.rows.link('product_image', { event_id: event, product_id, media_id: image.id, position: 0 });
    await test.sql.query(
      `insert into exhibitor_pending_change (event_id, exhibitor_id, proposed, actor)
        values ($1, $2, json_build_object('logoId', $3::text), 'member')`,
      [event, exhibitor, pending.id],
    );
    expect(await prune()).toBe(0);
    const kept = await Promise.all([logo, image, pending, recent].map(({ sha256 }) => isKept(sha256)));
    expect(kept).toEqual([true, true, true, true]);
  });

  it('keeps a picture that was uploaded again recently', async () => {
    const { file, sha256 } = await picture();
    await upload(test.url, event, file, organizer);
    expect(await prune()).toBe(0);
    expect(await isKept(sha256)).toBe(true);
  });

  it('keeps the renditions that another event uses', async () => {
    const { sha256 } = await picture();
    const other = await test.rows.event();
    const shown = { event_id: other, sha256, mime: 'image/jpeg', width: 130, height: 300 };
    await test.rows.insert('media', { ...shown, uploaded_at: new Date() });
    expect(await prune()).toBe(1);
    expect(await isKept(sha256)).toBe(true);
  });

  it('keeps a picture that an uncommitted transaction uses', async () => {
    const { sha256, id } = await picture();
    await test.sql.query('begin');
    const exhibitor = await test.rows.exhibitor(event, { logo_id: id });
    expect(await prune()).toBe(0);
    await test.sql.query('commit');
    await test.settle();
    expect([await setLogo(exhibitor, sha256), await isKept(sha256)]).toEqual([{ errors: [] }, true]);
  });

  it('causes NOT_FOUND for a mutation that uses a picture removed simultaneously', async () => {
    const { sha256, id } = await picture();
    const exhibitor = await test.rows.exhibitor(event);
    await test.settle();
    await test.sql.query('begin');
    await test.sql.query('select from media where id = $1 for update', [id]);
    const late = setLogo(exhibitor, sha256);
    await untilWaitedFor(test.sql);
    await test.sql.query('delete from media where id = $1', [id]);
    await test.sql.query('commit');
    expect((await late).errors).toEqual([{ code: 'NOT_FOUND', path: ['image'] }]);
  });

  it('loses no picture that is uploaded while its renditions are removed', async () => {
    const { file, sha256, id } = await picture();
    await test.rows.remove('media', id);
    await test.sql.query('begin');
    await test.sql.query('select pg_advisory_xact_lock(hashtextextended($1, 7140230020))', [sha256]);
    const uploading = upload(test.url, event, file, organizer);
    await untilWaitedFor(test.sql);
    await rm(path.join(folder, 'media', sha256.slice(0, 2), sha256), { recursive: true });
    await test.sql.query('commit');
    expect((await uploading).status).toBe(201);
    expect((await fetch(`${test.url}/media/${sha256}/128.webp`)).status).toBe(200);
  });

  it('lists pictures and removes them only with --yes', async () => {
    const { sha256 } = await picture();
    const environment = { DATABASE_URL: test.databaseUrl, DATA_DIR: folder };
    const listed = await vitrine('media prune', environment);
    expect([listed.code, listed.output]).toEqual([0, expect.stringContaining(sha256)]);
    expect([await isKept(sha256), (await vitrine('media prune --days x', environment)).code]).toEqual([
      true,
      2,
    ]);
    const removed = await vitrine('media prune --yes', environment);
    expect([removed.code, removed.output]).toEqual([0, '1 pictures removed\n']);
    expect(await isKept(sha256)).toBe(false);
  });
});
