import type { GraphqlClient } from '../../setup/graphql.js';

/** A list of an event: the fields that lead to it, its own field and its arguments except the page. */
export interface List {
  readonly within: readonly string[];
  readonly field: string;
  readonly args: string;
}

/** A page of a list as the API returns it. */
export interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

const CONNECTION = `{
  totalCount nodes { id } edges { cursor node { id } }
  pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
}`;

/** Reads one page; `page` holds the arguments `first`, `after`, `last` and `before`. */
export async function readPage(
  api: GraphqlClient,
  event: string,
  { within, field, args }: List,
  page: Readonly<Record<string, number | string | null>>,
): Promise<Page> {
  const all = [args, ...Object.entries(page).map(([name, value]) => `${name}: ${JSON.stringify(value)}`)];
  const call = `${field}(${all.filter(Boolean).join(', ')}) ${CONNECTION}`;
  const query = [...within, call].reduceRight((inner, outer) => `${outer} { ${inner} }`);
  let found = await api.ofEvent(event, query);
  for (const step of [...within.slice(1), ...(within.length > 0 ? [field] : [])]) {
    found = (Array.isArray(found) ? found[0] : found)[/^\w+/.exec(step)![0]];
  }
  return found as Page;
}

/** Reads all pages of a list from its start, or from its end. `between` runs after each page. */
export async function walk(
  read: (page: Readonly<Record<string, number | string | null>>) => Promise<Page>,
  size: number,
  backward = false,
  between: () => Promise<void> = () => Promise.resolve(),
): Promise<Page[]> {
  const pages: Page[] = [];
  let cursor: string | null = null;
  for (;;) {
    const page: Page = await read(backward ? { last: size, before: cursor } : { first: size, after: cursor });
    pages.push(page);
    cursor = backward ? page.pageInfo.startCursor : page.pageInfo.endCursor;
    if (!(backward ? page.pageInfo.hasPreviousPage : page.pageInfo.hasNextPage)) return pages;
    await between();
  }
}
