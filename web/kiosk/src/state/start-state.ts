import {
  type Catalog,
  type CatalogObject,
  CatalogObjects,
  CatalogReading,
  type CatalogStore,
  type KioskConfiguration,
  TimeSlices,
} from '@vitrine/client';

/** The content of the first screen. It is stored beside the copy, because reading the whole copy takes seconds. */
export interface StartState {
  readonly catalog: CatalogReading;
  /** The numbers of exhibitors by category. */
  readonly counts: ReadonlyMap<string, number>;
  readonly epoch: string | undefined;
  readonly revision: number | undefined;
  /** The last time at which the copy was current. */
  readonly updatedAt: Date;
}

interface StoredStart {
  readonly epoch: string | undefined;
  readonly revision: number | undefined;
  readonly locales: readonly string[];
  readonly objects: readonly CatalogObject[];
  readonly counts: readonly (readonly [string, number])[];
}

const START = 'start';
const COMPLETE_TYPES = ['Event', 'Venue', 'Hall', 'Category', 'Announcement'] as const;

/** The stored start state; undefined if its revision is not that of the stored copy, so nothing outdated is shown. */
export async function storedStart(store: CatalogStore, locale: string): Promise<StartState | undefined> {
  const [text, state] = await Promise.all([store.get(START), store.readState()]);
  if (typeof text !== 'string' || !state) return undefined;
  const { epoch, revision, locales, objects, counts } = JSON.parse(text) as StoredStart;
  if (epoch !== state.epoch || revision !== state.revision) return undefined;
  return {
    catalog: new CatalogReading(new CatalogObjects(objects), () => locales, locale),
    counts: new Map(counts),
    epoch,
    revision,
    updatedAt: new Date(state.syncedAt),
  };
}

/** Stores the start state of the current catalog. If the storage is full, the next start takes longer. */
export async function storeStart(
  store: CatalogStore,
  catalog: Catalog,
  { hall }: KioskConfiguration,
  counts: ReadonlyMap<string, number>,
): Promise<void> {
  const { epoch, revision } = catalog.status;
  const locales = catalog.event()?.body.locales ?? [];
  const start: StoredStart = { epoch, revision, locales, counts: [...counts], objects: [] };
  const texts = await serialize(startObjects(catalog, hall?.id ?? ''));
  const text = JSON.stringify(start).replace('"objects":[]', () => `"objects":[${texts.join(',')}]`);
  await store.set(START, text).catch(() => undefined);
}

/** The objects of the first screen. If the catalog changes meanwhile, the state is stored again. */
function* startObjects(catalog: Catalog, hall: string): Generator<CatalogObject, undefined> {
  for (const type of COMPLETE_TYPES) yield* catalog.unsorted(type);
  for (const session of catalog.unsorted('Session')) yield withoutTexts(session);
  const booths = catalog.unsorted('Booth', { hall });
  yield* booths;
  for (const id of booths.flatMap(({ body }) => body.exhibitors)) {
    const exhibitor = catalog.get(id, 'Exhibitor');
    if (exhibitor) yield withoutTexts(exhibitor);
  }
}

/** Writes JSON in short slices, because a visitor may touch the screen meanwhile. */
async function serialize(objects: Iterable<CatalogObject>): Promise<readonly string[]> {
  const slices = new TimeSlices();
  const texts: string[] = [];
  for (const object of objects) {
    texts.push(JSON.stringify(object));
    if (slices.isOver) await slices.pause();
  }
  return texts;
}

/** Removes descriptions, because the first screen shows only names. */
function withoutTexts<Item extends CatalogObject<'Session' | 'Exhibitor'>>(object: Item): Item {
  return { ...object, body: { ...object.body, description: undefined, abstract: undefined } };
}
