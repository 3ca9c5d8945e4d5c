import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { COMMAND_LINE } from '../../../src/identity/audit/actor.js';
import { openPictures } from '../../../src/organizing/exchange/pictures/open-pictures.js';
import { ExportService } from '../../../src/organizing/exchange/export.service.js';
import { RevertService } from '../../../src/organizing/exchange/revert.service.js';
import { importing, type Importing } from '../../build/importing.js';
import { photograph } from '../../build/pictures.js';
import { startTestCatalog, type TestCatalog } from '../../setup/catalog.js';

const LIST = 'id,Company,Logo\n1,A,red.jpg\n2,B,https://a.example/files/Blau.JPG?size=2\n3,C,\n';

describe('a list with logos', () => {
  let test: TestCatalog;
  let files: Importing;
  let folder: string;
  let slug: string;
  let event: string;
  let count = 0;

  beforeAll(async () => {
    test = await startTestCatalog();
    files = importing(test.app);
    folder = await mkdtemp(path.join(tmpdir(), 'vitrine-logos-'));
    await mkdir(path.join(folder, 'more'));
    await writeFile(path.join(folder, 'red.jpg'), await photograph('#c00', 200));
    await writeFile(path.join(folder, 'more', 'blau.jpg'), await photograph('#00c', 200));
    await writeFile(path.join(folder, 'notes.png'), 'no picture');
  });

  beforeEach(async () => {
    count += 1;
    slug = `logos-${count}`;
    event = await test.rows.event({ slug });
  });

  afterAll(async () => {
    await rm(folder, { recursive: true });
    await test.close();
  });

  const run = async (file: string, more: object = {}, place = folder) => {
    const pictures = await openPictures(place);
    return files.run('exhibitors', slug, file, { pictures, ...more }).finally(() => pictures.close());
  };
  const logos = async () =>
    (
      await test.sql.query(
        `select external_id as id, media.width from exhibitor left join media on media.id = logo_id
        where exhibitor.event_id = $1 order by external_id`,
        [event],
      )
    ).rows;
  const uploaded = async () =>
    (await test.sql.query('select from media where event_id = $1', [event])).rowCount;
  const archive = async (entries: Readonly<Record<string, Buffer>>) => {
    const zip = new ZipFile();
    for (const [name, content] of Object.entries(entries)) zip.addBuffer(content, name);
    zip.end();
    return buffer(zip.outputStream);
  };

  it('uploads pictures from a folder once, and undoing an import restores the earlier logo', async () => {
    const { plan } = await run(LIST);
    expect(plan).toMatchObject({ created: 3, problems: [], warnings: [] });
    expect(await logos()).toEqual([
      { id: '1', width: 200 },
      { id: '2', width: 200 },
      { id: '3', width: null },
    ]);
    expect((await run(LIST)).plan).toMatchObject({ changed: 0, unchanged: 3 });
    const changed = await run('id,Company,Logo\n1,A,blau\n3,C,\n');
    expect(changed.plan).toMatchObject({ changed: 1, unchanged: 1 });
    const reverts = test.app.get(RevertService);
    await reverts.run({ id: changed.job ?? '', actor: COMMAND_LINE, unpublishes: false });
    expect((await run(LIST)).plan).toMatchObject({ changed: 0, unchanged: 3 });
  });

  it('is exported with its logos, and the export can be imported without changes', async () => {
    await run(LIST);
    const request = { kind: 'exhibitors', event: slug, actor: COMMAND_LINE, isPublic: false } as const;
    const file = await buffer(await test.app.get(ExportService).open({ ...request, format: 'csv' }));
    const { plan } = await files.run('exhibitors', slug, file);
    expect(plan).toMatchObject({ changed: 0, unchanged: 3, problems: [], warnings: [] });
  });

  it('reports missing and invalid pictures and uploads none in a dry run', async () => {
    const file = 'id,Company,Logo\n1,A,red.jpg\n2,B,green.jpg\n3,C,notes.png\n';
    const { plan } = await run(file, { dryRun: true });
    expect(plan.problems).toMatchObject([
      { row: 3, column: 'Logo', value: 'green.jpg' },
      { row: 4, column: 'Logo', value: 'notes.png', reason: expect.stringContaining('no JPEG') },
    ]);
    expect(await uploaded()).toBe(0);
    await run(file, { given: { dropBadCells: true } });
    expect(await logos()).toMatchObject([{ width: 200 }, { width: null }, { width: null }]);
  });

  it('is imported with a warning if its pictures are not given, and keeps the logos', async () => {
    await run(LIST);
    const { plan } = await files.run('exhibitors', slug, 'id,Company,Logo\n1,A,new.png\n2,B,\n');
    expect(plan).toMatchObject({ changed: 0, unchanged: 2, problems: [] });
    expect(plan.warnings).toEqual([expect.stringContaining('1 cells of Logo name pictures')]);
  });

  const post = async (body: Buffer) => {
    const organizer = await test.accounts.signedIn({ role: 'ORGANIZER', event });
    const response = await fetch(`${test.url}/import/exhibitors?event=${slug}`, {
      method: 'POST',
      headers: { 'content-type': 'application/zip', ...organizer },
      body: new Uint8Array(body),
    });
    return { status: response.status, body: await response.json() };
  };

  it.each([
    ['end', (zip: Buffer) => zip.subarray(0, -10)],
    ['directory', (zip: Buffer) => overwritten(zip, zip.indexOf('PK\u0001\u0002'))],
    ['table', (zip: Buffer) => overwritten(zip, zip.indexOf('list.csv') + 8)],
  ])('is rejected in an archive with a damaged %s', async (_part, damage) => {
    const zip = await archive({ 'list.csv': Buffer.from('id,公司名称,Logo\n1,甲,红.jpg\n'.repeat(9)) });
    const refused = { status: 422, body: { errors: [{ extensions: { code: 'INVALID' } }] } };
    expect(await post(damage(zip))).toMatchObject(refused);
  });

  it('can be sent with its pictures in one archive over HTTP', async () => {
    const red = await photograph('#c00', 300);
    const { status, body } = await post(
      await archive({ 'logos/红.jpg': red, 'list.csv': Buffer.from('id,公司名称,Logo\n1,甲,红.jpg\n') }),
    );
    expect([status, body.created, body.problems]).toEqual([200, 1, []]);
    expect(await logos()).toEqual([{ id: '1', width: 300 }]);
    const two = await post(await archive({ 'a.csv': Buffer.from('id\n'), 'b.csv': Buffer.from('id\n') }));
    expect(two).toMatchObject({ status: 422, body: { errors: [{ extensions: { code: 'INVALID' } }] } });
  });
});

/** The bytes, with four bytes at a place replaced. */
function overwritten(bytes: Buffer, place: number): Buffer {
  return Buffer.from(bytes).fill(0xff, place, place + 4);
}
