import { CatalogCopy, PackContent } from './copy.js';
import type { CatalogObject } from './objects.js';
import type { TimeSlices } from './time-slices.js';

const BUCKETS = 4;
const STATE = { epoch: 'e', schema: 1, revision: 1, locales: ['en'], buckets: [], syncedAt: 0 };
const OBJECTS = Array.from({ length: 50 }, (_, number) => exhibitor(`X${number}`));

function exhibitor(id: string): CatalogObject {
  return { id, type: 'Exhibitor', revision: 1, body: { name: { en: id } } } as unknown as CatalogObject;
}

function copyOf(buckets: readonly (readonly CatalogObject[])[]): CatalogCopy {
  const content = new PackContent(buckets.length);
  for (const [bucket, objects] of buckets.entries()) content.add(bucket, objects);
  const copy = new CatalogCopy();
  copy.replaceAll(STATE, content);
  return copy;
}

/** Time slices that end after each object. */
function busyPage(): { slices: TimeSlices; turns: () => number } {
  let turns = 0;
  const pause = (): Promise<void> => {
    turns += 1;
    return Promise.resolve();
  };
  return { slices: { isOver: true, pause } as unknown as TimeSlices, turns: () => turns };
}

describe('a copy', () => {
  it('pauses for the page while it compares a bucket with the server', async () => {
    const { slices, turns } = busyPage();
    const digest = await copyOf([OBJECTS]).digestOf(0, slices);
    expect(turns()).toBe(OBJECTS.length);
    expect(await copyOf([OBJECTS.toReversed()]).digestOf(0, slices)).toBe(digest);
    expect(await copyOf([OBJECTS.slice(1)]).digestOf(0, slices)).not.toBe(digest);
  });

  it('is divided into the same buckets from any number of buckets', async () => {
    const cut = await copyOf([OBJECTS]).divideInto(BUCKETS);
    const buckets = Array.from({ length: BUCKETS }, (_, bucket) => cut(bucket));
    expect(buckets.flat()).toHaveLength(OBJECTS.length);
    const again = await copyOf(buckets).divideInto(BUCKETS);
    expect(buckets.map((_, bucket) => again(bucket))).toEqual(buckets);
    const whole = await copyOf(buckets).divideInto(1);
    expect(whole(0)).toEqual((await copyOf([OBJECTS]).divideInto(1))(0));
  });

  it('contains nothing of the previous copy after it adopts packs', () => {
    const copy = copyOf([OBJECTS]);
    const { objects } = copy;
    const content = new PackContent(1);
    content.add(0, OBJECTS.slice(0, 1));
    copy.replaceAll(STATE, content);
    // The reader of the catalog keeps its reference to the collection.
    expect([...objects.values()]).toEqual(OBJECTS.slice(0, 1));
    expect(objects.get('X1')).toBeUndefined();
  });
});
