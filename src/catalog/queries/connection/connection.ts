import { decodeCursor, encodeCursor, type Position, type Slice } from './cursor.js';
import { type Page, pageInformation, type PageInformation } from './page.js';

/** An object in a list with its cursor. */
export interface ConnectionEdge<Node> {
  cursor: string;
  node: Node;
}

/** A list in one total order, in the database or in memory. */
export interface PagedList<Item, Node, Edge extends ConnectionEdge<Node>> {
  /** Identifies the list, its filter and its order in cursors. Computed only if a request has cursors. */
  fingerprint: () => string;
  /** The items of the slice. More items than the page size show that the list continues. */
  slice: (slice: Slice) => Promise<Item[]>;
  positionOf: (item: Item) => Position;
  /** The objects of items. Null for objects deleted since the slice was read. */
  nodesOf: (items: readonly Item[]) => readonly (Node | null)[] | Promise<readonly (Node | null)[]>;
  edgeOf: (cursor: string, node: Node, item: Item) => Edge;
  total: () => number | Promise<number>;
}

/** The fields of a page. */
export type ConnectionFields<Node> = Pick<
  Connection<never, Node>,
  'nodes' | 'edges' | 'pageInfo' | 'totalCount'
>;

interface LoadedPage<Item> {
  items: readonly Item[];
  /** Whether the list continues in the direction of reading. */
  hasMore: boolean;
}

/** A page of a list according to the Relay specification. Its fields are computed only if selected. */
export class Connection<Item, Node, Edge extends ConnectionEdge<Node> = ConnectionEdge<Node>> {
  readonly #list: PagedList<Item, Node, Edge>;
  readonly #page: Page;
  readonly #slice: Slice;
  #fingerprint: string | undefined;
  #loadedPage: Promise<LoadedPage<Item>> | undefined;

  constructor(list: PagedList<Item, Node, Edge>, page: Page) {
    this.#list = list;
    this.#page = page;
    // Cursors are parsed at once: an invalid one is an error even if the request selects no objects.
    this.#slice = {
      limit: page.size + 1,
      backward: page.backward,
      after: page.after === undefined ? undefined : decodeCursor(this.#identity(), page.after),
      before: page.before === undefined ? undefined : decodeCursor(this.#identity(), page.before),
    };
  }

  get nodes(): Promise<Node[]> {
    return this.#load()
      .then(({ items }) => this.#list.nodesOf(items))
      .then((nodes) => nodes.filter((node) => node !== null));
  }

  get edges(): Promise<Edge[]> {
    return this.#load().then(async ({ items }) => {
      const nodes = await this.#list.nodesOf(items);
      return items.flatMap((item, index) => {
        const node = nodes[index] ?? null;
        return node === null ? [] : [this.#list.edgeOf(this.#cursor(item), node, item)];
      });
    });
  }

  get pageInfo(): Promise<PageInformation> {
    return this.#load().then(({ items, hasMore }) => {
      const ends = items.length > 1 ? [items[0], items.at(-1)] : items;
      const cursors = ends.map((item) => this.#cursor(item as Item));
      return pageInformation(this.#page, cursors, hasMore);
    });
  }

  get totalCount(): number | Promise<number> {
    return this.#list.total();
  }

  #load(): Promise<LoadedPage<Item>> {
    return (this.#loadedPage ??= this.#read());
  }

  async #read(): Promise<LoadedPage<Item>> {
    const slice = await this.#list.slice(this.#slice);
    const items = slice.slice(0, this.#page.size);
    return { items: this.#page.backward ? items.reverse() : items, hasMore: slice.length > this.#page.size };
  }

  #cursor(item: Item): string {
    return encodeCursor(this.#identity(), this.#list.positionOf(item));
  }

  #identity(): string {
    return (this.#fingerprint ??= this.#list.fingerprint());
  }
}
