import { GraphQLError } from 'graphql';
import type { LocalizedText } from '../platform/text/localized-text.js';
import type { SyncObject } from '../sync/sync-object.js';
import type { MockCatalog } from './mock-catalog.js';

/** Arguments of a field, as GraphQL hands them over. */
export type Args = Readonly<Record<string, unknown>>;

/** What the mock does not do. */
export function notInMock(what: string): GraphQLError {
  return new GraphQLError(`The mock does not know ${what}: ask a server.`, {
    extensions: { code: 'NOT_IN_MOCK' },
  });
}

/** A text in a language, else in any. */
export function textIn(text: unknown, locale: string): string | null {
  const texts = text as LocalizedText | null | undefined;
  if (!texts) return null;
  return texts[locale] ?? Object.values(texts)[0] ?? null;
}

/** The lists of a catalog in memory. */
export class MockLists {
  constructor(
    private readonly catalog: MockCatalog,
    private readonly locale: string,
  ) {}

  get(id: unknown): SyncObject | null {
    return this.catalog.objects.get(String(id)) ?? null;
  }

  /** Of one type: places and categories in their order, sessions by time, others by name. */
  all(type: string, locale = this.locale): SyncObject[] {
    const { compare } = new Intl.Collator(locale.startsWith('zh') ? `${locale}-u-co-pinyin` : locale, {
      numeric: true,
    });
    const key = ({ body }: SyncObject): string =>
      ((body.position ?? body.startsAt ?? body.code) as string | undefined) ??
      textIn(body.name, locale) ??
      '';
    return [...this.catalog.objects.values()]
      .filter((object) => object.type === type)
      .map((object) => ({ object, key: key(object) }))
      .sort((left, right) => compare(left.key, right.key))
      .map(({ object }) => object);
  }

  /** A list with the filter and the order that were asked for. */
  asked(type: string, args: Args): SyncObject[] {
    const { filter, orderBy = 'NAME_ASC', locale } = args;
    const isNamed = type === 'Exhibitor' || type === 'Product';
    if (isNamed && orderBy !== 'NAME_ASC' && orderBy !== 'NAME_DESC')
      throw notInMock(`orderBy: ${String(orderBy)}`);
    const list = this.all(type, (locale as string | null) ?? this.locale);
    if (orderBy === 'NAME_DESC') list.reverse();
    const conditions = Object.entries((filter ?? {}) as Args).filter(([, values]) => values != null);
    return list.filter((object) => conditions.every(([name, values]) => this.#holds(object, name, values)));
  }

  /** Whose name has the text in it, in any language. */
  found(query: unknown, types: readonly string[]): SyncObject[] {
    const asked = String(query).trim().toLowerCase();
    if (asked === '') return [];
    return types
      .flatMap((type) => this.all(type))
      .filter((object) => namesOf(object).some((name) => name.includes(asked)));
  }

  /** A category and all below it. */
  below(slugs: readonly string[]): Set<string> {
    const categories = this.all('Category');
    const found = new Set(
      categories.filter(({ body }) => slugs.includes(String(body.slug))).map(({ id }) => id),
    );
    for (let before = -1; before !== found.size;) {
      before = found.size;
      for (const { id, body } of categories) if (found.has(String(body.parent))) found.add(id);
    }
    return found;
  }

  #holds(object: SyncObject, name: string, values: unknown): boolean {
    const { body } = object;
    if (name === 'search') return this.found(values, [object.type]).includes(object);
    const wanted = (Array.isArray(values) ? values : [values]).map(String);
    if (wanted.length === 0) return true;
    if (name === 'kinds') return wanted.includes(String(body.kind));
    if (name === 'countries') return wanted.includes(String(body.country));
    if (name === 'premiere') return wanted.includes(String(body.premiere));
    if (name === 'categories') {
      const below = this.below(wanted);
      return ((body.categories ?? []) as string[]).some((id) => below.has(id));
    }
    if (name === 'halls' || name === 'venues') return this.#isAt(object, name, wanted);
    throw notInMock(`filter: ${name}`);
  }

  #isAt({ body }: SyncObject, kind: 'halls' | 'venues', wanted: readonly string[]): boolean {
    const exhibitor = body.exhibitor === undefined ? body : this.get(body.exhibitor)?.body;
    return ((exhibitor?.booths ?? []) as string[]).some((id) => {
      const hall = this.get(this.get(id)?.body.hall)?.body;
      const name = kind === 'halls' ? hall?.code : this.get(hall?.venue)?.body.slug;
      return wanted.includes(String(name));
    });
  }
}

function namesOf({ body }: SyncObject): string[] {
  const names = Object.values((body.name ?? body.title ?? {}) as LocalizedText);
  return [...names, (body.code as string | undefined) ?? ''].map((name) => name.toLowerCase());
}

/** A page of a list; a cursor is a place in it, which does not outlive a change as a server's does. */
export function connectionOf(list: readonly SyncObject[], { first, after, last, before }: Args): object {
  if (last != null || before != null) throw notInMock('`last` and `before`');
  const start = after == null ? 0 : Number(Buffer.from(after as string, 'base64url').toString()) + 1;
  const nodes = list.slice(start, start + Number(first ?? 20));
  const edges = nodes.map((node, index) => ({
    node,
    cursor: cursorAt(start + index),
    score: 1,
    highlights: [],
  }));
  return {
    totalCount: list.length,
    nodes,
    edges,
    pageInfo: {
      hasNextPage: start + nodes.length < list.length,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function cursorAt(place: number): string {
  return Buffer.from(String(place)).toString('base64url');
}
