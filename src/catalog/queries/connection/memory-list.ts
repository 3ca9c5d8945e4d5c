import { Connection } from './connection.js';
import { fingerprint, type Position } from './cursor.js';
import type { Page } from './page.js';

/** A short list in memory. */
export interface MemoryList<Item> {
  /** The identity of the list, its filter and its order. */
  readonly identity: unknown;
  readonly items: readonly Item[];
  readonly descending: boolean;
  readonly positionOf: (item: Item) => Position;
}

/** The page of a list in memory, by the positions of its items. */
export function pageInMemory<Item>(list: MemoryList<Item>, page: Page): Connection<Item, Item> {
  const { items, positionOf } = list;
  const direction = list.descending ? -1 : 1;
  const inOrder = (left: Position, right: Position): number => direction * compare(left, right);
  return new Connection(
    {
      fingerprint: () => fingerprint(list.identity),
      slice: ({ limit, backward, after, before }) => {
        const slice = items
          .filter((item) => !after || inOrder(positionOf(item), after) > 0)
          .filter((item) => !before || inOrder(positionOf(item), before) < 0)
          .sort((left, right) => inOrder(positionOf(left), positionOf(right)));
        return Promise.resolve((backward ? slice.reverse() : slice).slice(0, limit));
      },
      positionOf,
      nodesOf: (nodes) => nodes,
      edgeOf: (cursor, node) => ({ cursor, node }),
      total: () => items.length,
    },
    page,
  );
}

function compare(left: Position, right: Position): number {
  if (left.key !== right.key) return left.key < right.key ? -1 : 1;
  if (left.objectId === right.objectId) return 0;
  return left.objectId < right.objectId ? -1 : 1;
}
