import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { runCommand } from '../database.mjs';

/** The slug of the event with the documents. */
export const DEVSET_EVENT = 'search-devset';

/** Reads the documents and judged queries of a folder: `documents.json` and `queries.json`. */
export function readDevset(folder) {
  const read = (file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
  return { documents: read('documents.json'), queries: read('queries.json').queries };
}

/**
 * Inserts an event with the documents by SQL. The running server projects it into the catalog. Document ids
 * become slugs.
 */
export async function loadDevset(url, documents) {
  await runCommand(url, 'migrate');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from event where slug = $1', [DEVSET_EVENT]);
    if (rowCount > 0) return;
    await client.query('begin');
    for (const [table, rows] of Object.entries(tablesOf(documents))) await insert(client, table, rows);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

async function insert(client, table, rows) {
  const columns = Object.keys(rows[0]).join(', ');
  await client.query(
    `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(rows)],
  );
}

function tablesOf(documents) {
  return { ...placesOf(documents), ...participantsOf(documents) };
}

function placesOf({ categories, halls, exhibitors }) {
  const event_id = idOf('event');
  const venue_id = idOf('venue');
  const hallCodes = new Map(halls.map(({ id }) => [id, `H${id.replace(/\D/g, '')}`]));
  const shuffledExhibitors = shuffle(exhibitors);
  return {
    event: [eventRow(event_id)],
    venue: [
      {
        id: venue_id,
        event_id,
        slug: 'halls',
        name: { en: 'Site', 'zh-Hans': '场馆' },
        role: 'MAIN',
        position: 0,
      },
    ],
    hall: halls.map((hall) => ({
      id: idOf('hall', hall.id),
      event_id,
      venue_id,
      code: hallCodes.get(hall.id),
      name: nameOf(hall),
    })),
    category: categories.map((category, position) => ({
      id: idOf('category', category.id),
      event_id,
      slug: category.id,
      name: nameOf(category),
      position,
    })),
    booth: shuffledExhibitors.map((exhibitor) => ({
      id: idOf('booth', exhibitor.id),
      event_id,
      hall_id: idOf('hall', exhibitor.hall),
      code: exhibitor.boothCode,
      blocked: false,
    })),
  };
}

function participantsOf({ cities, exhibitors, products }) {
  const event_id = idOf('event');
  const shuffledExhibitors = shuffle(exhibitors);
  return {
    exhibitor: shuffledExhibitors.map((exhibitor) => exhibitorRow(event_id, exhibitor, cities)),
    exhibitor_category: linksOf('exhibitor', event_id, shuffledExhibitors),
    booth_allocation: shuffledExhibitors.map(({ id }) => ({
      id: idOf('allocation', id),
      event_id,
      booth_id: idOf('booth', id),
      exhibitor_id: idOf('exhibitor', id),
      kind: 'ASSIGNED',
      shared: false,
      created_at: '2025-01-01T00:00:00Z',
    })),
    product: shuffle(products).map((product, position) => productRow(event_id, product, position)),
    product_category: linksOf('product', event_id, products),
  };
}

function eventRow(id) {
  return {
    id,
    slug: DEVSET_EVENT,
    name: { en: 'Documents to search', 'zh-Hans': '搜索文档' },
    starts_on: '2025-01-01',
    ends_on: '2025-01-03',
    time_zone: 'Asia/Shanghai',
    locales: ['zh-Hans', 'en'],
    status: 'PUBLISHED',
    version: 1,
    created_at: '2025-01-01T00:00:00Z',
    updated_at: '2025-01-01T00:00:00Z',
  };
}

function exhibitorRow(event_id, exhibitor, cities) {
  const city = cities.find(({ id }) => id === exhibitor.city);
  return {
    id: idOf('exhibitor', exhibitor.id),
    event_id,
    slug: exhibitor.id,
    kind: 'COMPANY',
    name: nameOf(exhibitor),
    description: textOf(exhibitor.descriptionEn, exhibitor.descriptionZh),
    country: exhibitor.country ?? null,
    city: city ? nameOf(city) : null,
    status: 'APPROVED',
    published: true,
    representatives: [],
    version: 1,
    created_at: '2025-01-01T00:00:00Z',
    updated_at: '2025-01-01T00:00:00Z',
  };
}

function productRow(event_id, product, position) {
  return {
    id: idOf('product', product.id),
    event_id,
    exhibitor_id: idOf('exhibitor', product.exhibitorId),
    slug: product.id,
    kind: 'PRODUCT',
    name: nameOf(product),
    description: textOf(product.descriptionEn, product.descriptionZh),
    premiere: false,
    position,
    version: 1,
    created_at: '2025-01-01T00:00:00Z',
    updated_at: '2025-01-01T00:00:00Z',
  };
}

function linksOf(kind, event_id, objects) {
  return objects.flatMap(({ id, categories }) =>
    categories.map((category) => ({
      event_id,
      [`${kind}_id`]: idOf(kind, id),
      category_id: idOf('category', category),
    })),
  );
}

const nameOf = ({ nameEn, nameZh }) => textOf(nameEn, nameZh);

function textOf(en, zh) {
  const texts = { ...(en && { en }), ...(zh && { 'zh-Hans': zh }) };
  return Object.keys(texts).length > 0 ? texts : null;
}

function idOf(...words) {
  const hex = createHash('sha256').update(words.join(' ')).digest('hex');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*/, '$1-$2-7$3-8$4-$5');
}

/** Sorts by digests, so that the order of the file does not affect the ranks. */
function shuffle(objects) {
  return [...objects].sort((left, right) => (idOf(left.id) < idOf(right.id) ? -1 : 1));
}
