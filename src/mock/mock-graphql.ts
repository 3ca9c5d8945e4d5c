import {
  execute,
  type ExecutionResult,
  getNamedType,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isCompositeType,
  isNonNullType,
  parse,
  validate,
} from 'graphql';
import { translations } from '../catalog/translations.type.js';
import { renditionsOf, renditionWidth } from '../media/rendition.js';
import type { LocalizedText } from '../platform/text/localized-text.js';
import type { SyncObject } from '../sync/sync-object.js';
import type { MockCatalog } from './mock-catalog.js';
import { type Args, connectionOf, MockLists, notInMock, textIn } from './mock-lists.js';

/** What a client asks. */
export interface Asked {
  query?: unknown;
  variables?: unknown;
  operationName?: unknown;
}

interface Context {
  catalog: MockCatalog;
  lists: MockLists;
  locale: string;
}

type Field = (source: SyncObject, args: Args, context: Context) => unknown;

/** Answers queries about a catalog in memory, in the API's own schema; what it does not know is an error NOT_IN_MOCK. */
export function answerQuery(
  schema: GraphQLSchema,
  catalog: MockCatalog,
  asked: Asked,
  locale: string,
): Promise<ExecutionResult> | ExecutionResult {
  if (typeof asked.query !== 'string') return { errors: [notInMock('documents by their id')] };
  try {
    const document = parse(asked.query);
    const errors = validate(schema, document);
    if (errors.length > 0) return { errors: errors.map(({ message }) => refused(message)) };
    return execute({
      schema,
      document,
      variableValues: (asked.variables ?? {}) as Record<string, unknown>,
      operationName: (asked.operationName as string | undefined) ?? null,
      contextValue: { catalog, lists: new MockLists(catalog, locale), locale },
      fieldResolver: resolveField,
      typeResolver: (value) => (value as SyncObject).type,
    });
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [refused(error.message)] };
    throw error;
  }
}

function refused(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
}

const TYPES: Readonly<Record<string, string>> = {
  BOOTH: 'Booth',
  CATEGORY: 'Category',
  EXHIBITOR: 'Exhibitor',
  PRODUCT: 'Product',
  SESSION: 'Session',
};

const bySlug =
  (type: string): Field =>
  (_source, { slug }, { lists }) =>
    lists.all(type).find(({ body }) => body.slug === slug) ?? null;

const connection =
  (
    type: string,
    holds: (source: SyncObject, object: SyncObject, context: Context) => boolean = () => true,
  ): Field =>
  (source, args, context) =>
    connectionOf(
      context.lists.asked(type, args).filter((object) => holds(source, object, context)),
      args,
    );

const all =
  (type: string, holds: (source: SyncObject, object: SyncObject) => boolean = () => true): Field =>
  (source, _args, { lists }) =>
    lists.all(type).filter((object) => holds(source, object));

const has = (list: unknown, id: string): boolean => ((list ?? []) as string[]).includes(id);
const eventOf: Field = (_source, _args, { lists }) => lists.all('Event')[0];
const isOfCategory = (source: SyncObject, { body }: SyncObject, { lists }: Context): boolean => {
  const below = lists.below([String(source.body.slug)]);
  return ((body.categories ?? []) as string[]).some((id) => below.has(id));
};

/** Fields that documents do not tell by themselves. */
const FIELDS: Readonly<Record<string, Field>> = {
  'Query.event': bySlug('Event'),
  'Query.events': connection('Event'),
  'Query.node': (_source, { id }, { lists }) => lists.get(id),
  'Query.nodes': (_source, { ids }, { lists }) => (ids as string[]).map((id) => lists.get(id)),
  'Event.revision': (_source, _args, { catalog }) => catalog.revision,
  'Event.exhibitors': connection('Exhibitor'),
  'Event.products': connection('Product'),
  'Event.sessions': connection('Session'),
  'Event.categories': all('Category', (_event, { body }) => body.parent === null),
  'Event.venues': all('Venue'),
  'Event.zones': all('Zone'),
  'Event.exhibitor': bySlug('Exhibitor'),
  'Event.product': bySlug('Product'),
  'Event.category': bySlug('Category'),
  'Event.venue': bySlug('Venue'),
  'Event.statistics': (_source, _args, { lists }) => ({
    exhibitors: lists.all('Exhibitor').length,
    products: lists.all('Product').length,
    sessions: lists.all('Session').length,
  }),
  'Event.search': (_source, args, { lists }) => {
    const kinds = (args.kinds as string[] | null) ?? Object.keys(TYPES);
    return connectionOf(
      lists.found(
        args.query,
        kinds.flatMap((kind) => TYPES[kind] ?? []),
      ),
      args,
    );
  },
  'Event.suggestions': (_source, { query, first }, { lists, locale }) =>
    lists
      .found(query, ['Exhibitor', 'Product', 'Category'])
      .slice(0, Number(first ?? 10))
      .map(({ body }) => textIn(body.name, locale)),
  'Venue.event': eventOf,
  'Venue.halls': all('Hall', (venue, { body }) => body.venue === venue.id),
  'Hall.booths': connection('Booth', (hall, { body }) => body.hall === hall.id),
  'Zone.booths': connection('Booth', (zone, { body }) => body.zone === zone.id),
  'Category.children': all('Category', (category, { body }) => body.parent === category.id),
  'Category.exhibitors': connection('Exhibitor', isOfCategory),
  'Category.products': connection('Product', isOfCategory),
  'Exhibitor.event': eventOf,
  'Exhibitor.products': connection('Product', (exhibitor, { body }) => body.exhibitor === exhibitor.id),
  'Exhibitor.sessions': connection('Session', (exhibitor, { body }) => has(body.exhibitors, exhibitor.id)),
  'Image.url': (source, { width }) => {
    const picture = source as unknown as MockPicture;
    return addressOf(picture, renditionWidth(picture.width, width as number | null));
  },
  'Image.renditions': (source) => {
    const picture = source as unknown as MockPicture;
    return renditionsOf(picture).map(({ name, width, height }) => ({
      url: addressOf(picture, name),
      width,
      height,
    }));
  },
  'Image.srcSet': (source) => {
    const picture = source as unknown as MockPicture;
    return renditionsOf(picture)
      .map(({ name, width }) => `${addressOf(picture, name)} ${String(width)}w`)
      .join(', ');
  },
};

interface MockPicture {
  sha256: string;
  width: number;
  height: number;
}

function addressOf({ sha256 }: Pick<MockPicture, 'sha256'>, name: number): string {
  return `/media/${sha256}/${String(name)}.webp`;
}

const resolveField: GraphQLFieldResolver<unknown, Context> = (source, args, context, info) => {
  const own = FIELDS[`${info.parentType.name}.${info.fieldName}`];
  if (own) return own(source as SyncObject, args as Args, context);
  if (getNamedType(info.returnType).name === 'LocalizedText')
    return translationsIn(source, info.fieldName, context);
  const value = valueOf(source, info.fieldName);
  if (value === undefined) return nothing(info);
  if (isCompositeType(getNamedType(info.returnType))) return referred(value, context);
  const { locale } = args as { locale?: string | null };
  return isText(value) ? textIn(value, locale ?? context.locale) : value;
};

/** Of an object what its body tells, of a value what it is. */
function valueOf(source: unknown, field: string): unknown {
  const record = (source ?? {}) as Record<string, unknown>;
  const body = record.body as Record<string, unknown> | undefined;
  return body?.[field] ?? (body && field in body ? null : record[field]);
}

/** Of `descriptions` the text `description` in each language. */
function translationsIn(source: unknown, field: string, { lists }: Context): object[] {
  const text = valueOf(source, field.replace(/ies$/, 'y').replace(/(?<=ess)es$|s$/, ''));
  const locales = (lists.all('Event')[0]?.body.locales ?? []) as string[];
  return translations(text as LocalizedText | null | undefined, { locales });
}

function nothing(info: GraphQLResolveInfo): null {
  if (isNonNullType(info.returnType)) throw notInMock(`${info.parentType.name}.${info.fieldName}`);
  return null;
}

/** Objects instead of their ids. */
function referred(value: unknown, context: Context): unknown {
  if (Array.isArray(value)) return value.flatMap((each: unknown) => referred(each, context) ?? []);
  return typeof value === 'string' ? context.lists.get(value) : value;
}

/** Texts are the only objects in the place of a leaf. */
function isText(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
