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
  copy.adopt(STATE, content);
  return copy;
}

/** A page that needs a turn after each object. */
function busyPage(): { slices: TimeSlices; turns: () => number } {
  let turns = 0;
  const pause = (): Promise<void> => {
    turns += 1;
    return Promise.resolve();
  };
  return { slices: { isOver: true, pause } as unknown as TimeSlices, turns: () => turns };
}

describe('a copy', () => {
  it('gives the page a turn while it compares a bucket with the server', async () => {
    const { slices, turns } = busyPage();
    const digest = await copyOf([OBJECTS]).digestOf(0, slices);
    expect(turns()).toBe(OBJECTS.length);
    expect(await copyOf([OBJECTS.toReversed()]).digestOf(0, slices)).toBe(digest);
    expect(await copyOf([OBJECTS.slice(1)]).digestOf(0, slices)).not.toBe(digest);
  });

  it('is divided into the same buckets from any number of them', async () => {
    const cut = await copyOf([OBJECTS]).cutInto(BUCKETS);
    const buckets = Array.from({ length: BUCKETS }, (_, bucket) => cut(bucket));
    expect(buckets.flat()).toHaveLength(OBJECTS.length);
    const again = await copyOf(buckets).cutInto(BUCKETS);
    expect(buckets.map((_, bucket) => again(bucket))).toEqual(buckets);
    const whole = await copyOf(buckets).cutInto(1);
    expect(whole(0)).toEqual((await copyOf([OBJECTS]).cutInto(1))(0));
  });

  it('has nothing of the copy before when it adopts packs', () => {
    const copy = copyOf([OBJECTS]);
    const { objects } = copy;
    const content = new PackContent(1);
    content.add(0, OBJECTS.slice(0, 1));
    copy.adopt(STATE, content);
    // The reading of the catalog keeps its collection.
    expect([...objects.values()]).toEqual(OBJECTS.slice(0, 1));
    expect(objects.get('X1')).toBeUndefined();
  });
});
