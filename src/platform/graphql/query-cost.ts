import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';

/** Arguments that say how many objects a list may return. */
const SIZES = new Set(['first', 'last', 'ids']);
/** Counted for a page that the caller gives no length. */
const DEFAULT_PAGE_SIZE = 20;
/** Counted for a list without pages, such as the halls of a venue: a way from these to those and back, again and again, grows fast. */
const ASSUMED_LENGTH = 10;
/**
 * The greatest cost of an operation: each field once for each object that it may be resolved on. A page
 * of 100 exhibitors with 10 products each and all that a screen shows of them costs some 24,000.
 */
const MAXIMUM_COST = 50_000;

/** An operation that is ready to execute. */
export interface Operation {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Readonly<Record<string, unknown>>;
}

/** The error for an operation that may become too large; undefined for one that may not. */
export function costError(operation: Operation): GraphQLError | undefined {
  const cost = queryCost(operation);
  return cost <= MAXIMUM_COST ? undefined : tooDear(cost);
}

function tooDear(cost: number): GraphQLError {
  return new GraphQLError(
    `The operation may cost ${String(cost)}, more than ${String(MAXIMUM_COST)}: ask for smaller pages or fewer fields.`,
    {
      extensions: {
        code: 'COST_LIMIT',
        cost: { requested: cost, limit: MAXIMUM_COST },
        http: { status: 400 },
      },
    },
  );
}

/** Throws where the operation, with the list that the field being resolved holds `times` as long as it said, may become too large. */
export function assertRepeatable(info: GraphQLResolveInfo, times: number): void {
  const { schema, operation, variableValues, fragments } = info;
  const document = { kind: Kind.DOCUMENT, definitions: [operation, ...Object.values(fragments)] } as const;
  const cost = queryCost({ schema, document, operation, variables: variableValues }) * times;
  if (cost > MAXIMUM_COST) throw tooDear(Math.ceil(cost));
}

/** How many fields the operation may resolve, by its page sizes, the default ones included. */
export function queryCost({ schema, document, operation, variables }: Operation): number {
  const root = schema.getRootType(operation.operation);
  if (!root) return 0;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const values = { ...defaultsOf(operation), ...variables };
  return new CostCounter(schema, fragments, values).selection(operation.selectionSet, root);
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const { variable, defaultValue } of variableDefinitions) {
    if (defaultValue) values[variable.name.value] = valueFromASTUntyped(defaultValue);
  }
  return values;
}

class CostCounter {
  // A fragment costs the same wherever it is spread with the same page size, so a bomb of fragments is counted in no time.
  readonly #fragmentCosts = new Map<string, number>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly values: Readonly<Record<string, unknown>>,
  ) {}

  /** `page`: how many objects the lists of this selection hold, where it is the selection of a page. */
  selection(set: SelectionSetNode, type: GraphQLNamedType, page?: number): number {
    let cost = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) cost += this.#field(selection, type, page);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) cost += this.#fragment(selection.name.value, page);
      else
        cost += this.selection(
          selection.selectionSet,
          this.#typeNamed(selection.typeCondition?.name.value) ?? type,
          page,
        );
    }
    return cost;
  }

  #fragment(name: string, page: number | undefined): number {
    const key = `${name} ${String(page)}`;
    const known = this.#fragmentCosts.get(key);
    if (known !== undefined) return known;
    const fragment = this.fragments.get(name);
    const type = this.#typeNamed(fragment?.typeCondition.name.value);
    const cost = fragment && type ? this.selection(fragment.selectionSet, type, page) : 0;
    this.#fragmentCosts.set(key, cost);
    return cost;
  }

  #field(node: FieldNode, parent: GraphQLNamedType, page: number | undefined): number {
    const definition =
      isObjectType(parent) || isInterfaceType(parent)
        ? (parent as GraphQLObjectType).getFields()[node.name.value]
        : undefined;
    // Introspection is answered from the schema and its depth is bounded elsewhere.
    if (!definition || !node.selectionSet) return node.name.value.startsWith('__') ? 0 : 1;
    const type = getNamedType(definition.type);
    if (!isCompositeType(type)) return 1;
    const sized = definition.args.some(({ name }) => name === 'first' || name === 'ids');
    if (isListType(getNullableType(definition.type))) {
      const length = sized ? this.#size(node) : (page ?? ASSUMED_LENGTH);
      return 1 + length * this.selection(node.selectionSet, type);
    }
    return 1 + this.selection(node.selectionSet, type, sized ? this.#size(node) : undefined);
  }

  /** How many objects a page may hold, or how many ids are given. */
  #size(node: FieldNode): number {
    for (const { name, value } of node.arguments ?? []) {
      if (!SIZES.has(name.value)) continue;
      const given = valueFromASTUntyped(value, this.values);
      if (Array.isArray(given)) return given.length;
      // What is no integer is refused when the arguments are read.
      if (Number.isSafeInteger(given)) return Math.max(0, given as number);
    }
    return DEFAULT_PAGE_SIZE;
  }

  #typeNamed(name: string | undefined): GraphQLNamedType | undefined {
    return name === undefined ? undefined : this.schema.getType(name);
  }
}
