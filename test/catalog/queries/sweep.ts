import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLSchema,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';

/** Values for required arguments, by their name. A slug of each kind is under the name of its field. */
export type ArgumentValues = Readonly<Record<string, readonly string[]>>;

type Field = GraphQLField<unknown, unknown>;

/** The page size, small enough that deep queries stay below the cost limit. */
const PAGE = 3;
/** The default depth limit is 12. */
const DEPTH = 11;
/** The assumed length of lists without pages, and the maximum of objects that a query reaches. */
const LENGTH = 10;
const MOST_OBJECTS = 2000;
/** Lists with another assumed length. Booths of plans count more: other queries cover pages below them. */
const LENGTHS = new Map([
  ['booths:HallPlan', 700],
  ['allCategories:Event', 200],
  // The event of a role has all lists of an event.
  ['roles:Account', 30],
  ['outline:PlannedBooth', 4],
  ['occupants:PlannedBooth', 1],
]);
/** The weight of expensive fields, in objects. Queries request them only on few objects. */
const WEIGHTS = new Map([
  ['search', 160],
  ['searchAnswers', 160],
  ['suggestions', 120],
  ['searchSuggestions', 120],
  ['exhibitorInitials', 120],
  ['similar', 160],
  ['neighbours', 60],
  ['facets', 700],
  ['duplicateExhibitors', 700],
  ['readingCandidates', 700],
  ['publicationPreview', 700],
  ['exhibitorMailPreview', 700],
  ['allCategories', 1000],
  ['totalCount', 4],
  ['contactLocale', 3],
  ['exhibitors:Hall', 10],
  ['exhibitors:Zone', 10],
  ['booths:Zone', 3],
  ['placesLeft', 500],
  ['categories:Call', 500],
  ['zones:Call', 500],
]);
/** `edges` has the same objects as `nodes`, and `viewer` is null for a visitor. */
const LEFT_OUT = new Set(['edges', 'viewer', 'node', 'nodes:Query']);

/** A selection and the fields that lead to it, from the outermost. */
interface Selection {
  readonly text: string;
  readonly steps: readonly string[];
}

/** Some document contains each path of this many fields. */
const WAY = 3;

/** Documents that together request every field of the schema, by every path of three cheap fields. */
export function everyQuery(schema: GraphQLSchema, values: ArgumentValues): string[] {
  const gone = new Set<string>();
  return selections('Query', [], 1)
    .filter(({ steps }) => goesNewWay(steps, gone))
    .map(({ text }) => `{ ${text} }`);

  function selections(typeName: string, path: readonly string[], objects: number): Selection[] {
    const type = schema.getType(typeName);
    // Of interfaces and unions only the common field is requested.
    if (!isObjectType(type)) return [{ text: '__typename', steps: [] }];
    const fields = Object.values(type.getFields());
    const leaves = fields.filter(
      (field) =>
        isLeafType(getNamedType(field.type)) &&
        !isLeftOut(field, typeName) &&
        isBearable(field, typeName, objects),
    );
    const own = ['__typename', ...leaves.flatMap((field) => calls(field).slice(0, 1))].join(' ');
    const deeper = fields.flatMap((field) => {
      const next = getNamedType(field.type).name;
      const known = isLeafType(getNamedType(field.type)) || path.includes(next) || path.length >= DEPTH - 1;
      const reached = objects * lengthOf(field, typeName);
      if (
        known ||
        reached > MOST_OBJECTS ||
        !isBearable(field, typeName, objects) ||
        isLeftOut(field, typeName)
      )
        return [];
      const inner = selections(next, [...path, typeName], reached);
      return calls(field).flatMap((call) =>
        inner.map(({ text, steps }) => ({
          text: `${own} ${call} { ${text} }`,
          steps: [`${typeName}.${call}`, ...steps],
        })),
      );
    });
    return deeper.length > 0 ? deeper : [{ text: own, steps: [] }];
  }

  /** The field with each value of its required arguments. */
  function calls(field: Field): string[] {
    const page = field.args.some(({ name }) => name === 'first') ? [`first: ${PAGE}`] : [];
    let texts = [page];
    for (const { name, type, defaultValue } of field.args) {
      if (!type.toString().endsWith('!') || defaultValue !== undefined) continue;
      const choices = values[name === 'slug' ? field.name : name];
      if (!choices)
        throw new Error(`Tell the sweep a value for the argument \`${name}\` of \`${field.name}\`.`);
      texts = choices.flatMap((choice) => texts.map((text) => [...text, `${name}: ${choice}`]));
    }
    return texts.map((text) => (text.length > 0 ? `${field.name}(${text.join(', ')})` : field.name));
  }
}

function lengthOf({ name, type }: Field, typeName: string): number {
  if (!isListType(getNullableType(type))) return 1;
  return name === 'nodes' ? PAGE : (LENGTHS.get(`${name}:${typeName}`) ?? LENGTH);
}

function isLeftOut({ name }: Field, typeName: string): boolean {
  return LEFT_OUT.has(name) || LEFT_OUT.has(`${name}:${typeName}`);
}

function goesNewWay(steps: readonly string[], gone: Set<string>): boolean {
  const ways = steps.map((_, start) => steps.slice(start, start + WAY).join(' '));
  const known = ways.every((way) => gone.has(way));
  for (const way of ways) gone.add(way);
  return !known;
}

function isBearable({ name }: Field, typeName: string, objects: number): boolean {
  const weight = WEIGHTS.get(name) ?? WEIGHTS.get(`${name}:${typeName}`) ?? 0;
  return objects * weight <= MOST_OBJECTS;
}
