import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { EVENT_FRAME, EVENTS, LATEST_EVENTS } from './data/event.js';
import { EXHIBITOR, SIMILAR } from './data/exhibitor.js';
import { EXHIBITORS } from './data/exhibitors.js';
import { HOME } from './data/home.js';
import { HALL_COUNTS, HALL_PLAN, PLACE } from './data/plan.js';
import { PRODUCT, PRODUCTS } from './data/products.js';
import { LINKED, SAVED } from './data/saved.js';
import { EVENT_COUNTS, LIST_KINDS, listedSlugs } from './data/sitemap.js';
import { SEARCH } from './data/search.js';
import { PROGRAMME, SESSION, SESSIONS } from './data/sessions.js';

const DOCUMENTS = {
  ...Object.fromEntries(LIST_KINDS.map((kind) => [kind, listedSlugs(kind)])),
  EVENT_COUNTS,
  LATEST_EVENTS,
  LINKED,
  SAVED,
  EVENT_FRAME,
  EVENTS,
  EXHIBITOR,
  EXHIBITORS,
  HALL_COUNTS,
  HALL_PLAN,
  HOME,
  PLACE,
  PRODUCT,
  PRODUCTS,
  PROGRAMME,
  SEARCH,
  SESSION,
  SESSIONS,
  SIMILAR,
};

describe('the queries of the site', () => {
  const file = path.resolve(import.meta.dirname, '../../../schema.graphql');
  const schema = buildSchema(readFileSync(file, 'utf8'));

  it.each(Object.entries(DOCUMENTS))('are valid: %s', (_name, { text }) => {
    expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([]);
  });
});
