import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { folderStore } from './folder-store.js';
import { type CatalogStore, type HeldState, MemoryStore } from './store.js';

const A = 'a'.repeat(64);
const B = 'b'.repeat(64);
const stateOf = (revision: number, packs: string[]): HeldState => ({
  epoch: 'e',
  schema: 1,
  revision,
  locales: ['en'],
  buckets: packs.map((sha256) => ({ sha256, digest: 'd' })),
  syncedAt: 0,
});
const change = (id: string, revision: number) => ({ id, type: 'Exhibitor', revision, body: {} });
const bytes = new Uint8Array([1, 2, 3]);

describe.each(['memory', 'a folder'])('a store in %s', (place) => {
  let folder: string;
  let store: CatalogStore;
  const open = async (): Promise<CatalogStore> => (place === 'memory' ? store : folderStore(folder));

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'vitrine-store-'));
    store = place === 'memory' ? new MemoryStore() : await folderStore(folder);
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is empty at first', async () => {
    expect([await store.readState(), await store.readChanges(), await store.readPack(A)]).toEqual([
      undefined,
      [],
      undefined,
    ]);
  });

  it('keeps the last change of each object, with the state', async () => {
    await store.replace(stateOf(1, [A]), []);
    await store.advance(stateOf(2, [A]), [change('X', 2), change('Y', 2)]);
    await store.advance(stateOf(3, [A]), [change('X', 3)]);
    const again = await open();
    expect(await again.readState()).toEqual(stateOf(3, [A]));
    expect(await again.readChanges()).toEqual([change('X', 3), change('Y', 2)]);
  });

  it('deletes unreferenced packs and all changes at a new state', async () => {
    await store.putPack(A, bytes);
    await store.putPack(B, bytes);
    await store.advance(stateOf(1, [A]), [change('X', 1)]);
    await store.replace(stateOf(2, [B]), []);
    const again = await open();
    expect([await again.readPack(A), await again.readPack(B), await again.readChanges()]).toEqual([
      undefined,
      bytes,
      [],
    ]);
  });

  it('keeps values when the catalog is cleared, and nothing when all data are cleared', async () => {
    await store.set('token', 'x');
    await store.putPack(A, bytes);
    await store.advance(stateOf(1, [A]), []);
    await store.clearCatalog();
    expect([await store.get('token'), await store.readState(), await store.readPack(A)]).toEqual([
      'x',
      undefined,
      undefined,
    ]);
    await store.clear();
    expect(await (await open()).get('token')).toBeUndefined();
  });
});

it('a folder contains the previous state after an interrupted write', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'vitrine-store-'));
  await (await folderStore(folder)).advance(stateOf(1, []), []);
  await writeFile(path.join(folder, 'catalog.json.partial'), '{"state":');
  expect(await (await folderStore(folder)).readState()).toEqual(stateOf(1, []));
  expect(await readdir(folder)).toContain('catalog.json');
  await rm(folder, { recursive: true });
});
