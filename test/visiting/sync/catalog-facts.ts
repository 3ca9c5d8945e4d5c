import { CATALOG_KINDS, KIND_LETTERS, KIND_TYPES } from '../../../src/catalog/model/catalog-kind.js';
import type { Data, GraphqlClient } from '../../setup/graphql.js';
import type { CatalogCopy, Copied } from '../../build/catalog-copy.js';

/** The compared facts of an object: plain values, and the ids of related objects. */
export type Facts = ReadonlyMap<string, Data>;

/** The compared fields; texts in both languages of the event of a test. */
const FIELDS: Readonly<Record<string, { plain: string[]; text: string; one?: string[]; many?: string[] }>> = {
  Event: { plain: ['slug', 'edition', 'startsOn', 'endsOn', 'status', 'locales', 'country'], text: 'name' },
  Venue: { plain: ['slug', 'role'], text: 'name' },
  Hall: { plain: ['code'], text: 'name', one: ['venue'] },
  Zone: { plain: ['slug'], text: 'name' },
  SponsorLevel: { plain: ['slug'], text: 'name' },
  Category: { plain: ['slug', 'externalCode', 'color', 'hatched', 'sign'], text: 'name', one: ['parent'] },
  Booth: { plain: ['code', 'status'], text: '', one: ['hall', 'zone'], many: ['exhibitors'] },
  Exhibitor: {
    plain: ['slug', 'kind', 'country', 'updatedAt'],
    text: 'name',
    one: ['sponsorship'],
    many: ['booths', 'categories'],
  },
  Product: {
    plain: ['slug', 'kind', 'premiere', 'updatedAt'],
    text: 'name',
    one: ['exhibitor'],
    many: ['categories'],
  },
  Session: {
    plain: ['slug', 'startsAt', 'endsAt', 'state', 'language'],
    text: 'title',
    one: ['hall'],
    many: ['exhibitors'],
  },
  Announcement: { plain: ['urgency', 'startsAt', 'endsAt'], text: 'text', many: ['venues', 'halls'] },
};

/** The number of objects in one request. */
const CHUNK = 50;

/** The facts of every published object of an event, as the API returns them to a visitor. */
export async function factsByApi(api: GraphqlClient, slug: string): Promise<Facts> {
  const ids = [...(await publishedIds(api, slug))];
  const facts = new Map<string, Data>();
  for (const kind of CATALOG_KINDS) {
    const type = KIND_TYPES[kind];
    const ofKind = ids.filter((id) => id.startsWith(KIND_LETTERS[kind]));
    for (let start = 0; start < ofKind.length; start += CHUNK) {
      const { nodes } = await api.data(nodesQuery(type), { ids: ofKind.slice(start, start + CHUNK) });
      for (const node of nodes) facts.set(node.id as string, ofNode(type, node));
    }
  }
  return facts;
}

/** The same facts, read from a copy. */
export function factsOf({ objects }: CatalogCopy): Facts {
  return new Map([...objects].map(([id, copied]) => [id, ofCopied(copied)]));
}

function nodesQuery(type: string): string {
  const { plain, text, one = [], many = [] } = FIELDS[type]!;
  const references = [...one, ...many].map((field) => `${field} { id }`);
  const texts = text && `en: ${text}(locale: "en") zh: ${text}(locale: "zh-Hans")`;
  const fields = [...plain, ...references, texts].join(' ');
  return `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on ${type} { ${fields} } } }`;
}

function ofNode(type: string, node: Data): Data {
  const { plain, text, one = [], many = [] } = FIELDS[type]!;
  return {
    type,
    ...Object.fromEntries(plain.map((field) => [field, node[field]])),
    ...Object.fromEntries(one.map((field) => [field, node[field]?.id ?? null])),
    ...Object.fromEntries(many.map((field) => [field, node[field].map(({ id }: Data) => id).toSorted()])),
    ...(text && { texts: [node.en, node.zh] }),
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

/** With the fallback of the API: the first language of the event, then any. */
function textIn(texts: Data, locale: string): string {
  return texts[locale] ?? texts['zh-Hans'] ?? Object.values(texts)[0];
}

async function publishedIds(api: GraphqlClient, slug: string): Promise<Set<string>> {
  const { event } = await api.data(
    `query ($slug: String!) { event(slug: $slug) { id zones { id } sponsorLevels { id } categories { id }
      venues { id halls { id booths(first: 100) { nodes { id } pageInfo { hasNextPage } } } } } }`,
    { slug },
  );
  const ids = new Set<string>();
  gather(event, ids);
  await gatherChildren(api, event.categories, ids);
  for (const list of ['exhibitors', 'products', 'sessions', 'announcements']) {
    for (let after: string | null = null, more = true; more;) {
      const query = `query ($slug: String!, $after: String) { event(slug: $slug) {
        list: ${list}(first: 100, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } } }`;
      const { list: page }: Data = (await api.data(query, { slug, after })).event;
      gather(page.nodes, ids);
      ({ hasNextPage: more, endCursor: after } = page.pageInfo);
    }
  }
  return ids;
}

async function gatherChildren(api: GraphqlClient, categories: Data[], ids: Set<string>): Promise<void> {
  if (categories.length === 0) return;
  const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Category { children { id } } } }';
  const { nodes } = await api.data(query, { ids: categories.map(({ id }) => id as string) });
  gather(nodes, ids);
  await gatherChildren(
    api,
    nodes.flatMap(({ children }: Data) => children),
    ids,
  );
}

/** Adds each `id` at any depth; throws if a list has another page. */
function gather(value: Data, ids: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if (value.hasNextPage) throw new Error('There are more than one page of booths.');
  if (typeof value.id === 'string') ids.add(value.id as string);
  for (const inner of Object.values(value)) gather(inner, ids);
}
