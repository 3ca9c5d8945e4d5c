import fc from 'fast-check';
import { EventSnapshot } from '../../catalog/snapshot/event-snapshot.js';
import { EventOrder } from './event.args.js';
import { pageEvents } from './event-list.js';
import { type EventSource, EventStatus } from './event.type.js';

/** Events, some of which start on the same day. */
const EVENTS = Array.from({ length: 9 }, (_, index) =>
  eventOf(`00000000-0000-0000-0000-00000000000${String(index)}`, `201${String(index % 4)}-06-01`),
);

describe('a page of events', () => {
  it('is a section of the same list forward and backward', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 10 }),
        fc.constantFrom(EventOrder.STARTS_ON_ASC, EventOrder.STARTS_ON_DESC),
        async (size, order) => {
          const whole = await pageEvents(EVENTS, null, order, pageOf(100)).nodes;
          expect(await walk(order, size, false)).toEqual(whole);
          expect((await walk(order, size, true)).toReversed()).toEqual(whole);
        },
      ),
    );
  });

  it('is ordered by start date, then by id', async () => {
    const nodes = await pageEvents(EVENTS, null, EventOrder.STARTS_ON_ASC, pageOf(4)).nodes;
    expect(nodes.map(({ objectId }) => objectId.at(-1))).toEqual(['0', '4', '8', '1']);
  });

  it('contains the total count of events that match the filter', async () => {
    const filter = { year: 2010, status: [EventStatus.PUBLISHED] };
    const page = pageEvents(EVENTS, filter, EventOrder.STARTS_ON_ASC, pageOf(2));
    const [nodes, { hasNextPage }] = [await page.nodes, await page.pageInfo];
    expect([page.totalCount, nodes.length, hasNextPage]).toEqual([3, 2, true]);
    const archived = { status: [EventStatus.ARCHIVED] };
    expect(pageEvents(EVENTS, archived, EventOrder.STARTS_ON_ASC, pageOf(2)).totalCount).toBe(0);
  });

  it('ignores an empty list of statuses', () => {
    expect(pageEvents(EVENTS, { status: [] }, EventOrder.STARTS_ON_ASC, pageOf(2)).totalCount).toBe(9);
  });
});

async function walk(order: EventOrder, size: number, backward: boolean): Promise<EventSource[]> {
  const found: EventSource[] = [];
  let cursor: string | undefined;
  for (;;) {
    const bound = backward ? { before: cursor } : { after: cursor };
    const page = pageEvents(EVENTS, null, order, { ...pageOf(size), backward, ...bound });
    const nodes = await page.nodes;
    found.push(...(backward ? nodes.toReversed() : nodes));
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = await page.pageInfo;
    if (!(backward ? hasPreviousPage : hasNextPage)) return found;
    cursor = (backward ? startCursor : endCursor) ?? undefined;
  }
}

function pageOf(size: number) {
  return { size, backward: false, after: undefined, before: undefined };
}

function eventOf(objectId: string, startsOn: string): EventSource {
  const document = { id: objectId, slug: objectId, name: { en: 'Event' }, startsOn, status: 'PUBLISHED' };
  return new EventSnapshot(objectId, 1, [{ kind: 'EVENT', objectId, parentId: null, document }], [])
    .source as EventSource;
}
