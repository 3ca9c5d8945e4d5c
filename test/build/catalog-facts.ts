import type { Data, GraphqlClient } from '../setup/graphql.js';
import type { CatalogCopy, Copied } from './catalog-copy.js';

/** What is compared of an object: plain values, and the ids of what it refers to. */
export type Facts = ReadonlyMap<string, Data>;

/** The fields that are compared; texts in both languages of a test's event. */
const FIELDS: Readonly<Record<string, { plain: string[]; text: string; one?: string[]; many?: string[] }>> = {
  Event: { plain: ['slug', 'edition', 'startsOn', 'endsOn', 'status', 'locales'], text: 'name' },
  Venue: { plain: ['slug', 'role'], text: 'name' },
  Hall: { plain: ['code'], text: 'name', one: ['venue'] },
  Zone: { plain: ['slug'], text: 'name' },
  Category: { plain: ['slug', 'externalCode'], text: 'name', one: ['parent'] },
  Booth: { plain: ['code', 'status'], text: '', one: ['hall', 'zone'], many: ['exhibitors'] },
  Exhibitor: {
    plain: ['slug', 'kind', 'country', 'updatedAt'],
    text: 'name',
    many: ['booths', 'categories'],
  },
  Product: {
    plain: ['slug', 'kind', 'premiere', 'updatedAt'],
    text: 'name',
    one: ['exhibitor'],
    many: ['categories'],
  },
  Session: { plain: ['slug', 'startsAt', 'endsAt'], text: 'title', one: ['hall'], many: ['exhibitors'] },
};

/** How many objects are asked for at once. */
const CHUNK = 50;

/** What the API tells a visitor of every published object of an event. */
export async function factsByApi(api: GraphqlClient, slug: string): Promise<Facts> {
  const ids = [...(await publishedIds(api, slug))];
  const facts = new Map<string, Data>();
  for (let start = 0; start < ids.length; start += CHUNK) {
    const { nodes } = await api.data(NODES, { ids: ids.slice(start, start + CHUNK) });
    for (const node of nodes) facts.set(node.id as string, ofNode(node));
  }
  return facts;
}

/** The same of what a copy holds. */
export function factsOf({ objects }: CatalogCopy): Facts {
  return new Map([...objects].map(([id, copied]) => [id, ofCopied(copied)]));
}

/** Each type's fields under names of their own, since types differ in what may be null. */
const NODES = `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ${Object.entries(FIELDS)
  .map(([type, { plain, text, one = [], many = [] }]) => {
    const texts =
      text && ['en', 'zh-Hans'].map((locale) => `${alias(type, locale)}: ${text}(locale: "${locale}")`);
    const fields = [...plain, ...[...one, ...many].map((field) => `${field} { id }`)];
    const named = fields.map((field) => `${alias(type, /^\w+/.exec(field)![0])}: ${field}`);
    return `... on ${type} { ${[...named, ...texts].join(' ')} }`;
  })
  .join(' ')} } }`;

function alias(type: string, field: string): string {
  return `${type}_${field.replace('-', '_')}`;
}

function ofNode(node: Data): Data {
  const type = node.__typename as string;
  const { plain, text, one = [], many = [] } = FIELDS[type]!;
  const of = (field: string): Data => node[alias(type, field)];
  return {
    type,
    ...Object.fromEntries(plain.map((field) => [field, of(field)])),
    ...Object.fromEntries(one.map((field) => [field, of(field)?.id ?? null])),
    ...Object.fromEntries(
      many.map((field) => [
        field,
        of(field)
          .map(({ id }: Data) => id)
          .toSorted(),
      ]),
    ),
    ...(text && { texts: [of('en'), of('zh-Hans')] }),
  };
}

function ofCopied({ type, body }: Copied): Data {
  const { plain, text, one = [], many = [] } = FIELDS[type]!;
  return {
    type,
    ...Object.fromEntries([...plain, ...one].map((field) => [field, body[field]])),
    ...Object.fromEntries(many.map((field) => [field, (body[field] ?? []).toSorted()])),
    ...(text && { texts: [textIn(body[text], 'en'), textIn(body[text], 'zh-Hans')] }),
  };
}

/** With the fallback of the API: the event's first language, then any. */
function textIn(texts: Data, locale: string): string {
  return texts[locale] ?? texts['zh-Hans'] ?? Object.values(texts)[0];
}

async function publishedIds(api: GraphqlClient, slug: string): Promise<Set<string>> {
  const below = Array.from({ length: 7 }).reduce<string>((inner) => `{ id children ${inner} }`, '{ id }');
  const { event } = await api.data(
    `query ($slug: String!) { event(slug: $slug) { id zones { id } categories ${below}
      venues { id halls { id booths(first: 100) { nodes { id } pageInfo { hasNextPage } } } } } }`,
    { slug },
  );
  const ids = new Set<string>();
  gather(event, ids);
  for (const list of ['exhibitors', 'products', 'sessions']) {
    for (let after: string | null = null, more = true; more;) {
      const query: string = `query ($slug: String!, $after: String) { event(slug: $slug) {
        list: ${list}(first: 100, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } } }`;
      const { list: page } = (await api.data(query, { slug, after })).event;
      gather(page.nodes, ids);
      ({ hasNextPage: more, endCursor: after } = page.pageInfo);
    }
  }
  return ids;
}

/** Adds each `id` at any depth; throws where a list goes on. */
function gather(value: Data, ids: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if (value.hasNextPage) throw new Error('There are more than one page of booths.');
  if (typeof value.id === 'string') ids.add(value.id as string);
  for (const inner of Object.values(value)) gather(inner, ids);
}
