import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { seededRandom } from '../../../src/sample/generator/random.js';

/** A valid query by the schema. Only the execution shows whether its values cause errors. */
export interface RandomQuery {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Meaningful values by the name of an argument, or by `field.argument`. */
export type Vocabulary = Readonly<Record<string, readonly unknown[]>>;

/** Levels below the root. The default depth limit is 12. */
const DEPTH = 6;
/** The maximum number of fields of a query. */
const MOST_FIELDS = 40;

/** Values of required arguments that the vocabulary does not contain. */
const PLAIN: Readonly<Record<string, unknown>> = { String: 'nothing', ID: 'nothing', Int: 1, Float: 1 };

/** Generates queries from a seed. The same seed gives the same queries. */
export class RandomQueries {
  readonly #random: () => number;
  #fragments: string[] = [];
  #variables = new Map<string, { type: string; value: unknown }>();
  #fields = 0;
  #names = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly vocabulary: Vocabulary,
    /** The fields of the query type to select often. Others are selected rarely. */
    private readonly roots: readonly string[],
    seed: number,
  ) {
    this.#random = seededRandom(seed).next;
  }

  next(): RandomQuery {
    this.#fragments = [];
    this.#variables = new Map();
    this.#fields = 0;
    this.#names = 0;
    const selection = this.#selection(this.schema.getQueryType()!, DEPTH);
    const declared = [...this.#variables].map(([name, { type }]) => `$${name}: ${type}`);
    const head = declared.length > 0 ? `query (${declared.join(', ')}) ` : '';
    const variables = Object.fromEntries([...this.#variables].map(([name, { value }]) => [name, value]));
    return { query: [`${head}${selection}`, ...this.#fragments].join('\n'), variables };
  }

  #selection(type: GraphQLNamedType, depth: number): string {
    const parts = Array.from({ length: 1 + this.#below(4) }, () => this.#part(type, depth));
    return `{ ${parts.filter((part) => part !== '').join(' ') || '__typename'} }`;
  }

  /** A field, a fragment or `__typename`. */
  #part(type: GraphQLNamedType, depth: number): string {
    const kind = this.#below(20);
    if (kind === 0) return '__typename';
    if (kind === 1) return `... ${this.#selection(type, depth)}`;
    if (kind === 2) return this.#named(type, depth);
    if (isAbstractType(type) && kind < 16) {
      const possible = this.#pick(this.schema.getPossibleTypes(type));
      return `... on ${possible.name} ${this.#selection(possible, depth)}`;
    }
    if (!isObjectType(type) && !isInterfaceType(type)) return '__typename';
    const fields = Object.values(type.getFields()).filter(
      (field) =>
        (depth > 0 || isLeafType(getNamedType(field.type))) &&
        (type !== this.schema.getQueryType() || this.roots.includes(field.name) || this.#below(50) === 0),
    );
    if (fields.length === 0 || this.#fields >= MOST_FIELDS) return '__typename';
    return this.#field(this.#pick(fields), depth);
  }

  #named(type: GraphQLNamedType, depth: number): string {
    this.#names += 1;
    const name = `F${this.#names}`;
    const body = this.#selection(type, depth);
    this.#fragments.push(`fragment ${name} on ${type.name} ${body}`);
    // A repeated fragment must not change the response.
    return this.#below(3) === 0 ? `...${name} ...${name}` : `...${name}`;
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    this.#fields += 1;
    const given = field.args.flatMap((argument) => this.#argument(field.name, argument));
    const call = given.length > 0 ? `${field.name}(${given.join(', ')})` : field.name;
    // Fields of one name with different arguments do not merge: a field with arguments has its own alias.
    const alias = given.length > 0 || this.#below(5) === 0 ? `a${this.#fields}: ` : '';
    const type = getNamedType(field.type);
    return isLeafType(type) ? `${alias}${call}` : `${alias}${call} ${this.#selection(type, depth - 1)}`;
  }

  #argument(field: string, { name, type }: GraphQLArgument): string[] {
    if (!isNonNullType(type) && this.#below(3) !== 0) return [];
    const words = this.vocabulary[`${field}.${name}`] ?? this.vocabulary[name];
    const plain = isNonNullType(type) ? PLAIN[String(type.ofType)] : undefined;
    const value = words ? this.#pick(words) : (this.#value(type, 2) ?? plain);
    if (value === undefined) return [];
    if (this.#below(3) > 0) return [`${name}: ${literal(value, type)}`];
    const variable = `v${this.#variables.size}`;
    this.#variables.set(variable, { type: String(type), value });
    return [`${name}: $${variable}`];
  }

  /** Any value of the type. Undefined if the vocabulary has none for its scalars. */
  #value(type: GraphQLInputType, depth: number): unknown {
    if (isNonNullType(type)) return this.#value(type.ofType, depth);
    if (isListType(type)) {
      const item = this.#value(type.ofType, depth);
      return item === undefined ? undefined : [item];
    }
    if (isEnumType(type)) return this.#pick(type.getValues()).name;
    if (type.toString() === 'Boolean') return this.#below(2) === 0;
    if (!isInputObjectType(type) || depth === 0) return undefined;
    const entries = Object.values(type.getFields()).flatMap((field) => {
      if (!isNonNullType(field.type) && this.#below(4) !== 0) return [];
      const words = this.vocabulary[field.name];
      const value = words ? this.#pick(words) : this.#value(field.type, depth - 1);
      return value === undefined ? [] : [[field.name, value]];
    });
    return Object.fromEntries(entries) as unknown;
  }

  #below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  #pick<T>(values: readonly T[]): T {
    return values[this.#below(values.length)]!;
  }
}

/** A value as a literal of a document. Names of enums have no quotation marks. */
function literal(value: unknown, type: GraphQLInputType): string {
  if (value === null) return 'null';
  if (isNonNullType(type)) return literal(value, type.ofType);
  if (isListType(type)) {
    const items = Array.isArray(value) ? (value as unknown[]) : [value];
    return `[${items.map((item) => literal(item, type.ofType)).join(', ')}]`;
  }
  if (isEnumType(type)) return value as string;
  if (!isInputObjectType(type)) return JSON.stringify(value);
  const fields = type.getFields();
  const entries = Object.entries(value as object).map(
    ([name, inner]) => `${name}: ${literal(inner, fields[name]!.type)}`,
  );
  return `{ ${entries.join(', ')} }`;
}
