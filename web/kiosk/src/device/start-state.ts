import {
  type Catalog,
  type CatalogObject,
  CatalogObjects,
  CatalogReading,
  type CatalogStore,
  type KioskConfiguration,
  TimeSlices,
} from '@vitrine/client';

/** What the first screen shows. It is stored beside the copy, because reading the whole copy takes seconds. */
export interface StartState {
  readonly catalog: CatalogReading;
  /** The numbers of exhibitors by category, as the fair has them. */
  readonly counts: ReadonlyMap<string, number>;
  readonly epoch: string | undefined;
  readonly revision: number | undefined;
  /** When the copy was last known to be current. */
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
const WHOLE = ['Event', 'Venue', 'Hall', 'Category', 'Announcement'] as const;

/** Undefined if there is none of the revision of the stored copy: nothing older than the copy is shown. */
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

/** Stores the start state of the present catalog. Without space, the next start takes longer. */
export async function storeStart(
  store: CatalogStore,
  catalog: Catalog,
  { hall }: KioskConfiguration,
  counts: ReadonlyMap<string, number>,
): Promise<void> {
  const { epoch, revision } = catalog.status;
  const locales = catalog.event()?.body.locales ?? [];
  const start: StoredStart = { epoch, revision, locales, counts: [...counts], objects: [] };
  const texts = await inJson(shownAtFirst(catalog, hall?.id ?? ''));
  const text = JSON.stringify(start).replace('"objects":[]', () => `"objects":[${texts.join(',')}]`);
  await store.set(START, text).catch(() => undefined);
}

/** What the first screen shows. After a change meanwhile, the state is stored again. */
function* shownAtFirst(catalog: Catalog, hall: string): Generator<CatalogObject, undefined> {
  for (const type of WHOLE) yield* catalog.unsorted(type);
  for (const session of catalog.unsorted('Session')) yield withoutTexts(session);
  const booths = catalog.unsorted('Booth', { hall });
  yield* booths;
  for (const id of booths.flatMap(({ body }) => body.exhibitors)) {
    const exhibitor = catalog.get(id, 'Exhibitor');
    if (exhibitor) yield withoutTexts(exhibitor);
  }
}

/** In short slices: a visitor may touch the screen meanwhile. */
async function inJson(objects: Iterable<CatalogObject>): Promise<readonly string[]> {
  const slices = new TimeSlices();
  const texts: string[] = [];
  for (const object of objects) {
    texts.push(JSON.stringify(object));
    if (slices.isOver) await slices.pause();
  }
  return texts;
}

/** The first screen shows names alone. */
function withoutTexts<Kept extends CatalogObject<'Session' | 'Exhibitor'>>(object: Kept): Kept {
  return { ...object, body: { ...object.body, description: undefined, abstract: undefined } };
}
